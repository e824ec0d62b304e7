import { recordAudit } from '@app/audit';
import { appendEvent, PAUSED_STATUSES } from '@app/dossier';
import { ApprovalNotFound, ApprovalOutdated, decide, outdate, propose, roleFor, withdraw, type OfficerActor } from '@app/identity';
import { addRevision, checkDecision, daysOf, type CalendarDecision, type OfficeCalendar } from '@app/organisation';
import type { Tx } from '@app/platform';
import type { WorkflowDeps } from '../workflow-deps.js';
import { moveSteps } from './move-steps.js';
import { moveTerms } from './move-terms.js';
import { movedDue, openDeadlines, type MovedDue, type OpenDeadline } from './open-deadlines.js';

export interface CalendarPreview {
  /** The revision it would change; another one in force makes the proposal outdated. */
  readonly revision: number;
  readonly open: number;
  readonly moved: number;
  /** Why the others stay; with `moved` these add up to `open`. */
  readonly unchanged: { readonly overdue: number; readonly paused: number; readonly sameDate: number };
  /** As many are told as move. */
  readonly told: number;
  /** How many dossiers move from which day to which. */
  readonly groups: readonly { readonly from: string; readonly to: string; readonly dossiers: number }[];
  /** At most 500 of them, soonest first. */
  readonly dossiers: readonly MovedDossier[];
}

export interface MovedDossier {
  readonly id: string;
  readonly code: string | null;
  readonly unitCode: string;
  readonly status: string;
  readonly dueBefore: Date;
  readonly dueAfter: Date;
}

interface Move {
  readonly open: OpenDeadline;
  readonly due: MovedDue;
}

const KIND = 'calendar_change';
const LISTED = 500;

/**
 * A decision about days off and worked days: entered, previewed on every open dossier, confirmed by a second person, then a new revision of
 * the calendar and one ledger row for each dossier that moves. Nothing that has ended ever moves.
 */
export class ChangeCalendar {
  constructor(private readonly deps: WorkflowDeps) {}

  preview(actor: OfficerActor, decision: CalendarDecision): Promise<CalendarPreview> {
    return this.deps.database.readAs(actor, async (tx) => {
      await checkDecision(tx, this.deps.calendars, decision, this.deps.zone);
      return this.previewOf(tx, decision);
    });
  }

  /** What a waiting proposal would do now. */
  previewWaiting(actor: OfficerActor, approvalId: string): Promise<CalendarPreview> {
    return this.deps.database.readAs(actor, async (tx) => {
      const waiting = await tx.maybeOne<{ payload: CalendarDecision }>(
        `select payload from approval where id = $1 and kind = $2 and state = 'proposed'`,
        [approvalId, KIND],
      );
      if (waiting === null) throw new ApprovalNotFound();
      return this.previewOf(tx, waiting.payload);
    });
  }

  propose(actor: OfficerActor, decision: CalendarDecision): Promise<{ approvalId: string; preview: CalendarPreview }> {
    return this.deps.database.writeAs(actor, async (tx) => {
      await checkDecision(tx, this.deps.calendars, decision, this.deps.zone);
      const preview = await this.previewOf(tx, decision);
      const approvalId = await propose(tx, {
        kind: KIND,
        subject: 'calendar',
        subjectVersion: preview.revision,
        payload: { ...decision },
        unitId: null,
      });
      return { approvalId, preview };
    });
  }

  async decide(
    actor: OfficerActor,
    command: { approvalId: string; approved: boolean },
  ): Promise<{ state: 'approved' | 'rejected'; revision: number; moved: number }> {
    try {
      return await this.deps.database.writeAs(actor, (tx) => this.perform(tx, command));
    } catch (error) {
      if (error instanceof ApprovalOutdated) await this.deps.database.writeAs(actor, (tx) => outdate(tx, command.approvalId));
      throw error;
    }
  }

  /** Who entered the decision takes it back; nothing has moved yet. @throws ApprovalNotFound */
  withdraw(actor: OfficerActor, approvalId: string): Promise<{ state: 'withdrawn' }> {
    return this.deps.database.writeAs(actor, async (tx) => {
      await withdraw(tx, approvalId, [KIND]);
      await recordAudit(tx, {
        action: 'calendar.withdraw',
        objectKind: 'calendar',
        objectId: 'calendar',
        details: { approval: approvalId },
      });
      return { state: 'withdrawn' };
    });
  }

