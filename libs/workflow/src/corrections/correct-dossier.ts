import { attachDocuments } from '@app/documents';
import {
  appendEvent,
  lockDossier,
  readLedger,
  refuseStale,
  sealText,
  type AppendedEvent,
  type Dossier,
  type LedgerRow,
} from '@app/dossier';
import { propose, type DecidedApproval, type OfficerActor } from '@app/identity';
import type { Tx } from '@app/platform';
import { actingIn, actingInOneOf, unitsOf } from '../acting.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { CorrectionNotPossible, NeedMissing } from '../workflow.errors.js';
import { correctedMoments, replayDue, type ReplayedDue } from './replay-due.js';

export interface CorrectCommand {
  readonly dossierId: string;
  readonly version: number;
  /** Version of the ledger row that is wrong. */
  readonly corrects: number;
  /** When it really happened; or else */
  readonly effectiveAt?: Date;
  /** the due date that should have been promised by it. */
  readonly dueAt?: Date;
  readonly reason: string;
  readonly documentId?: string;
}

interface Proposed {
  readonly corrects: number;
  readonly kind: 'moment' | 'due';
  /** ISO instant. */
  readonly now: string;
  readonly reasonRef: string;
  readonly document: string;
  readonly unitId: string;
  readonly [key: string]: unknown;
}

export interface ProposedCorrection {
  readonly approvalId: string;
  readonly dueBefore: Date | null;
  readonly dueAfter: Date | null;
}

const MOMENTS: readonly LedgerRow['clockEffect'][] = ['start', 'pause', 'resume', 'restart', 'end'];
const SETS_DUE: readonly LedgerRow['clockEffect'][] = ['start', 'resume', 'restart', 'extend', 'adjust'];

/**
 * The one way to say that a row of the ledger is wrong: a new row that names it, with reason, document and a second person. The old row
 * and the chain stay. It corrects the moment the law counts, or the due date; due dates and figures honour it from its recording on.
 */
export class CorrectDossier {
  constructor(private readonly deps: WorkflowDeps) {}

