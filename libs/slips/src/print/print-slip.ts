import { attachDocuments, type DocumentVault } from '@app/documents';
import type { SystemActor } from '@app/identity';
import { renderSlip, type RenderedSlip } from '../render-slip.js';
import type { SlipDataOf } from '../slip-kinds.js';
import { readSlipFacts, type PrintDeps } from './facts/read-slip-facts.js';
import type { SlipFacts } from './facts/slip-facts.js';
import { INSERT_SLIP, SLIP_EXISTS } from './facts/slip-facts.queries.js';
import { apologyData } from './forms/apology-data.js';
import { handOverReceiptData } from './forms/hand-over-receipt-data.js';
import { intakeRefusalData } from './forms/intake-refusal-data.js';
import { receiptData } from './forms/receipt-data.js';
import { stopNoticeData } from './forms/stop-notice-data.js';
import { supplementRequestData } from './forms/supplement-request-data.js';
import { slipOfEvent, type EventSlipKind } from './slip-of-event.js';

const DATA: { readonly [Kind in EventSlipKind]: (facts: SlipFacts) => SlipDataOf[Kind] } = {
  receipt: receiptData,
  supplement_request: supplementRequestData,
  intake_refusal: intakeRefusalData,
  apology: apologyData,
  stop_notice: stopNoticeData,
  hand_over_receipt: handOverReceiptData,
};

/** Prints the form of one event. The job may run again at any moment: the form is made once per event, from the event's own data. */
export class PrintSlip {
  constructor(
    private readonly deps: PrintDeps,
    private readonly vault: DocumentVault,
    private readonly portalUrl: string,
  ) {}

  /**
   * @param job `kind` is the one the event calls for; any other prints nothing.
   * @throws DossierNotFound; RowMissing; SlipGlyphMissing; StoreUnavailable
   */
  async run(actor: SystemActor, job: { dossierId: string; kind: string; eventVersion: number }): Promise<void> {
    const { dossierId, eventVersion } = job;
    const facts = await this.deps.database.readAs(actor, async (tx) => {
      const printed = await tx.maybeOne(SLIP_EXISTS, [dossierId, job.kind, eventVersion]);
      return printed === null ? readSlipFacts(tx, this.deps, this.portalUrl, dossierId, eventVersion) : null;
    });
    const kind = facts === null ? null : slipOfEvent(facts.event.action);
    if (facts === null || kind === null || kind !== job.kind) return;

    const { pdf, name } = await printFacts(kind, facts);
    const stored = await this.vault.storeOwn(actor, pdf, 'application/pdf', name);

    await this.deps.database.writeAs(actor, async (tx) => {
      // Another run was first: its form counts, and this file is collected as never attached.
      if ((await tx.run(INSERT_SLIP, [dossierId, kind, eventVersion, stored.id])) === 0) return;
      await attachDocuments(tx, [stored.id]);
    });
  }
}

/** The form of an event as PDF; the same facts give the same bytes. @throws SlipGlyphMissing */
export function printFacts<Kind extends EventSlipKind>(kind: Kind, facts: SlipFacts): Promise<RenderedSlip> {
  return renderSlip(kind, DATA[kind](facts));
}
