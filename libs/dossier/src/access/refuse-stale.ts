import type { Tx } from '@app/platform';
import { DossierChanged } from '../dossier.errors.js';
import type { Dossier } from '../dossier.js';

/** Dossier actions carry the version the person saw; a stale one is told what changed since. */
export async function refuseStale(tx: Tx, dossier: Dossier, seenVersion: number): Promise<void> {
  if (dossier.version === seenVersion) return;
  const changes = await tx.rows<{ version: number; action: string; recorded_at: Date }>(
    'select version, action, recorded_at from dossier_event where dossier_id = $1 and version > $2 order by version limit 20',
    [dossier.id, seenVersion],
  );
  throw new DossierChanged(
    dossier,
    changes.map(({ version, action, recorded_at: at }) => ({ version, action, at: at.toISOString() })),
  );
}