  private async perform(
    tx: Tx<OfficerActor>,
    command: { approvalId: string; approved: boolean },
  ): Promise<{ state: 'approved' | 'rejected'; revision: number; moved: number }> {
    const kind = await tx.maybeOne('select 1 from approval where id = $1 and kind = $2', [command.approvalId, KIND]);
    if (kind === null) throw new ApprovalNotFound();
    const approval = await decide(tx, command.approvalId, command.approved, [KIND]);
    const revision = await this.deps.calendars.newestRevision(tx);
    if (!command.approved) return { state: 'rejected', revision, moved: 0 };
    if (approval.subjectVersion !== revision) throw new ApprovalOutdated();
    const decision = approval.payload as unknown as CalendarDecision;
    await checkDecision(tx, this.deps.calendars, decision, this.deps.zone);
    const { moves } = await this.movesOf(tx, decision, revision, true);
    const next = revision + 1;
    const unitId = tx.actor.units.find((unit) => roleFor(tx.actor, 'calendar.change', unit) !== null) ?? '';
    const role = roleFor(tx.actor, 'calendar.change', unitId) ?? 'system_admin';
    for (const { open, due } of moves) {
      await appendEvent(
        tx,
        open,
        {
          action: 'correct',
          to: open.status,
          role,
          unitId,
          clockEffect: 'adjust',
          dueAt: due.dueAt,
          calendarRevision: next,
          reasonCode: 'calendar_change',
          legalBasis: decision.decision,
          details: {
            kind: 'calendar',
            was: open.dueAt.toISOString(),
            now: due.dueAt.toISOString(),
            ...(due.dueOriginalAt === null ? {} : { originalDueAt: due.dueOriginalAt.toISOString() }),
            approval: approval.id,
            proposer: approval.proposerId,
          },
        },
        { dueOriginalAt: due.dueOriginalAt },
      );
    }
    const offices = new Map<string, OfficeCalendar>();
    const officeOf = async (unit: string): Promise<OfficeCalendar> => {
      const office = offices.get(unit) ?? (await this.deps.calendars.with(tx, unit, revision, daysOf(decision)));
      offices.set(unit, office);
      return office;
    };
    await moveSteps(tx, officeOf);
    await addRevision(tx, decision, revision);
    await moveTerms(tx, officeOf, next);
    return { state: 'approved', revision: next, moved: moves.length };
  }

  private async previewOf(tx: Tx, decision: CalendarDecision): Promise<CalendarPreview> {
    const revision = await this.deps.calendars.newestRevision(tx);
    const { open, moves, offices } = await this.movesOf(tx, decision, revision, false);
    const moving = new Set(moves.map((move) => move.open.id));
    const staying = open.filter(({ id }) => !moving.has(id));
    const overdue = staying.filter(({ dueAt }) => dueAt < tx.now).length;
    const paused = staying.filter(({ dueAt, status }) => dueAt >= tx.now && PAUSED_STATUSES.includes(status)).length;
    const groups = new Map<string, { from: string; to: string; dossiers: number }>();
    for (const move of moves) {
      const office = offices(move.open.unitId);
      const [from, to] = [office.dayOf(move.open.dueAt), office.dayOf(move.due.dueAt)];
      const group = groups.get(`${from} ${to}`) ?? { from, to, dossiers: 0 };
      group.dossiers += 1;
      groups.set(`${from} ${to}`, group);
    }
    return {
      revision,
      open: open.length,
      moved: moves.length,
      unchanged: { overdue, paused, sameDate: staying.length - overdue - paused },
      told: moves.length,
      groups: [...groups.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1)),
      dossiers: [...moves]
        .sort((a, b) => a.open.dueAt.getTime() - b.open.dueAt.getTime())
        .slice(0, LISTED)
        .map((move) => ({
          id: move.open.id,
          code: move.open.code,
          unitCode: move.open.unitCode,
          status: move.open.status,
          dueBefore: move.open.dueAt,
          dueAfter: move.due.dueAt,
        })),
    };
  }

  private async movesOf(
    tx: Tx,
    decision: CalendarDecision,
    revision: number,
    lock: boolean,
  ): Promise<{ open: readonly OpenDeadline[]; moves: readonly Move[]; offices: (unitId: string) => OfficeCalendar }> {
    const open = await openDeadlines(tx, lock);
    const before = await this.deps.calendars.ofAll(
      tx,
      open.map(({ unitId }) => unitId),
    );
    const after = new Map<string, OfficeCalendar>();
    for (const unitId of new Set(open.map((one) => one.unitId)))
      after.set(unitId, await this.deps.calendars.with(tx, unitId, revision, daysOf(decision)));
    const moves = open.flatMap((one): Move[] => {
      const due = movedDue(one, before(one.unitId), after.get(one.unitId) ?? before(one.unitId), tx.now);
      return due === null ? [] : [{ open: one, due }];
    });
    return { open, moves, offices: before };
  }
}

export interface WaitingCalendarChange {
  readonly id: string;
  readonly decision: CalendarDecision;
  readonly proposer: string;
  readonly proposerId: string;
  readonly proposedAt: Date;
  readonly state: string;
  readonly decider: string | null;
  readonly decidedAt: Date | null;
}

/** Proposals and what became of them, newest first. */
export async function calendarChanges(tx: Tx): Promise<WaitingCalendarChange[]> {
  return tx.rows<WaitingCalendarChange & Record<string, unknown>>(
    `select p.id, p.payload as decision, a.full_name as proposer, p.proposer_id as "proposerId", p.proposed_at as "proposedAt", p.state, b.full_name as decider, p.decided_at as "decidedAt"
       from approval p join account a on a.id = p.proposer_id left join account b on b.id = p.decider_id
      where p.kind = $1 order by p.proposed_at desc limit 100`,
    [KIND],
  );
}
