import type { DossierAction } from '@app/catalogue';
import type { DossierStatus } from '../dossier-status.js';

export const CLOCK_EFFECTS = ['none', 'start', 'pause', 'resume', 'restart', 'extend', 'end', 'adjust'] as const;
export type ClockEffect = (typeof CLOCK_EFFECTS)[number];
export const EFFECTIVE_CAUSES = ['signature', 'payment', 'timer', 'offline_desk', 'correction'] as const;
export type EffectiveCause = (typeof EFFECTIVE_CAUSES)[number];

/** What a verb adds to the ledger. Version, previous status, recorded time and hash are the database's. */
export interface NewEvent {
  readonly action: DossierAction;
  readonly to: DossierStatus;
  readonly role: string;
  readonly unitId: string | null;
  readonly onBehalfOf?: string;
  /** The moment the law counts, when it is not the moment of recording; needs its cause. */
  readonly effective?: { readonly at: Date; readonly cause: EffectiveCause };
  readonly reasonCode?: string;
  readonly textRef?: string;
  readonly legalBasis?: string;
  readonly clockEffect?: ClockEffect;
  /** The due date after this event; left out = unchanged. */
  readonly dueAt?: Date | null;
  readonly calendarRevision?: number;
  /** Facts without personal data that a replay needs: step, task, budget, pause, document ids. */
  readonly details?: Record<string, unknown>;
  /** What the person sent; only its salted hash enters the ledger. */
  readonly payload?: unknown;
}

export interface LedgerRow {
  readonly version: number;
  readonly action: DossierAction;
  readonly from: DossierStatus | null;
  readonly to: DossierStatus;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorRole: string;
  readonly unitId: string | null;
  readonly onBehalfOf: string | null;
  readonly effectiveAt: Date;
  readonly effectiveCause: EffectiveCause | null;
  readonly recordedAt: Date;
  readonly reasonCode: string | null;
  readonly textRef: string | null;
  readonly legalBasis: string | null;
  readonly clockEffect: ClockEffect;
  readonly previousDueAt: Date | null;
  readonly dueAt: Date | null;
  readonly calendarRevision: number | null;
  readonly details: Record<string, unknown>;
  readonly hash: string;
  readonly previousHash: string;
}
