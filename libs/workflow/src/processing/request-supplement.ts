import {
  appendEvent,
  beginPause,
  componentsOf,
  lockDossier,
  openSupplementRequest,
  openTexts,
  refuseStale,
  sealText,
  startClock,
  stopClock,
  type AppendedEvent,
  type Dossier,
  type SupplementItem,
} from '@app/dossier';
import { propose, type DecidedApproval, type OfficerActor, type Role } from '@app/identity';
import { cancelTimer, setTimer, type Tx } from '@app/platform';
import { actingIn, actingInOneOf, unitsOf } from '../acting.js';
import { pauseTasks } from '../flow/pause-tasks.js';
import { refuseWhileSigning } from '../results/refuse-while-signing.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { NeedMissing, SupplementItemUnknown } from '../workflow.errors.js';

export interface RequestSupplementCommand {
  readonly dossierId: string;
  readonly version: number;
  readonly reason: string;
  readonly items: readonly SupplementItem[];
}

/** Either the request is made, or (a second one) it waits for the head's approval. */
export type SupplementOutcome = { readonly event: AppendedEvent } | { readonly approvalId: string; readonly warning: string };

interface SecondSupplement {
  readonly reasonRef: string;
  readonly items: readonly { kind: SupplementItem['kind']; target: string; textRef: string }[];
  readonly role: Role;
  readonly unitId: string;
  readonly [key: string]: unknown;
}

/**
 * Form 02: one complete, itemised list, before reception (reception clock stands) or during processing (processing clock pauses). A
 * second request in processing warns, needs the head's approval and is counted: QĐ 766 then counts the dossier as overdue (domain 4.4).
 */
export class RequestSupplement {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, command: RequestSupplementCommand): Promise<SupplementOutcome> {
    return this.deps.database.writeAs(actor, async (tx): Promise<SupplementOutcome> => {
      const dossier = await lockDossier(tx, command.dossierId);
      const intake = dossier.receivedAt === null;
      ruleTransition(intake ? 'request_intake_supplement' : 'request_supplement', dossier.status);
      await refuseStale(tx, dossier, command.version);
      const acting = intake
        ? actingIn(tx.actor, 'dossier.intake_supplement', dossier.receivingUnitId)
        : actingInOneOf(tx.actor, 'dossier.supplement', unitsOf(dossier));
      if (command.reason.trim() === '' || command.items.length === 0)
        throw new NeedMissing(command.items.length === 0 ? ['items'] : ['reason']);
      await this.refuseUnknownItems(tx, dossier, command.items);
      await refuseWhileSigning(tx, dossier.id);
      const reasonRef = await sealText(tx, this.deps.keyring, dossier, command.reason);
      if (!intake && dossier.supplementCount > 0) return this.proposeSecond(tx, dossier, command, reasonRef, acting);
      return { event: await this.perform(tx, dossier, reasonRef, command.items, acting) };
    });
  }

  /** Performs an approved second request unchanged. The approver's transaction. */
  async performApproved(tx: Tx<OfficerActor>, dossier: Dossier, approval: DecidedApproval): Promise<AppendedEvent> {
    const payload = approval.payload as SecondSupplement;
    const texts = await openTexts(
      tx,
      this.deps.keyring,
      dossier,
      payload.items.map(({ textRef }) => textRef),
    );
    const items = payload.items.map(({ kind, target, textRef }) => ({ kind, target, text: texts.get(textRef) ?? '' }));
    return this.perform(tx, dossier, payload.reasonRef, items, actingIn(tx.actor, 'dossier.approve_supplement', payload.unitId), approval);
  }

  private async proposeSecond(
    tx: Tx<OfficerActor>,
    dossier: Dossier,
    command: RequestSupplementCommand,
    reasonRef: string,
    acting: { role: Role; unitId: string },
  ): Promise<SupplementOutcome> {
    const items = [];
    for (const { kind, target, text } of command.items)
      items.push({ kind, target, textRef: await sealText(tx, this.deps.keyring, dossier, text) });
    const approvalId = await propose(tx, {
      kind: 'second_supplement',
      subject: dossier.id,
      subjectVersion: dossier.version,
      payload: { reasonRef, items, ...acting } satisfies SecondSupplement,
      unitId: acting.unitId,
    });
    return { approvalId, warning: 'second_supplement_counts_as_overdue' };
  }

  private async perform(
    tx: Tx<OfficerActor>,
    dossier: Dossier,
    reasonRef: string,
    items: readonly SupplementItem[],
    acting: { role: Role; unitId: string },
    approval?: DecidedApproval,
  ): Promise<AppendedEvent> {
    const { calendars, catalogue, keyring } = this.deps;
    const intake = dossier.receivedAt === null;
    const action = intake ? 'request_intake_supplement' : 'request_supplement';
    const version = await catalogue.version(tx, dossier.versionId);
    const office = await calendars.of(tx, intake ? dossier.receivingUnitId : dossier.processingUnitId);
    const { number } = await tx.one<{ number: number }>(
      'select coalesce(max(number), 0)::int + 1 as number from supplement_request where dossier_id = $1',
      [dossier.id],
    );
    const term = version.definition.supplementTerm;
    const clock = term === undefined ? null : await startClock(tx, dossier.id, 'supplement', office, tx.now, term, String(number));
    await openSupplementRequest(tx, keyring, dossier, {
      stage: intake ? 'intake' : 'processing',
      number,
      reasonRef,
      items,
      termAt: clock?.dueAt ?? null,
    });
    let stopsClock = false;
    if (intake) {
      await stopClock(tx, dossier.id, 'reception', tx.now);
    } else {
      ({ stopsClock } = await beginPause(tx, dossier, office, 'supplement', tx.now));
      await pauseTasks(this.deps, tx, dossier.id, tx.now);
    }
    const event = await appendEvent(
      tx,
      dossier,
      {
        action,
        to: ruleTransition(action, dossier.status),
        ...acting,
        reasonCode: number > 1 && !intake ? 'second_supplement' : 'supplement',
        textRef: reasonRef,
        legalBasis: version.legalBasis,
        ...(intake ? {} : { clockEffect: 'pause' as const, calendarRevision: office.revision }),
        details: {
          request: number,
          items: items.map(({ kind, target }) => ({ kind, target })),
          termAt: clock?.dueAt?.toISOString() ?? null,
          stopsClock,
          ...(approval === undefined ? {} : { approval: approval.id, proposer: approval.proposerId }),
        },
      },
      intake ? {} : { supplementCount: dossier.supplementCount + 1 },
    );
    await cancelTimer(tx, dossier.id, 'supplement_term');
    if (clock?.dueAt) await setTimer(tx, dossier.id, 'supplement_term', clock.dueAt, String(number));
    return event;
  }

  private async refuseUnknownItems(tx: Tx, dossier: Dossier, items: readonly SupplementItem[]): Promise<void> {
    const version = await this.deps.catalogue.version(tx, dossier.versionId);
    const components = new Set([
      ...(await componentsOf(tx, dossier.id)).map(({ code }) => code),
      ...version.components.map(({ code }) => code),
    ]);
    const fields = new Set(version.form?.pages.flatMap((page) => page.fields.map(({ key }) => key)) ?? []);
    const unknown = items.filter((item) => !(item.kind === 'component' ? components : fields).has(item.target)).map(({ target }) => target);
    if (unknown.length > 0) throw new SupplementItemUnknown(unknown);
  }
}
