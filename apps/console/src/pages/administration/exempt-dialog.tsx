import { parseDay } from '@app/forms';
import { dayInZone, dayNumbers } from '@app/ui';
import { FileInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api, undeclared, upload } from '../../api/client.js';
import { serverNow } from '../../api/server-clock.js';
import type { StoredDocument } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import { useUnits } from '../calendar/calendar-queries.js';
import { Pair, type DutyRule } from './duty-pair.js';

/** Reason and decision for one agency; a second administrator allows it. */
export function ExemptDialog({ rule, onClose }: { readonly rule: DutyRule; readonly onClose: () => void }): ReactElement {
  const { t, say } = useWords();
  const { zone } = useSession();
  const toast = useToast();
  const queries = useQueryClient();
  const units = useUnits();
  const [agency, setAgency] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [first, setFirst] = useState(dayNumbers(dayInZone(serverNow(), zone)));
  const [last, setLast] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const from = parseDay(first.trim());
  const to = last.trim() === '' ? null : parseDay(last.trim());
  const ready = agency !== null && reason.trim().length >= 3 && from !== undefined && to !== undefined && file !== null;
  const agencies = [...new Map((units.data ?? []).map((unit) => [unit.agencyCode, say(unit.agencyName)]))];
  const send = useMutation({
    mutationFn: async () => {
      if (file === null) return;
      const { id: documentId } = await upload<StoredDocument>(file, '/api/v1/duties/documents');
      const { role, otherRole } = rule;
      const body = { role, otherRole, agencyCode: agency, reason: reason.trim(), documentId, from, ...(to === null ? {} : { to }) };
      await answer(api.POST('/api/v1/duties/exemptions', { body: undeclared(body) }));
    },
    onSuccess: async () => {
      toast.say(t('people.proposed'));
      onClose();
      await queries.invalidateQueries({ queryKey: ['duties'] });
    },
  });
  return (
    <Dialog title={t('duties.exemptTitle')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (ready && !send.isPending) send.mutate();
        }}
      >
        <p>
          <b>
            <Pair role={rule.role} otherRole={rule.otherRole} />
          </b>
          . <span className="dim">{rule.source}</span>
        </p>
        <Select
          data-autofocus
          label={t('duties.agency')}
          data={agencies.map(([value, label]) => ({ value, label }))}
          value={agency}
          onChange={setAgency}
          searchable
          error={tried && agency === null ? t('duties.chooseAgency') : null}
        />
        <Textarea
          label={t('duties.reason')}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          error={tried && reason.trim().length < 3 ? t('common.required') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="pair">
          <TextInput
            label={t('people.day')}
            value={first}
            error={tried && from === undefined ? t('people.dayWrong') : null}
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
          <TextInput
            label={t('people.lastDay')}
            value={last}
            error={tried && to === undefined ? t('people.dayWrong') : null}
            onChange={(event) => setLast(event.currentTarget.value)}
          />
        </div>
        <FileInput
          label={t('duties.decision')}
          placeholder={t('duties.chooseDecision')}
          value={file}
          onChange={setFile}
          error={tried && file === null ? t('common.required') : null}
        />
        {send.isError && <FailureNote error={send.error} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={send.isPending}>
            {t('duties.send')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
