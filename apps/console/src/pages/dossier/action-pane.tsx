import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { act, answer, api } from '../../api/client.js';
import type { DossierView, LedgerEntry, List, PrintedSlip } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useKeys } from '../../app/use-keys.js';
import { useWords } from '../../i18n/i18n.js';
import { DeedFailure } from '../../ui/stale-note.js';
import { useToast } from '../../ui/toast.js';
import { HandOverDialog } from '../ready/hand-over-dialog.js';
import { previewAddress, useRefresh } from './dossier-queries.js';
import { MoveDialog } from './move-dialog.js';
import { dossierMoves, taskOffers, type DossierMove, type TaskOffer } from './offered-actions.js';
import { OwnProposals } from './own-proposals.js';
import { StepDialog } from './step-dialog.js';
import { TakeSupplementDialog } from './take-supplement-dialog.js';

type Opened = { readonly kind: 'step'; readonly offer: TaskOffer } | { readonly kind: 'move'; readonly move: DossierMove } | null;

/** One filled button: what brings the dossier on. The rest is outlined, and each asks only for what it needs. */
export function ActionPane({ view, ledger }: { readonly view: DossierView; readonly ledger: readonly LedgerEntry[] }): ReactElement {
  const { t, say } = useWords();
  const session = useSession();
  const go = useNavigate();
  const toast = useToast();
  const refresh = useRefresh(view.head.id);
  const [opened, setOpened] = useState<Opened>(null);
  const { head } = view;
  const offers = taskOffers(view, session.roles);
  const moves = dossierMoves(view, ledger, session).filter(
    (move) => !offers.some(({ action }) => action.does === move) || move === 'pull_back',
  );
  const open = view.tasks.filter(({ state }) => state === 'open' || state === 'signing');
  const claimable = offers.find(({ task }) => task.assigneeName === null)?.task;

  const receive = useMutation({
    mutationFn: () => act(head.id, 'receive', { version: head.version }),
    onSuccess: async () => {
      await refresh();
      toast.say(t('act.done', { what: t('action.receive') }));
      await openReceipt(head.id);
    },
  });
  const claim = useMutation({
    mutationFn: (task: { id: string; rowVersion: number }) => act(head.id, 'claim', { taskId: task.id, taskVersion: task.rowVersion }),
    onSuccess: refresh,
  });

  function start(offer: TaskOffer): void {
    const { does, sign } = offer.action;
    if (sign !== null) void go(`/sign?dossier=${head.id}`);
    else if (does === 'draft_result') void go(`/dossiers/${head.id}/draft?task=${offer.task.id}&choice=${offer.action.key}`);
    else if (does === 'request_supplement') void go(`/dossiers/${head.id}/supplement`);
    else setOpened({ kind: 'step', offer });
  }
  function move(name: DossierMove): void {
    if (name === 'receive') {
      if (!receive.isPending) receive.mutate();
    } else if (name === 'request_supplement') void go(`/dossiers/${head.id}/supplement`);
    else setOpened({ kind: 'move', move: name });
  }

  const main = offers.find(({ action }) => action.pause === null && !['return_step', 'reject_signature'].includes(action.does));
  const mainMove = main === undefined ? moves.find((one) => one === 'receive' || one === 'hand_over' || one === 'resume') : undefined;
  useKeys({
    F8: () => (main !== undefined ? start(main) : mainMove !== undefined ? move(mainMove) : undefined),
    F9: () => (moves.includes('receive') ? move('receive') : undefined),
  });
  const error = receive.error ?? claim.error;
  const others = offers.filter((offer) => offer !== main);
  const otherMoves = moves.filter((one) => one !== mainMove);

  return (
    <>
      <DeedFailure error={error} onShow={() => void refresh()} />
      {main !== undefined && (
        <button type="button" className="btn w tall" onClick={() => start(main)}>
          {say(main.action.label)}
          <kbd>F8</kbd>
        </button>
      )}
      {mainMove !== undefined && (
        <button type="button" className="btn w tall" aria-disabled={receive.isPending} onClick={() => move(mainMove)}>
          {t(`act.${mainMove}`)}
          <kbd>F8</kbd>
        </button>
      )}
      {main === undefined && mainMove === undefined && <p className="dim">{t('dossier.nothing')}</p>}
      {(others.length > 0 || otherMoves.length > 0) && (
        <div className="pair mt-2">
          {others.map((offer) => (
            <button key={`${offer.task.id}:${offer.action.key}`} type="button" className="btn o wrap" onClick={() => start(offer)}>
              {say(offer.action.label)}
            </button>
          ))}
          {otherMoves.map((name) => (
            <button key={name} type="button" className="btn o wrap" onClick={() => move(name)}>
              {t(`act.${name}`)}
            </button>
          ))}
        </div>
      )}
      {claimable !== undefined && (
        <p className="mt-2">
          <button type="button" className="btn q" aria-disabled={claim.isPending} onClick={() => claim.mutate(claimable)}>
            {t('act.claim')}
          </button>
        </p>
      )}
      <OwnProposals dossierId={head.id} />
      {open.map((task) => (
        <p key={task.id} className="dim mt-2">
          {t('dossier.atStep', { step: say(task.title), unit: say(task.unitName) })}
          {task.assigneeName !== null && `, ${task.assigneeName}`}
        </p>
      ))}
      <hr className="hr" />
      {opened?.kind === 'step' && <StepDialog view={view} offer={opened.offer} onClose={() => setOpened(null)} />}
      {opened?.kind === 'move' && opened.move === 'hand_over' && (
        <HandOverDialog
          dossierId={head.id}
          code={head.code ?? ''}
          version={head.version}
          ownerName={view.parties.find(({ kind }) => kind === 'owner')?.name ?? ''}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.kind === 'move' && opened.move === 'take_supplement' && <TakeSupplementDialog view={view} onClose={() => setOpened(null)} />}
      {opened?.kind === 'move' && opened.move !== 'hand_over' && opened.move !== 'take_supplement' && (
        <MoveDialog view={view} ledger={ledger} move={opened.move} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 500;

/** Form 01 is printed by the worker; a new tab shows it as soon as it is there. */
export async function openReceipt(dossierId: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const { items } = await answer<List<PrintedSlip>>(api.GET('/api/v1/dossiers/{id}/slips', { params: { path: { id: dossierId } } }));
    const receipt = items.findLast(({ kind }) => kind === 'receipt');
    if (receipt !== undefined) {
      window.open(previewAddress(dossierId, receipt.documentId), '_blank', 'noopener');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
