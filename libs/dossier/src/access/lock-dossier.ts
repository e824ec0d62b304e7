import type { Actor } from '@app/identity';
import type { Tx } from '@app/platform';
import { DOSSIER_COLUMNS, type Dossier } from '../dossier.js';
import { DossierNotFound } from '../dossier.errors.js';
import { visibleTo } from './visible-to.js';

/** Every change to a dossier starts here, so two officers are served one after the other. */
export async function lockDossier(tx: Tx<Actor>, id: string): Promise<Dossier> {
  return find(tx, id, 'for no key update of d');
}

export async function findDossier(tx: Tx<Actor>, id: string): Promise<Dossier> {
  return find(tx, id, '');
}

async function find(tx: Tx<Actor>, id: string, lock: string): Promise<Dossier> {
  const visible = visibleTo(tx.actor, 2);
  const row = await tx.maybeOne<Dossier & Record<string, unknown>>(
    `select ${DOSSIER_COLUMNS} from dossier d where d.id = $1 and ${visible.sql} ${lock}`,
    [id, ...visible.values],
  );
  if (row === null) throw new DossierNotFound();
  return row;
}
