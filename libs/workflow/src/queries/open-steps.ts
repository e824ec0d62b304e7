import type { Tx } from '@app/platform';
import type { LocalName } from './dossier-view.js';

/** What is being done with a dossier now: titles of its open steps, oldest first; no names of people. */
export async function openSteps(tx: Tx, dossierId: string): Promise<LocalName[]> {
  const rows = await tx.rows<{ title: LocalName }>(
    `select title from task where dossier_id = $1 and state in ('open', 'signing') order by opened_at, id limit 10`,
    [dossierId],
  );
  return rows.map(({ title }) => title);
}
