import type { Tx } from '@app/platform';
import type { OfficerActor } from '../actor.js';
import { SavedViewNameTaken, SavedViewNotFound, TooManySavedViews } from '../identity.errors.js';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** What narrows and orders the list, by the names its address uses. */
  readonly filters: Readonly<Record<string, string>>;
  readonly isDefault: boolean;
}

export interface ViewChange {
  readonly name?: string | undefined;
  readonly filters?: Readonly<Record<string, string>> | undefined;
  readonly isDefault?: boolean | undefined;
}

const MOST = 30;
const COLUMNS = `id, name, filters, is_default as "isDefault"`;

/** Own views of a list, by name. */
export async function savedViews(tx: Tx<OfficerActor>, place: string): Promise<SavedView[]> {
  return tx.rows<SavedView & Record<string, unknown>>(
    `select ${COLUMNS} from saved_view where account_id = $1 and place = $2 order by name limit ${MOST}`,
    [tx.actor.id, place],
  );
}

/** @throws SavedViewNameTaken, TooManySavedViews */
export async function saveView(
  tx: Tx<OfficerActor>,
  { place, name, filters, isDefault }: { place: string; name: string; filters: Readonly<Record<string, string>>; isDefault: boolean },
): Promise<SavedView> {
  const own = await lockOwn(tx, place);
  if (own.some((view) => view.name === name)) throw new SavedViewNameTaken();
  if (own.length >= MOST) throw new TooManySavedViews(MOST);
  if (isDefault) await clearDefault(tx, place);
  return tx.one<SavedView & Record<string, unknown>>(
    `insert into saved_view (account_id, place, name, filters, is_default) values ($1, $2, $3, $4, $5) returning ${COLUMNS}`,
    [tx.actor.id, place, name, JSON.stringify(filters), isDefault],
  );
}

/** @throws SavedViewNotFound (also when it is somebody else's), SavedViewNameTaken */
export async function changeView(tx: Tx<OfficerActor>, id: string, change: ViewChange): Promise<SavedView> {
  const { place } = await placeOf(tx, id);
  const own = await lockOwn(tx, place);
  if (change.name !== undefined && own.some((view) => view.name === change.name && view.id !== id)) throw new SavedViewNameTaken();
  if (change.isDefault === true) await clearDefault(tx, place);
  const changed = await tx.maybeOne<SavedView & Record<string, unknown>>(
    `update saved_view set name = coalesce($3, name), filters = coalesce($4::jsonb, filters), is_default = coalesce($5, is_default)
      where id = $1 and account_id = $2 returning ${COLUMNS}`,
    [id, tx.actor.id, change.name ?? null, change.filters === undefined ? null : JSON.stringify(change.filters), change.isDefault ?? null],
  );
  if (changed === null) throw new SavedViewNotFound();
  return changed;
}

/** @throws SavedViewNotFound */
export async function deleteView(tx: Tx<OfficerActor>, id: string): Promise<void> {
  const gone = await tx.maybeOne('delete from saved_view where id = $1 and account_id = $2 returning id', [id, tx.actor.id]);
  if (gone === null) throw new SavedViewNotFound();
}

async function placeOf(tx: Tx<OfficerActor>, id: string): Promise<{ place: string }> {
  const found = await tx.maybeOne<{ place: string }>('select place from saved_view where id = $1 and account_id = $2', [id, tx.actor.id]);
  if (found === null) throw new SavedViewNotFound();
  return found;
}

/** Two windows of one person are served one after the other; the account is the lock, as there may be no view yet. */
async function lockOwn(tx: Tx<OfficerActor>, place: string): Promise<readonly { id: string; name: string }[]> {
  await tx.run('select 1 from account where id = $1 for update', [tx.actor.id]);
  return tx.rows<{ id: string; name: string }>('select id, name from saved_view where account_id = $1 and place = $2', [
    tx.actor.id,
    place,
  ]);
}

async function clearDefault(tx: Tx<OfficerActor>, place: string): Promise<void> {
  await tx.run('update saved_view set is_default = false where account_id = $1 and place = $2 and is_default', [tx.actor.id, place]);
}
