import { attachDocuments } from '@app/documents';
import { appendEvent, lockDossier, refuseStale, sealText, type AppendedEvent, type Dossier } from '@app/dossier';
import type { Actor, CitizenActor, OfficerActor } from '@app/identity';
import { cancelObligations } from '@app/payment';
import type { Tx } from '@app/platform';
import { actingIn, actingInOneOf, unitsOf } from '../acting.js';
import { cancelPendingSignatures, refuseWhenSigned } from '../results/refuse-while-signing.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { NeedMissing, OnlyOnce } from '../workflow.errors.js';
import { closeOpenWork } from './close-open-work.js';

/** Before reception the citizen withdraws at once; afterwards it is a request that the agency confirms (domain 4.6). */
export class WithdrawDossier {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: CitizenActor, command: { dossierId: string; reason: string }): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      return this.ask(tx, dossier, command.reason, { role: 'citizen', unitId: null });
    });
  }

  /** A citizen without an account asks on paper at the desk; the signed paper is kept. */
  atDesk(
    actor: OfficerActor,
    command: { dossierId: string; version: number; reason: string; documentId: string | undefined },
  ): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      const acting = actingIn(tx.actor, 'dossier.enter', dossier.receivingUnitId);
      await refuseStale(tx, dossier, command.version);
      if (command.documentId === undefined) throw new NeedMissing(['document']);
      await attachDocuments(tx, [command.documentId]);
      return this.ask(tx, dossier, command.reason, acting, { document: command.documentId });
    });
  }

  private async ask(
    tx: Tx<Actor>,
    dossier: Dossier,
    reason: string,
    acting: { role: string; unitId: string | null },
    details: Record<string, unknown> = {},
  ): Promise<AppendedEvent> {
    const early = dossier.receivedAt === null;
    const action = early ? 'withdraw' : 'request_withdrawal';
    const to = ruleTransition(action, dossier.status);
    await refuseWhenSigned(tx, dossier.id);
    if (!early && (await isWithdrawalRequested(tx, dossier.id))) throw new OnlyOnce('request_withdrawal', 1);
    const textRef = reason.trim() === '' ? undefined : await sealText(tx, this.deps.keyring, dossier, reason);
    if (early) await closeOpenWork(tx, dossier.id, tx.now, dossier.version + 1);
    const event = await appendEvent(
      tx,
      dossier,
      { action, to, ...acting, details, ...(textRef === undefined ? {} : { textRef }) },
      early ? { endedAt: tx.now } : {},
    );
    if (early) await cancelObligations(tx, dossier.id);
    return event;
  }

  confirm(actor: OfficerActor, command: { dossierId: string; version: number }): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      const to = ruleTransition('confirm_withdrawal', dossier.status);
      await refuseStale(tx, dossier, command.version);
      const acting = actingInOneOf(tx.actor, 'dossier.confirm_withdrawal', unitsOf(dossier));
      if (!(await isWithdrawalRequested(tx, dossier.id))) throw new OnlyOnce('confirm_withdrawal', 0);
      await refuseWhenSigned(tx, dossier.id);
      await cancelPendingSignatures(tx, dossier.id);
      await closeOpenWork(tx, dossier.id, tx.now, dossier.version + 1);
      const event = await appendEvent(
        tx,
        dossier,
        { action: 'confirm_withdrawal', to, ...acting, clockEffect: 'end' },
        { endedAt: tx.now },
      );
      await cancelObligations(tx, dossier.id);
      return event;
    });
  }
}

async function isWithdrawalRequested(tx: Parameters<typeof lockDossier>[0], dossierId: string): Promise<boolean> {
  return (await tx.maybeOne(`select 1 from dossier_event where dossier_id = $1 and action = 'request_withdrawal'`, [dossierId])) !== null;
}