  propose(actor: OfficerActor, command: CorrectCommand): Promise<ProposedCorrection> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      ruleTransition('correct', dossier.status);
      await refuseStale(tx, dossier, command.version);
      const { unitId } = actingInOneOf(tx.actor, 'dossier.correct', unitsOf(dossier));
      if (command.reason.trim() === '') throw new NeedMissing(['reason']);
      if (command.documentId === undefined) throw new NeedMissing(['document']);
      const kind = command.effectiveAt === undefined ? 'due' : 'moment';
      const now = command.effectiveAt ?? command.dueAt;
      if (now === undefined || (command.effectiveAt !== undefined && command.dueAt !== undefined))
        throw new NeedMissing(['effectiveAt or dueAt']);
      const rows = await readLedger(tx, dossier.id);
      const after = await this.effectOf(tx, dossier, rows, { corrects: command.corrects, kind, now });
      await attachDocuments(tx, [command.documentId]);
      const payload: Proposed = {
        corrects: command.corrects,
        kind,
        now: now.toISOString(),
        reasonRef: await sealText(tx, this.deps.keyring, dossier, command.reason),
        document: command.documentId,
        unitId,
      };
      const approvalId = await propose(tx, { kind: 'correction', subject: dossier.id, subjectVersion: dossier.version, payload, unitId });
      return { approvalId, dueBefore: dossier.dueAt, dueAfter: after.dueAt };
    });
  }

  /** The second person's transaction. */
  async performApproved(tx: Tx<OfficerActor>, dossier: Dossier, approval: DecidedApproval): Promise<AppendedEvent> {
    const payload = approval.payload as Proposed;
    const [corrects, now] = [payload.corrects, new Date(payload.now)];
    const rows = await readLedger(tx, dossier.id);
    const after = await this.effectOf(tx, dossier, rows, { corrects, kind: payload.kind, now });
    const target = rowOf(rows, corrects);
    const was = payload.kind === 'due' ? target.dueAt : (correctedMoments(rows).get(corrects) ?? target.effectiveAt);
    const event = await appendEvent(
      tx,
      dossier,
      {
        action: 'correct',
        to: ruleTransition('correct', dossier.status),
        ...actingIn(tx.actor, 'approval.decide', payload.unitId),
        ...(payload.kind === 'moment' ? { effective: { at: now, cause: 'correction' as const } } : {}),
        clockEffect: 'adjust',
        dueAt: after.dueAt,
        calendarRevision: after.revision,
        reasonCode: 'correction',
        textRef: payload.reasonRef,
        details: {
          corrects,
          kind: payload.kind,
          was: was?.toISOString() ?? null,
          now: payload.now,
          document: payload.document,
          approval: approval.id,
          proposer: approval.proposerId,
          ...(after.dueOriginalAt === null ? {} : { originalDueAt: after.dueOriginalAt.toISOString() }),
        },
      },
      { dueOriginalAt: after.dueOriginalAt },
    );
    if (payload.kind === 'moment') await moveCaches(tx, { id: dossier.id, dueAt: after.dueAt }, target, now);
    return event;
  }

  /** @throws CorrectionNotPossible */
  private async effectOf(
    tx: Tx,
    dossier: Dossier,
    rows: readonly LedgerRow[],
    { corrects, kind, now }: { corrects: number; kind: 'moment' | 'due'; now: Date },
  ): Promise<ReplayedDue & { revision: number }> {
    const target = rowOf(rows, corrects);
    const moments = correctedMoments(rows);
    // By the calendar its due date rests on: a change of the calendar since then moved open dossiers with a row of its own.
    const revision = Math.max(...rows.map(({ calendarRevision }) => calendarRevision ?? 0));
    if (revision === 0) throw new CorrectionNotPossible('not_received');
    const office = await this.deps.calendars.at(tx, dossier.processingUnitId, revision);
    if (kind === 'due') {
      if (!SETS_DUE.includes(target.clockEffect) || target.dueAt === null) throw new CorrectionNotPossible('sets_no_due_date');
      const dueAt = office.snapToWorking(now);
      const before = replayDue(office, rows, moments).dueOriginalAt;
      return { dueAt, dueOriginalAt: target.clockEffect === 'extend' ? before : dueAt, revision };
    }
    if (!MOMENTS.includes(target.clockEffect)) throw new CorrectionNotPossible('moment_counts_nothing');
    if (now > tx.now) throw new CorrectionNotPossible('in_future');
    const at = (row: LedgerRow): Date => moments.get(row.version) ?? row.effectiveAt;
    const counted = rows.filter(({ clockEffect, action }) => MOMENTS.includes(clockEffect) && action !== 'correct');
    const index = counted.indexOf(target);
    const [before, next] = [counted[index - 1] ?? rows[0], counted[index + 1]];
    if ((before !== undefined && before !== target && now < at(before)) || (next !== undefined && now > at(next)))
      throw new CorrectionNotPossible('out_of_order');
    return { ...replayDue(office, rows, new Map([...moments, [corrects, now]])), revision };
  }
}

function rowOf(rows: readonly LedgerRow[], version: number): LedgerRow {
  const row = rows.find((one) => one.version === version);
  if (row === undefined || (row.action === 'correct' && row.effectiveCause === 'correction'))
    throw new CorrectionNotPossible('no_such_row');
  return row;
}

/** What is kept beside the ledger for reading follows the corrected moment. */
async function moveCaches(tx: Tx, dossier: Pick<Dossier, 'id' | 'dueAt'>, target: LedgerRow, now: Date): Promise<void> {
  if (target.clockEffect === 'start') {
    await tx.run('update dossier set received_at = $2 where id = $1', [dossier.id, now]);
    await tx.run(`update clock set started_at = $2, due_at = $3 where dossier_id = $1 and kind = 'processing'`, [
      dossier.id,
      now,
      dossier.dueAt,
    ]);
  }
  if (target.clockEffect === 'end')
    await tx.run(
      `update dossier set ended_at = $2, result_ready_at = case when result_ready_at is null then null else $2::timestamptz end where id = $1`,
      [dossier.id, now],
    );
  await tx.run('update pause set began_at = $3 where dossier_id = $1 and begun_by_version = $2', [dossier.id, target.version, now]);
  await tx.run('update pause set ended_at = $3 where dossier_id = $1 and ended_by_version = $2', [dossier.id, target.version, now]);
}
