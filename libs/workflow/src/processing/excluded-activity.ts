import type { ExcludedActivity, ProcedureVersion } from '@app/catalogue';
import { appendEvent, beginPause, lockDossier, pausesOf, refuseStale, sealText, type AppendedEvent, type Dossier } from '@app/dossier';
import type { Actor, CitizenActor, OfficerActor, SystemActor } from '@app/identity';
import { cancelTimer, setTimer, type Tx } from '@app/platform';
import { actingInOneOf, unitsOf } from '../acting.js';
import { lockTask, refuseStaleTask, refuseWrongHand } from '../flow/lock-task.js';
import { pauseTasks } from '../flow/pause-tasks.js';
import { flowAction } from '../flow/perform-step.js';
import { refuseWhileSigning } from '../results/refuse-while-signing.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { ActionNotInFlow, ActivityNotAwaited, ActivityUnknown, NeedMissing, OnlyOnce } from '../workflow.errors.js';
import { resumeClock } from './resume-clock.js';

export const ACTIVITY_TIMER = 'excluded_activity';

export interface PauseForActivityCommand {
  readonly dossierId: string;
  readonly taskId: string;
  readonly taskVersion: number;
  /** Key of the flow's action at this step that pauses for something outside. */
  readonly choice: string;
  /** Code of the activity that the law does not count. */
  readonly activity: string;
  readonly reason: string;
}

/** What a replay and a reader find in the row that began the pause. */
interface AwaitedActivity {
  readonly activity: string;
  readonly asksCitizen: boolean;
}

/**
 * Activities that by law do not count against the agency's time: measuring, a public notice, verification elsewhere, the citizen's look at
 * the draft. Only those the pinned version lists with their source, each as often as the flow says (once where it says nothing), by whoever
 * holds the step. Where the law gives a term, the pause ends by itself; a citizen who was asked and is silent has agreed (domain 4.4).
 */
export class ExcludedActivities {
  constructor(private readonly deps: WorkflowDeps) {}

