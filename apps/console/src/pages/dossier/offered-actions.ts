import type { DossierView, HeldRole, LedgerEntry, TaskAction, TaskView } from '../../api/views.js';

/** What the flow offers at an open step to somebody who holds its role in its unit. */
export interface TaskOffer {
  readonly task: TaskView;
  readonly action: TaskAction;
}

export function taskOffers(view: DossierView, roles: readonly HeldRole[]): TaskOffer[] {
  return view.tasks
    .filter((task) => task.state === 'open' && roles.some(({ role, unitId }) => role === task.role && unitId === task.unitId))
    .flatMap((task) => task.actions.map((action) => ({ task, action })));
}

/** Moves of the dossier itself, at any step. */
export const DOSSIER_MOVES = [
  'receive',
  'take_supplement',
  'request_supplement',
  'transfer',
  'refuse_intake',
  'request_payment',
  'extend',
  'suspend',
  'resume',
  'end_activity',
  'stop',
  'request_withdrawal',
  'confirm_withdrawal',
  'hand_over',
  'pull_back',
] as const;
export type DossierMove = (typeof DOSSIER_MOVES)[number];

const AT_WORK = ['received', 'in_process'];
const OPEN = [...AT_WORK, 'awaiting_supplement', 'awaiting_payment', 'suspended'];
const BEFORE = ['submitted', 'awaiting_intake_supplement'];

/** Offered by status and right; the server decides again, with unit and step. */
const RULES: Readonly<
  Record<Exclude<DossierMove, 'pull_back' | 'confirm_withdrawal'>, { readonly from: readonly string[]; readonly right: string }>
> = {
  receive: { from: ['submitted'], right: 'dossier.receive' },
  take_supplement: { from: ['awaiting_intake_supplement', 'awaiting_supplement'], right: 'dossier.enter' },
  request_supplement: { from: [], right: '' },
  transfer: { from: ['submitted'], right: 'dossier.transfer' },
  refuse_intake: { from: BEFORE, right: 'dossier.refuse_intake' },
  request_payment: { from: AT_WORK, right: 'payment.request' },
  extend: { from: AT_WORK, right: 'dossier.extend' },
  suspend: { from: AT_WORK, right: 'dossier.stop' },
  resume: { from: ['suspended'], right: 'dossier.stop' },
  end_activity: { from: ['suspended'], right: 'dossier.process' },
  request_withdrawal: { from: [...BEFORE, ...OPEN], right: 'dossier.enter' },
  stop: { from: OPEN, right: 'dossier.stop' },
  hand_over: { from: ['result_ready'], right: 'dossier.hand_over' },
};

export function dossierMoves(
  view: DossierView,
  ledger: readonly LedgerEntry[],
  person: { readonly fullName: string; readonly may: (right: string) => boolean },
): DossierMove[] {
  const { status } = view.head;
  return DOSSIER_MOVES.filter((move) => {
    switch (move) {
      case 'request_supplement':
        return (
          (status === 'submitted' && person.may('dossier.intake_supplement')) ||
          (AT_WORK.includes(status) && person.may('dossier.supplement'))
        );
      case 'end_activity':
      case 'resume':
        return RULES[move].from.includes(status) && person.may(RULES[move].right) && waitsForActivity(ledger) === (move === 'end_activity');
      case 'request_withdrawal':
        return RULES[move].from.includes(status) && person.may(RULES[move].right) && !asksToWithdraw(ledger);
      case 'confirm_withdrawal':
        return OPEN.includes(status) && person.may('dossier.confirm_withdrawal') && asksToWithdraw(ledger);
      case 'pull_back':
        return AT_WORK.includes(status) && sentByMe(view, ledger, person.fullName) !== null;
      default:
        return RULES[move].from.includes(status) && person.may(RULES[move].right);
    }
  });
}

const waitsForActivity = (ledger: readonly LedgerEntry[]): boolean =>
  ledger.filter(({ action }) => action === 'suspend').at(-1)?.reasonCode === 'excluded_activity';
const asksToWithdraw = (ledger: readonly LedgerEntry[]): boolean => ledger.some(({ action }) => action === 'request_withdrawal');

/** The task this person closed last, while what came of it is the newest thing in the ledger; or a signature that is still being made. */
export function sentByMe(view: DossierView, ledger: readonly LedgerEntry[], fullName: string): TaskView | null {
  const last = ledger.at(-1);
  if (last === undefined || last.actorName !== fullName) return null;
  if (last.action === 'request_signature') return view.tasks.find(({ state }) => state === 'signing') ?? null;
  if (!['forward', 'return_step', 'draft_result', 'assign'].includes(last.action)) return null;
  const done = view.tasks.filter(({ state, closedAt }) => state === 'done' && closedAt !== null);
  return [...done].sort((a, b) => Date.parse(b.closedAt ?? '') - Date.parse(a.closedAt ?? ''))[0] ?? null;
}
