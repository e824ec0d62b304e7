import type { Role } from '../roles.js';

export const LOCK_REASONS = ['left', 'moved', 'suspended', 'security'] as const;
export type LockReason = (typeof LOCK_REASONS)[number];

/** What an administrator does to an account. Days are whole days of the installation's zone. */
export type PersonChange =
  | {
      readonly do: 'give_role';
      readonly role: Role;
      readonly unitId: string;
      readonly from: string;
      /** The last day; null = until it is ended. */
      readonly to: string | null;
      readonly basis: string;
    }
  /** `on`: the last day; null = at once. */
  | { readonly do: 'end_role'; readonly assignmentId: string; readonly on: string | null }
  | { readonly do: 'lock'; readonly because: LockReason }
  | { readonly do: 'unlock' }
  | {
      readonly do: 'substitute';
      readonly substituteId: string;
      readonly role: Role;
      readonly unitId: string;
      readonly from: string;
      readonly to: string;
      readonly basis: string;
    }
  | { readonly do: 'end_substitution'; readonly substitutionId: string };

export interface ChangedPerson {
  /** `proposed`: it waits for a second administrator. */
  readonly outcome: 'done' | 'proposed';
  readonly approvalId: string | null;
}
