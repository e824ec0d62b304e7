import type { FeeKind } from '../fee/fee-rule.js';
import type { LimitUnit } from '../flow/flow-definition.js';
import type { Cell, Reason, ReportChannel } from './cell.js';
import type { ReadFeeKind } from './fee-reading.js';
import type { ReadProcedure } from './read-procedure.js';

export interface NotUnderstoodCell {
  readonly file: string;
  readonly channel: ReportChannel;
  readonly text: string;
  readonly reason: Reason;
}

/** `stated` = `understood` + the length of `notUnderstood`. A cell that says nothing is not stated. */
export interface CellCounts {
  readonly stated: number;
  readonly understood: number;
  readonly notUnderstood: readonly NotUnderstoodCell[];
}

/** A term that was understood. */
export interface ReportedLimit {
  readonly channel: ReportChannel;
  /** Null for SAME_DAY and NO_DUE. */
  readonly quantity: number | null;
  readonly unit: LimitUnit;
  readonly text: string;
}

/** A fee that was understood; UNKNOWN means that the provincial council decides, and its amount is null. */
export interface ReportedFee {
  readonly channel: ReportChannel;
  readonly kind: ReadFeeKind;
  /** `fee` (phí), `charge` (lệ phí); null where the text does not tell them apart. */
  readonly feeKind: FeeKind | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly text: string;
}

/** The report for machines; `procedures` holds what was understood. `files.read` were read as procedures; every other file is in `failed`. */
export interface ImportReport {
  readonly files: { readonly read: number; readonly failed: readonly { readonly file: string; readonly reason: string }[] };
  readonly limits: CellCounts;
  readonly fees: CellCounts;
  readonly components: CellCounts;
  readonly procedures: readonly {
    readonly code: string;
    readonly name: string;
    readonly limits: readonly ReportedLimit[];
    readonly fees: readonly ReportedFee[];
  }[];
}

/** A file and what was read in it, or why it could not be read. */
export type FileOutcome = { readonly file: string; readonly read: ReadProcedure } | { readonly file: string; readonly reason: string };

export function importReport(outcomes: readonly FileOutcome[]): ImportReport {
  const read = outcomes.filter((outcome) => 'read' in outcome);
  const failed = outcomes.filter((outcome) => 'reason' in outcome);
  return {
    files: { read: read.length, failed: failed.map(({ file, reason }) => ({ file, reason })) },
    limits: count(read, limitCells),
    fees: count(read, feeCells),
    components: count(read, ({ components }) => components),
    procedures: read.map(({ read: procedure }) => ({
      code: procedure.file.code,
      name: procedure.file.name,
      limits: understoodOf(procedure.offers.flatMap(({ limits }) => limits)).map(({ channel, text, value }) => ({
        channel,
        ...value,
        text,
      })),
      fees: understoodOf(procedure.offers.flatMap(({ fees }) => fees)).map(({ channel, text, value: { kind, feeKind, money } }) => ({
        channel,
        kind,
        feeKind,
        amount: kind === 'FREE' ? 0 : (money?.amount ?? null),
        currency: money?.currency ?? null,
        text,
      })),
    })),
  };
}

export function limitCells({ offers, lost }: ReadProcedure): readonly Cell<unknown>[] {
  return [...offers.flatMap(({ limits }) => limits), ...lost.limits];
}

export function feeCells({ offers, lost }: ReadProcedure): readonly Cell<unknown>[] {
  return [...offers.flatMap(({ fees }) => fees), ...lost.fees];
}

function count(
  outcomes: readonly { readonly file: string; readonly read: ReadProcedure }[],
  cellsOf: (read: ReadProcedure) => readonly Cell<unknown>[],
): CellCounts {
  let understood = 0;
  const notUnderstood: NotUnderstoodCell[] = [];
  for (const { file, read } of outcomes) {
    for (const { channel, text, reading } of cellsOf(read)) {
      if (reading.understood) understood += 1;
      else notUnderstood.push({ file, channel, text, reason: reading.reason });
    }
  }
  return { stated: understood + notUnderstood.length, understood, notUnderstood };
}

function understoodOf<T>(cells: readonly Cell<T>[]): { channel: ReportChannel; text: string; value: T }[] {
  return cells.flatMap(({ channel, text, reading }) => (reading.understood ? [{ channel, text, value: reading.value }] : []));
}
