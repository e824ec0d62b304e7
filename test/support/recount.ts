import type pg from 'pg';
import { foldDossier, type DossierFacts, type FoldedEvent } from '@app/statistics';

interface Counts {
  readonly columns: Record<number, number>;
  readonly onTime766: number;
  readonly members: ReadonlyMap<string, { readonly facts: DossierFacts; readonly carried: boolean }>;
}

const ZONE_OFFSET = '+07:00';

/** The report counted again from plain rows, without any SQL of the product: fold every dossier, then count. */
export async function recount(
  owner: pg.Pool,
  ids: ReadonlyMap<string, string>,
  from: string,
  to: string,
  asOf: string,
  granularity: 'DATE' | 'INSTANT' = 'DATE',
): Promise<Counts> {
  const { rows } = await owner.query<FoldedEvent & { dossier_id: string; channel: string; details: string }>(
    `select e.dossier_id, d.channel, e.version, e.action, e.from_status as "from", e.to_status as "to", e.effective_at as "effectiveAt", e.effective_cause as "effectiveCause", e.recorded_at as "recordedAt",
            e.clock_effect as "clockEffect", e.previous_due_at as "previousDueAt", e.due_at as "dueAt", e.details
       from dossier_event e join dossier d on d.id = e.dossier_id order by e.dossier_id, e.version`,
  );
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  const endOf = (day: string): Date => new Date(`${day}T23:59:59.999${ZONE_OFFSET}`);
  const begin = new Date(`${from}T00:00:00${ZONE_OFFSET}`);
  const columns: Record<number, number> = Object.fromEntries([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((column) => [column, 0]));
  const members = new Map<string, { facts: DossierFacts; carried: boolean }>();
  let onTime766 = 0;
  const count = (column: number): void => void (columns[column] = (columns[column] ?? 0) + 1);
  for (const [id, name] of names) {
    const events = rows.filter((row) => row.dossier_id === id);
    const folded = events.map((event) => ({ ...event, details: JSON.parse(event.details) as Record<string, unknown> }));
    const facts = foldDossier(folded, { knownUntil: endOf(asOf), at: endOf(to < asOf ? to : asOf), zone: 'Asia/Ho_Chi_Minh', granularity });
    if (facts === null || (facts.endedAt !== null && facts.endedAt < begin)) continue;
    const carried = facts.receivedAt < begin;
    members.set(name, { facts, carried });
    count(3);
    count(carried ? 6 : (events[0]?.channel ?? '').startsWith('online') ? 4 : 5);
    count(facts.endedAt === null ? 11 : 7);
    count({ early: 8, on_time: 9, late: 10, in_time: 12, overdue: 13 }[facts.label]);
    if (facts.onTime766) onTime766 += 1;
  }
  return { columns, onTime766, members };
}
