import { FileInput, NumberInput, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { act, upload } from '../../api/client.js';
import type { DossierView, LedgerEntry, StoredDocument } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { DeedFailure } from '../../ui/stale-note.js';
import { useToast } from '../../ui/toast.js';
import { useRefresh } from './dossier-queries.js';
import { sentByMe, type DossierMove } from './offered-actions.js';
import { parseMoment } from './parse-moment.js';

type Move = Exclude<DossierMove, 'hand_over' | 'take_supplement' | 'request_supplement' | 'receive'>;

/** What each move asks for, in the order of the form. */
const ASKS: Readonly<Record<Move, readonly ('reason' | 'legalBasis' | 'agency' | 'newDue' | 'payment' | 'paper')[]>> = {
  transfer: ['agency', 'reason'],
  refuse_intake: ['reason', 'legalBasis'],
  request_payment: ['payment', 'reason'],
  extend: ['newDue', 'reason'],
  suspend: ['reason', 'legalBasis'],
  resume: [],
  end_activity: [],
  request_withdrawal: ['reason', 'paper'],
  stop: ['reason', 'legalBasis'],
  confirm_withdrawal: [],
  pull_back: ['reason'],
};

interface Props {
  readonly view: DossierView;
  readonly ledger: readonly LedgerEntry[];
  readonly move: DossierMove;
  readonly onClose: () => void;
}

/** A move of the dossier with its words. Where there is no way back the title asks and the focus begins on the way out. */
export function MoveDialog({ view, ledger, move: asked, onClose }: Props): ReactElement {
  const { t } = useWords();
  const { zone, fullName } = useSession();
  const toast = useToast();
  const refresh = useRefresh(view.head.id);
  const move = asked as Move;
  const asks = ASKS[move];
  const [reason, setReason] = useState('');
  const [legalBasis, setBasis] = useState('');
  const [agencyCode, setAgency] = useState('');
  const [newDue, setNewDue] = useState('');
  const [kind, setKind] = useState<'fee' | 'charge'>('charge');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [amount, setAmount] = useState<number | string>('');
  const [paper, setPaper] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const dueAt = parseMoment(newDue, zone);
  const { id, version } = view.head;

  const deed = useMutation({
    mutationFn: async () => {
      switch (move) {
        case 'transfer':
          return act(id, 'transfer', { version, reason, agencyCode });
        case 'refuse_intake':
          return act(id, 'refuse_intake', { version, reason, legalBasis });
        case 'request_payment':
          return act(id, 'request_payment', { version, reason, kind, code, name, amount: Number(amount) });
        case 'extend':
          return act(id, 'extend', { version, reason, newDueAt: dueAt ?? '' });
        case 'suspend':
          return act(id, 'suspend', { version, reason, legalBasis });
        case 'resume':
          return act(id, 'resume', { version });
        case 'end_activity':
          return act(id, 'end_activity', { version });
        case 'request_withdrawal': {
          if (paper === null) return undefined;
          const { id: documentId } = await upload<StoredDocument>(paper);
          return act(id, 'request_withdrawal', { version, reason, documentId });
        }
        case 'stop':
          return act(id, 'stop', { version, reason, legalBasis });
        case 'confirm_withdrawal':
          return act(id, 'confirm_withdrawal', { version });
        case 'pull_back':
          return act(id, 'pull_back', { taskId: sentByMe(view, ledger, fullName)?.id ?? '', reason });
      }
    },
    onSuccess: async () => {
      toast.say(t(move === 'refuse_intake' ? 'act.doneWaiting' : 'act.done', { what: t(`act.${move}`) }));
      onClose();
      await refresh();
    },
  });

  const missing =
    (asks.includes('reason') && reason.trim() === '') ||
    (asks.includes('legalBasis') && legalBasis.trim() === '') ||
    (asks.includes('agency') && agencyCode.trim() === '') ||
    (asks.includes('newDue') && dueAt === null) ||
    (asks.includes('paper') && paper === null) ||
    (asks.includes('payment') && (code.trim() === '' || name.trim() === '' || !(Number(amount) > 0)));
  const required = (value: string): string | null => (tried && value.trim() === '' ? t('common.required') : null);
  const final = move === 'stop' || move === 'refuse_intake' || move === 'confirm_withdrawal';
  const title =
    move === 'stop'
      ? t('act.stopTitle')
      : move === 'refuse_intake'
        ? t('act.refuseTitle')
        : move === 'confirm_withdrawal'
          ? t('act.withdrawTitle')
          : t(`act.${move}`);
  const warning =
    move === 'stop'
      ? t('act.stopText')
      : move === 'refuse_intake'
        ? t('act.refuseText')
        : move === 'confirm_withdrawal'
          ? t('act.withdrawText')
          : null;

  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!missing && !deed.isPending) deed.mutate();
        }}
      >
        {warning !== null && <p>{warning}</p>}
        {asks.includes('agency') && (
          <TextInput
            data-autofocus
            label={t('act.agency')}
            value={agencyCode}
            error={required(agencyCode)}
            onChange={(event) => setAgency(event.currentTarget.value)}
          />
        )}
        {asks.includes('newDue') && (
          <TextInput
            data-autofocus
            label={t('act.newDue')}
            description={t('act.newDueHint')}
            value={newDue}
            error={tried && dueAt === null ? t('act.newDueWrong') : null}
            onChange={(event) => setNewDue(event.currentTarget.value)}
            autoComplete="off"
          />
        )}
        {asks.includes('payment') && (
          <>
            <Radio.Group label={t('act.payKind')} value={kind} onChange={(value) => setKind(value === 'fee' ? 'fee' : 'charge')}>
              <div className="radios">
                <Radio value="fee" label={t('act.fee')} />
                <Radio value="charge" label={t('act.charge')} />
              </div>
            </Radio.Group>
            <TextInput
              label={t('act.payCode')}
              value={code}
              error={required(code)}
              onChange={(event) => setCode(event.currentTarget.value)}
              maxLength={60}
            />
            <TextInput
              label={t('act.payName')}
              value={name}
              error={required(name)}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={200}
            />
            <NumberInput
              label={t('act.amount')}
              value={amount}
              onChange={setAmount}
              error={tried && !(Number(amount) > 0) ? t('act.amountWrong') : null}
              allowDecimal={false}
              allowNegative={false}
              hideControls
              thousandSeparator="."
              decimalSeparator=","
            />
          </>
        )}
        {asks.includes('reason') && (
          <Textarea
            label={t('common.reason')}
            description={move === 'pull_back' ? t('act.noteHint') : t('act.reasonHint')}
            value={reason}
            error={required(reason)}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={3}
            maxLength={5000}
          />
        )}
        {asks.includes('legalBasis') && (
          <TextInput
            label={t('common.legalBasis')}
            description={t('act.basisHint')}
            value={legalBasis}
            error={required(legalBasis)}
            onChange={(event) => setBasis(event.currentTarget.value)}
            maxLength={1000}
          />
        )}
        {asks.includes('paper') && (
          <FileInput
            label={t('act.withdrawalPaper')}
            value={paper}
            onChange={setPaper}
            error={tried && paper === null ? t('common.required') : null}
            clearable
            clearButtonProps={{ 'aria-label': t('files.remove') }}
          />
        )}
        <DeedFailure error={deed.error} onShow={() => void refresh()} />
        <footer className="dialog-foot">
          <button type="button" className="btn o" data-autofocus={final ? true : undefined} onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={deed.isPending}>
            {move === 'refuse_intake' ? t('act.refuseDeed') : t(`act.${move}`)}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
