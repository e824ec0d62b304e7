import { findDossier, partiesOf, readLedger, type LedgerRow } from '@app/dossier';
import type { Actor } from '@app/identity';
import type { Tx } from '@app/platform';
import type { ControlSlipData, ControlSlipRow } from '../forms/control-slip.js';
import { checkCodeOf, deskHead } from './desk-head.js';
import { AGENCY, OFFICERS, OFFICES } from './facts/slip-facts.queries.js';
import type { PrintDeps } from './facts/read-slip-facts.js';
import type { OfficeFacts } from './facts/slip-facts.js';
import { partyOf, personOf } from './forms/slip-parts.js';
import { punctualityWords } from './words/punctuality-words.js';

interface TaskFacts {
  readonly id: string;
  readonly step: string;
  readonly title: string;
  readonly unit: string;
  readonly budget: number;
  readonly consumed: number;
  readonly state: string;
}

const TASKS = `
select t.id, t.step, t.title ->> 'vi' as title, u.name ->> 'vi' as unit, t.budget_minutes as budget, t.consumed_minutes as consumed, t.state
  from task t join unit u on u.id = t.unit_id where t.dossier_id = $1 order by t.opened_at, t.id`;

/**
 * Form 06 of a dossier: every hand-over between offices and people as the ledger has it, and the steps that are open. Rows are only ever
 * added, so it is printed anew each time and never stored. @param trackUrl where officers open the dossier @throws DossierNotFound
 */
export async function controlSlipOf(tx: Tx<Actor>, deps: PrintDeps, dossierId: string, trackUrl: string): Promise<ControlSlipData> {
  const dossier = await findDossier(tx, dossierId);
  const rows = await readLedger(tx, dossierId);
  const tasks = await tx.rows<TaskFacts & Record<string, unknown>>(TASKS, [dossierId]);
  const parties = await partiesOf(tx, deps.keyring, dossier);
  const desk = await tx.one<OfficeFacts & Record<string, unknown>>(OFFICES, [[dossier.receivingUnitId]]);
  const agency = await tx.one<OfficeFacts & Record<string, unknown>>(AGENCY, [dossier.competentAgencyId]);
  const version = await deps.catalogue.version(tx, dossier.versionId);
  const people = await tx.rows<{ id: string; name: string }>(OFFICERS, [
    rows.flatMap(({ actorId, onBehalfOf }) => [actorId, onBehalfOf ?? '']),
  ]);
  const received = rows.find(({ to, from }) => to === 'received' && from !== 'received');
  const last = rows.at(-1);
  return {
    ...deskHead(desk, tx.now, deps.zone),
    dossierCode: dossier.code ?? '',
    trackUrl,
    owner: personOf(partyOf({ parties }, 'owner')),
    procedure: { name: version.name.vi, code: version.code },
    agency: agency.name,
    receivedAt: received?.effectiveAt ?? dossier.submittedAt,
    dueAt: dossier.dueAt,
    originalDueAt: isOther(dossier.dueOriginalAt, dossier.dueAt) ? dossier.dueOriginalAt : undefined,
    used: usedOf(tasks),
    rows: [
      ...rows.flatMap((row) =>
        rowOf(row, { rows, tasks, desk: desk.name, nameOf: (id) => people.find((one) => one.id === id)?.name, zone: deps.zone }),
      ),
      ...tasks
        .filter(({ state }) => state === 'open' || state === 'signing')
        .map(({ unit, title, budget }) => ({ from: `${unit}: ${title}`, to: '', note: `Định mức ${hours(budget)}` })),
    ],
    checkCode: checkCodeOf(last?.hash ?? ''),
  };
}

function isOther(original: Date | null, due: Date | null): original is Date {
  return original !== null && original.getTime() !== due?.getTime();
}

/** Steps of several units run side by side, so their hours are those of the steps, not of the dossier. */
function usedOf(tasks: readonly TaskFacts[]): string | undefined {
  const done = tasks.filter(({ state }) => state === 'done');
  if (done.length === 0) return undefined;
  const sum = (of: (task: TaskFacts) => number): string => hours(done.reduce((whole, task) => whole + of(task), 0));
  return `Các bước đã xong dùng ${sum(({ consumed }) => consumed)} trên định mức ${sum(({ budget }) => budget)}.`;
}

interface Context {
  readonly rows: readonly LedgerRow[];
  readonly tasks: readonly TaskFacts[];
  readonly desk: string;
  readonly nameOf: (id: string) => string | undefined;
  readonly zone: string;
}

function rowOf(row: LedgerRow, { rows, tasks, desk, nameOf, zone }: Context): ControlSlipRow[] {
  const actor = nameOf(row.onBehalfOf ?? row.actorId);
  const at = row.effectiveAt;
  const { task: taskId, opened } = row.details;
  const task = tasks.find(({ id }) => id === taskId);
  if (row.to === 'received' && row.from !== 'received')
    return [{ from: 'Người nộp hồ sơ', to: desk, at, taker: actor, note: 'Tiếp nhận hồ sơ' }];
  if (task !== undefined && Array.isArray(opened)) {
    const steps = (opened as { step: string }[]).map(({ step }) => step);
    const next = tasks.filter(({ step }) => steps.includes(step));
    const doneBy = rows.find(({ version, details }) => version > row.version && steps.includes(String(details['step'])));
    return [
      {
        from: `${task.unit}: ${task.title}`,
        to: next.length === 0 ? desk : [...new Set(next.map(({ unit, title }) => `${unit}: ${title}`))].join('; '),
        at,
        giver: actor,
        taker: doneBy === undefined ? undefined : nameOf(doneBy.onBehalfOf ?? doneBy.actorId),
        outcome: [outcomeOf(task), `${hours(task.consumed)} / ${hours(task.budget)}`],
        note: row.to === 'result_ready' ? `Có kết quả, ${punctualityWords(at, row.dueAt, zone)}` : undefined,
      },
    ];
  }
  if (row.clockEffect === 'pause')
    return [{ from: actorPlace(task, desk), to: 'Người nộp hồ sơ', at, giver: actor, outcome: ['Tạm dừng'] }];
  if (row.clockEffect === 'resume' || row.clockEffect === 'restart')
    return [
      { from: 'Người nộp hồ sơ', to: desk, at, taker: actor, outcome: [row.clockEffect === 'resume' ? 'Chạy tiếp' : 'Tính lại từ đầu'] },
    ];
  if (row.clockEffect === 'extend') return [{ from: desk, to: desk, at, giver: actor, outcome: ['Gia hạn'], note: 'Mẫu 04' }];
  if (row.clockEffect === 'end')
    return [{ from: desk, to: desk, at, giver: actor, outcome: [punctualityWords(at, row.dueAt, zone)], note: 'Kết thúc giải quyết' }];
  if (row.action === 'hand_over') return [{ from: desk, to: 'Người nhận kết quả', at, giver: actor, note: 'Trả kết quả' }];
  return [];
}

function actorPlace(task: TaskFacts | undefined, desk: string): string {
  return task === undefined ? desk : `${task.unit}: ${task.title}`;
}

function outcomeOf({ consumed, budget }: TaskFacts): string {
  if (consumed > budget) return 'Quá hạn';
  return consumed < budget ? 'Trước hạn' : 'Đúng hạn';
}

function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? `${whole} giờ` : `${whole} giờ ${rest}`;
}
