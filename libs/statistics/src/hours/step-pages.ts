import type { Tx } from '@app/platform';
import { CursorInvalid } from '../statistics.errors.js';

export interface StepOfDossier {
  readonly dossierId: string;
  readonly dossierCode: string | null;
  readonly endedAt: Date;
  /** Which step of the dossier in the order in which they were done; a step may be done twice. */
  readonly number: number;
  readonly minutes: number;
  readonly budgetMinutes: number | null;
}

export interface StepPage {
  readonly items: readonly StepOfDossier[];
  /** null on the last page. */
  readonly next: string | null;
}

const MAX_PAGE = 200;
const CURSOR = /^(\d{1,9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\d{1,6})$/;

/** Minutes, dossier and number after which a page begins; nulls for the first. @throws CursorInvalid */
export function stepPosition(cursor: string | undefined): readonly (string | null)[] {
  if (cursor === undefined) return [null, null, null];
  const [, minutes, id, number] = CURSOR.exec(cursor) ?? [];
  if (minutes === undefined || id === undefined || number === undefined) throw new CursorInvalid();
  return [minutes, id, number];
}

/** @param statement ends with `limit`, whose parameter is the next one */
export async function pageOfSteps(tx: Tx, statement: string, parameters: readonly unknown[], wanted = 50): Promise<StepPage> {
  const limit = Math.min(Math.max(wanted, 1), MAX_PAGE);
  const found = await tx.rows<StepOfDossier & Record<string, unknown>>(statement, [...parameters, limit + 1]);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? `${last.minutes}_${last.dossierId}_${last.number}` : null };
}