  begin(actor: OfficerActor, command: PauseForActivityCommand): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const { dossier, task } = await lockTask(tx, command.dossierId, command.taskId);
      refuseStaleTask(task, command.taskVersion);
      const acting = refuseWrongHand(tx.actor, task);
      const to = ruleTransition('suspend', dossier.status);
      const version = await this.deps.catalogue.version(tx, dossier.versionId);
      const { pause, maxTimes } = flowAction(version, task.step, command.choice);
      if (pause !== 'external') throw new ActionNotInFlow(command.choice, outsideActions(version, task.step));
      const activity = version.definition.excludedActivities.find(({ code }) => code === command.activity);
      if (activity === undefined)
        throw new ActivityUnknown(
          command.activity,
          version.definition.excludedActivities.map(({ code }) => code),
        );
      if (command.reason.trim() === '') throw new NeedMissing(['reason']);
      await this.refuseAgain(tx, dossier.id, activity, maxTimes ?? 1);
      await refuseWhileSigning(tx, dossier.id);
      const office = await this.deps.calendars.of(tx, dossier.processingUnitId);
      const { stopsClock } = await beginPause(tx, dossier, office, 'excluded_activity', tx.now);
      await pauseTasks(this.deps, tx, dossier.id, tx.now);
      const until = activity.term === undefined ? null : office.due(tx.now, activity.term);
      if (until !== null) await setTimer(tx, dossier.id, ACTIVITY_TIMER, until);
      return appendEvent(tx, dossier, {
        action: 'suspend',
        to,
        ...acting,
        clockEffect: 'pause',
        calendarRevision: office.revision,
        textRef: await sealText(tx, this.deps.keyring, dossier, command.reason),
        legalBasis: activity.source.document,
        reasonCode: 'excluded_activity',
        details: {
          activity: activity.code,
          asksCitizen: activity.asksCitizen === true,
          step: task.step,
          task: task.id,
          choice: command.choice,
          stopsClock,
          ...(until === null ? {} : { until: until.toISOString() }),
        },
      });
    });
  }

  /** The activity is done: whoever may work on the dossier goes on. */
  end(actor: OfficerActor, command: { dossierId: string; version: number }): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      ruleTransition('resume', dossier.status);
      await refuseStale(tx, dossier, command.version);
      const acting = actingInOneOf(tx.actor, 'dossier.process', unitsOf(dossier));
      const awaited = await awaitedActivity(tx, dossier);
      if (awaited === null) throw new ActivityNotAwaited();
      return this.goOn(tx, dossier, awaited, tx.now, acting);
    });
  }

  /** The citizen agrees with what was shown, or says what is wrong; either way work goes on at once. */
  answer(actor: CitizenActor, command: { dossierId: string; agreed: boolean; text: string }): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      const awaited = await awaitedActivity(tx, dossier);
      if (awaited?.asksCitizen !== true) throw new ActivityNotAwaited();
      if (!command.agreed && command.text.trim() === '') throw new NeedMissing(['text']);
      const textRef = command.text.trim() === '' ? undefined : await sealText(tx, this.deps.keyring, dossier, command.text);
      return this.goOn(tx, dossier, awaited, tx.now, { role: 'citizen', unitId: null }, { agreed: command.agreed }, textRef);
    });
  }

  /** The term is over. @returns false when nothing waits for it any more */
  async expire(tx: Tx<SystemActor>, dossier: Dossier, at: Date): Promise<boolean> {
    const awaited = await awaitedActivity(tx, dossier);
    if (awaited === null) return false;
    const more = awaited.asksCitizen ? { agreed: true, deemed: true } : { termOver: true };
    await this.goOn(tx, dossier, awaited, at, { role: 'system', unitId: null }, more);
    return true;
  }

  /** The pause ends, with its timer; the clock runs again with what was left. The caller has said who may. */
  async goOn(
    tx: Tx<Actor>,
    dossier: Dossier,
    { activity }: AwaitedActivity,
    at: Date,
    acting: { role: string; unitId: string | null },
    more: Record<string, unknown> = {},
    textRef?: string,
  ): Promise<AppendedEvent> {
    await cancelTimer(tx, dossier.id, ACTIVITY_TIMER);
    const resumed = await resumeClock(this.deps, tx, dossier, at);
    return appendEvent(
      tx,
      dossier,
      {
        action: 'resume',
        to: ruleTransition('resume', dossier.status),
        ...acting,
        ...(acting.role === 'system' ? { effective: { at, cause: 'timer' as const } } : {}),
        ...(textRef === undefined ? {} : { textRef }),
        clockEffect: 'resume',
        dueAt: resumed.dueAt,
        calendarRevision: resumed.calendarRevision,
        reasonCode: 'excluded_activity',
        details: { activity, ...resumed.details, ...more },
      },
      { dueOriginalAt: resumed.dueOriginalAt },
    );
  }

  private async refuseAgain(tx: Tx, dossierId: string, { code }: ExcludedActivity, allowed: number): Promise<void> {
    const { times } = await tx.one<{ times: number }>(
      `select count(*)::int as times from dossier_event where dossier_id = $1 and action = 'suspend' and details::jsonb ->> 'activity' = $2`,
      [dossierId, code],
    );
    if (times >= allowed) throw new OnlyOnce(code, allowed);
  }
}

/** What the open pause waits for; null when no pause is open or it has another reason. */
export async function awaitedActivity(tx: Tx, dossier: Pick<Dossier, 'id'>): Promise<AwaitedActivity | null> {
  const open = (await pausesOf(tx, dossier.id)).find(({ endedAt }) => endedAt === null);
  if (open?.reason !== 'excluded_activity') return null;
  const { details } = await tx.one<{ details: string }>(
    `select details from dossier_event where dossier_id = $1 and action = 'suspend' order by version desc limit 1`,
    [dossier.id],
  );
  const { activity, asksCitizen } = JSON.parse(details) as AwaitedActivity;
  return { activity, asksCitizen };
}

function outsideActions(version: ProcedureVersion, step: string): string[] {
  const found = version.flow?.steps[step];
  return found?.type === 'task' ? Object.entries(found.actions).flatMap(([key, { pause }]) => (pause === 'external' ? [key] : [])) : [];
}
