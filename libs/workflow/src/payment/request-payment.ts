import { appendEvent, beginPause, lockDossier, refuseStale, sealText, type AppendedEvent } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { openObligations } from '@app/payment';
import { actingInOneOf, unitsOf } from '../acting.js';
import { pauseTasks } from '../flow/pause-tasks.js';
import { refuseWhileSigning } from '../results/refuse-while-signing.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { NeedMissing } from '../workflow.errors.js';

export interface RequestPaymentCommand {
  readonly dossierId: string;
  readonly version: number;
  readonly kind: 'fee' | 'charge';
  readonly code: string;
  readonly name: string;
  /** Whole VND, at least 1. */
  readonly amount: number;
  readonly reason: string;
}

/** A financial obligation of the citizen (tax on land, fee collected afterwards): the clock pauses until it is settled. */
export class RequestPayment {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, command: RequestPaymentCommand): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      const to = ruleTransition('request_payment', dossier.status);
      await refuseStale(tx, dossier, command.version);
      const acting = actingInOneOf(tx.actor, 'payment.request', unitsOf(dossier));
      if (command.reason.trim() === '') throw new NeedMissing(['reason']);
      await refuseWhileSigning(tx, dossier.id);
      const office = await this.deps.calendars.of(tx, dossier.processingUnitId);
      const { kind, code, name, amount } = command;
      await openObligations(tx, dossier.id, [
        { kind, code, name: { vi: name, en: name }, amount, explanation: { vi: name, en: name }, collect: 'after' },
      ]);
      const textRef = await sealText(tx, this.deps.keyring, dossier, command.reason);
      const { stopsClock } = await beginPause(tx, dossier, office, 'payment', tx.now);
      await pauseTasks(this.deps, tx, dossier.id, tx.now);
      return appendEvent(tx, dossier, {
        action: 'request_payment',
        to,
        ...acting,
        clockEffect: 'pause',
        calendarRevision: office.revision,
        textRef,
        reasonCode: 'financial_obligation',
        details: { code, amount, stopsClock },
      });
    });
  }
}
