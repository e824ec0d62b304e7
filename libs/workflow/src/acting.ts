import type { Dossier } from '@app/dossier';
import { roleFor, type OfficerActor, type Permission, type Role } from '@app/identity';
import { NotThisUnit } from './workflow.errors.js';

/** Who acts, as the ledger names them: the role held in the unit that must act. @throws NotThisUnit */
export function actingIn(actor: OfficerActor, permission: Permission, unitId: string): { role: Role; unitId: string } {
  const role = roleFor(actor, permission, unitId);
  if (role === null) throw new NotThisUnit();
  return { role, unitId };
}

/** The first of several units in which the permission is held. */
export function actingInOneOf(actor: OfficerActor, permission: Permission, unitIds: readonly string[]): { role: Role; unitId: string } {
  for (const unitId of unitIds) {
    const role = roleFor(actor, permission, unitId);
    if (role !== null) return { role, unitId };
  }
  throw new NotThisUnit();
}

/** Units in which the head of the desk or of the processing unit may act on a dossier. */
export function unitsOf(dossier: Dossier): string[] {
  return [...new Set([dossier.receivingUnitId, dossier.processingUnitId, dossier.holderUnitId])];
}
