import { appendEvent, lockDossier, refuseStale, sealText, type AppendedEvent } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { actingInOneOf, unitsOf } from '../acting.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { AlreadyLate, ExtensionNotLater, NeedMissing, OnlyOnce } from '../workflow.errors.js';

/**
 * Form 04: apology and new date, before expiry, once, signed by the leader; the original due date is kept (domain 4.5). It never makes a
 * late dossier on time: after the due day it is refused, and the original label is counted without it.
 */
export class ExtendDue {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, command: { dossierId: string; version: number; reason: string; newDueAt: Date }): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      const to = ruleTransition('extend', dossier.status);
      await refuseStale(tx, dossier, command.version);
      const acting = actingInOneOf(tx.actor, 'dossier.extend', unitsOf(dossier));
      if (command.reason.trim() === '') throw new NeedMissing(['reason']);
      const office = await this.deps.calendars.of(tx, dossier.processingUnitId);
      if (dossier.dueAt === null || office.dayOf(tx.now) >= office.dayOf(dossier.dueAt)) throw new AlreadyLate();
      const newDueAt = office.snapToWorking(command.newDueAt);
      if (newDueAt <= dossier.dueAt) throw new ExtensionNotLater();
      const before = await tx.maybeOne(`select 1 from dossier_event where dossier_id = $1 and action = 'extend'`, [dossier.id]);
      if (before !== null) throw new OnlyOnce('extend', 1);
      const version = await this.deps.catalogue.version(tx, dossier.versionId);
      const textRef = await sealText(tx, this.deps.keyring, dossier, command.reason);
      return appendEvent(tx, dossier, {
        action: 'extend',
        to,
        ...acting,
        clockEffect: 'extend',
        dueAt: newDueAt,
        calendarRevision: office.revision,
        textRef,
        legalBasis: version.legalBasis,
        reasonCode: 'extension',
        details: { from: dossier.dueAt.toISOString(), to: newDueAt.toISOString() },
      });
    });
  }
}
