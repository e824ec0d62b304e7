import type { DatabaseActor } from '@app/platform';
import { permissionsOf, PROVINCE_WIDE_READERS, type Permission, type Role } from './roles.js';

export interface HeldRole {
  readonly role: Role;
  readonly unitId: string;
}

/** A role as it was given: one's own, or a colleague's for a while. */
export interface GivenRole extends HeldRole {
  /** The account of the colleague that is stood in for. */
  readonly insteadOf?: string | null;
}

export interface StandIn extends HeldRole {
  readonly accountId: string;
}

export interface OfficerActor extends DatabaseActor {
  readonly kind: 'officer';
  readonly fullName: string;
  readonly roles: readonly HeldRole[];
  /** Colleagues in whose place this officer acts now, each in one role of one unit. */
  readonly standsInFor: readonly StandIn[];
  readonly seesAllUnits: boolean;
}

export interface CitizenActor extends DatabaseActor {
  readonly kind: 'citizen';
}

export interface AnonymousActor extends DatabaseActor {
  readonly kind: 'anonymous';
}

/** Timers, callbacks and consumers act as a named system actor; the name is what the ledger shows. */
export interface SystemActor extends DatabaseActor {
  readonly kind: 'system';
}

export type Actor = OfficerActor | CitizenActor | AnonymousActor | SystemActor;

/** Every system actor there is; a new one is added here, so that the ledger never shows an unknown name. */
export const SYSTEM_ACTORS = [
  'timer',
  'payment_callback',
  'signer_job',
  'notifier',
  'slip_printer',
  'upload_collector',
  'exporter',
  'setup',
  'command',
] as const;
export type SystemName = (typeof SYSTEM_ACTORS)[number];

export function system(name: SystemName): SystemActor {
  return { kind: 'system', id: name, units: [] };
}

export const ANONYMOUS: AnonymousActor = { kind: 'anonymous', id: 'anonymous', units: [] };

export function officer(id: string, fullName: string, given: readonly GivenRole[]): OfficerActor {
  const roles = [...new Map(given.map(({ role, unitId }) => [`${role} ${unitId}`, { role, unitId }])).values()];
  return {
    kind: 'officer',
    id,
    fullName,
    roles,
    standsInFor: given.flatMap(({ role, unitId, insteadOf }) =>
      insteadOf === undefined || insteadOf === null ? [] : [{ role, unitId, accountId: insteadOf }],
    ),
    units: [...new Set(roles.map((held) => held.unitId))],
    seesAllUnits: roles.some((held) => PROVINCE_WIDE_READERS.includes(held.role)),
  };
}

export function holds(actor: OfficerActor, permission: Permission): boolean {
  return actor.roles.some((held) => permissionsOf(held.role).includes(permission));
}

/** The role under which an officer acts in a unit; null when none of the roles held there gives the permission. */
export function roleFor(actor: OfficerActor, permission: Permission, unitId: string): Role | null {
  return actor.roles.find((held) => held.unitId === unitId && permissionsOf(held.role).includes(permission))?.role ?? null;
}
