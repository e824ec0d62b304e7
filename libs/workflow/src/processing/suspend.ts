import { appendEvent, beginPause, lockDossier, refuseStale, sealText, type AppendedEvent } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { actingInOneOf, unitsOf } from '../acting.js';
import { pauseTasks } from '../flow/pause-tasks.js';
import { refuseWhileSigning } from '../results/refuse-while-signing.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { NeedMissing } from '../workflow.errors.js';
import { awaitedActivity, ExcludedActivities } from './excluded-activity.js';
import { resumeClock } from './resume-clock.js';

/** National status 8 while it can resume: needs a legal reason; the clock pauses (domain 3.1). */
export class SuspendDossier {
  private readonly activities: ExcludedActivities;

  constructor(private readonly deps: WorkflowDeps) {
    this.activities = new ExcludedActivities(deps);
  }

  suspend(
    actor: OfficerActor,
    command: { dossierId: string; version: number; reason: string; legalBasis: string },
  ): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      const to = ruleTransition('suspend', dossier.status);
      await refuseStale(tx, dossier, command.version);
      const acting = actingInOneOf(tx.actor, 'dossier.stop', unitsOf(dossier));
      const needs = [...(command.reason.trim() === '' ? ['reason'] : []), ...(command.legalBasis.trim() === '' ? ['legalBasis'] : [])];
      if (needs.length > 0) throw new NeedMissing(needs);
      await refuseWhileSigning(tx, dossier.id);
      const office = await this.deps.calendars.of(tx, dossier.processingUnitId);
      const textRef = await sealText(tx, this.deps.keyring, dossier, command.reason);
      const { stopsClock } = await beginPause(tx, dossier, office, 'suspension', tx.now);
      await pauseTasks(this.deps, tx, dossier.id, tx.now);
      return appendEvent(tx, dossier, {
        action: 'suspend',
        to,
        ...acting,
        clockEffect: 'pause',
        calendarRevision: office.revision,
        textRef,
        legalBasis: command.legalBasis,
        reasonCode: 'suspension',
        details: { stopsClock },
      });
    });
  }

  resume(actor: OfficerActor, command: { dossierId: string; version: number }): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      const to = ruleTransition('resume', dossier.status);
      await refuseStale(tx, dossier, command.version);
      const acting = actingInOneOf(tx.actor, 'dossier.stop', unitsOf(dossier));
      const awaited = await awaitedActivity(tx, dossier);
      if (awaited !== null) return this.activities.goOn(tx, dossier, awaited, tx.now, acting);
      const resumed = await resumeClock(this.deps, tx, dossier, tx.now);
      return appendEvent(
        tx,
        dossier,
        {
          action: 'resume',
          to,
          ...acting,
          clockEffect: 'resume',
          dueAt: resumed.dueAt,
          calendarRevision: resumed.calendarRevision,
          reasonCode: 'suspension',
          details: resumed.details,
        },
        { dueOriginalAt: resumed.dueOriginalAt },
      );
    });
  }
}
