import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import { useCatalogueRefresh } from './catalogue-queries.js';

type Change = 'pause' | 'reopen' | 'replace';
const OFFERED = { active: ['pause', 'replace'], paused: ['reopen', 'replace'], replaced: [] } as const;

/** Paused, taken up again or replaced: always with a reason that the sheet shows. */
export function StateActions({ code, state }: { readonly code: string; readonly state: keyof typeof OFFERED }): ReactElement | null {
  const { t } = useWords();
  const { may } = useSession();
  const [change, setChange] = useState<Change | null>(null);
  if (!may('catalogue.review') || OFFERED[state].length === 0) return null;
  return (
    <div className="btns end">
      {OFFERED[state].map((one) => (
        <button key={one} type="button" className="btn o" onClick={() => setChange(one)}>
          {t(`catalogue.${one}`)}
        </button>
      ))}
      {change !== null && <ChangeState code={code} change={change} onClose={() => setChange(null)} />}
    </div>
  );
}

function ChangeState({
  code,
  change,
  onClose,
}: {
  readonly code: string;
  readonly change: Change;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const refresh = useCatalogueRefresh();
  const [reason, setReason] = useState('');
  const [replacedBy, setReplacedBy] = useState('');
  const [tried, setTried] = useState(false);
  const path = { params: { path: { code } } };
  const deed = useMutation({
    mutationFn: () => {
      switch (change) {
        case 'pause':
          return answer(api.POST('/api/v1/catalogue/procedures/{code}/pause', { ...path, body: { reason } }));
        case 'reopen':
          return answer(api.POST('/api/v1/catalogue/procedures/{code}/reopen', { ...path, body: { reason } }));
        case 'replace':
          return answer(api.POST('/api/v1/catalogue/procedures/{code}/replace', { ...path, body: { reason, replacedBy } }));
      }
    },
    onSuccess: async () => {
      toast.say(t('catalogue.stateDone'));
      onClose();
      await refresh();
    },
  });
  const missing = reason.trim().length < 3 || (change === 'replace' && replacedBy.trim() === '');
  const required = (value: string): string | null => (tried && value.trim().length < 3 ? t('common.required') : null);
  return (
    <Dialog title={t(`catalogue.${change}`).replace('…', '')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!missing && !deed.isPending) deed.mutate();
        }}
      >
        <p>{t(`catalogue.${change}Text`)}</p>
        {change === 'replace' && (
          <TextInput
            label={t('catalogue.replacement')}
            value={replacedBy}
            error={required(replacedBy)}
            onChange={(event) => setReplacedBy(event.currentTarget.value.trim())}
          />
        )}
        <Textarea
          label={t('common.reason')}
          value={reason}
          error={required(reason)}
          autosize
          minRows={2}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {deed.isError && <FailureNote error={deed.error} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={deed.isPending}>
            {t(`catalogue.${change}`).replace('…', '')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
