import { FileInput, Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { act, upload } from '../../api/client.js';
import type { StoredDocument } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';

interface Props {
  readonly dossierId: string;
  readonly code: string;
  readonly version: number;
  readonly ownerName: string;
  readonly onClose: () => void;
}

/** Who took the result, with which paper, and the proof. */
export function HandOverDialog({ dossierId, code, version, ownerName, onClose }: Props): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const [recipientName, setName] = useState(ownerName);
  const [recipientIdentifier, setIdentifier] = useState('');
  const [method, setMethod] = useState<'desk' | 'postal'>('desk');
  const [proof, setProof] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const handOver = useMutation({
    mutationFn: async () => {
      const stored = proof === null ? null : await upload<StoredDocument>(proof);
      await act(dossierId, 'hand_over', {
        version,
        method,
        recipientName: recipientName.trim(),
        recipientIdentifier: recipientIdentifier.trim(),
        ...(stored === null ? {} : { proofDocumentId: stored.id }),
      });
    },
    onSuccess: async () => {
      toast.say(t('ready.done', { code }));
      onClose();
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['ready'] }),
        queries.invalidateQueries({ queryKey: ['dossier', dossierId] }),
      ]);
    },
  });
  const missing = (value: string): string | null => (tried && value.trim() === '' ? t('common.required') : null);
  return (
    <Dialog title={`${t('ready.handOver')} ${code}`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (recipientName.trim() !== '' && recipientIdentifier.trim() !== '' && !handOver.isPending) handOver.mutate();
        }}
      >
        <TextInput
          label={t('ready.recipient')}
          value={recipientName}
          error={missing(recipientName)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          data-autofocus
          label={t('ready.identifier')}
          value={recipientIdentifier}
          error={missing(recipientIdentifier)}
          onChange={(event) => setIdentifier(event.currentTarget.value)}
        />
        <Radio.Group label={t('ready.method')} value={method} onChange={(value) => setMethod(value === 'postal' ? 'postal' : 'desk')}>
          <div className="radios">
            <Radio value="desk" label={t('ready.desk')} />
            <Radio value="postal" label={t('ready.postal')} />
          </div>
        </Radio.Group>
        <FileInput
          label={`${t('ready.proof')} (${t('common.optional')})`}
          value={proof}
          onChange={setProof}
          accept="image/*,application/pdf"
          clearable
          clearButtonProps={{ 'aria-label': t('files.remove') }}
        />
        {handOver.isError && <FailureNote error={handOver.error} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={handOver.isPending}>
            {t('ready.confirm')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
