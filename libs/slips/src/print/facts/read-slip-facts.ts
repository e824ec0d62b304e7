import type { Catalogue } from '@app/catalogue';
import {
  clocksOf,
  componentsOf,
  findDossier,
  lookupSecretOf,
  lookupTokenOf,
  openTexts,
  partiesOf,
  readLedger,
  supplementRequestsOf,
  type Dossier,
  type LedgerRow,
} from '@app/dossier';
import type { Actor } from '@app/identity';
import type { Calendars } from '@app/organisation';
import { RowMissing, type Database, type Keyring, type Tx } from '@app/platform';
import type { MoneyLine } from '../words/money-words.js';
import type { HandOverFacts, OfficeFacts, OfficerFacts, SlipFacts } from './slip-facts.js';
import { AGENCY, HAND_OVER, MONEY, OFFICERS, OFFICES } from './slip-facts.queries.js';

/** What printing needs of the process. */
export interface PrintDeps {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly catalogue: Catalogue;
  readonly calendars: Calendars;
  /** IANA zone in which instants are printed. */
  readonly zone: string;
}

/** Everything for the form of one event, in one snapshot. @throws DossierNotFound; RowMissing when the ledger has no such event. */
export async function readSlipFacts(
  tx: Tx<Actor>,
  deps: PrintDeps,
  portalUrl: string,
  dossierId: string,
  eventVersion: number,
): Promise<SlipFacts> {
  const { keyring } = deps;
  const dossier = await findDossier(tx, dossierId);
  const event = await eventOf(tx, dossierId, eventVersion);
  const texts = await openTexts(tx, keyring, dossier, [event.textRef]);
  const requests = await supplementRequestsOf(tx, keyring, dossier);
  const processing = (await clocksOf(tx, dossierId)).find(({ kind }) => kind === 'processing');
  return {
    dossier,
    event,
    version: await deps.catalogue.version(tx, dossier.versionId),
    parties: await partiesOf(tx, keyring, dossier),
    components: await componentsOf(tx, dossierId),
    money: await tx.rows<MoneyLine & Record<string, unknown>>(MONEY, [dossierId, event.recordedAt]),
    ...(await officesOf(tx, dossier, event)),
    ...(await officersOf(tx, event)),
    reason: event.textRef === null ? '' : (texts.get(event.textRef) ?? ''),
    supplement: requests.find(({ number }) => number === event.details['request']) ?? null,
    termUnit: processing?.unit ?? null,
    ...(await minutesOf(tx, deps, dossier, event)),
    handOver: event.action === 'hand_over' ? await handOverOf(tx, keyring, dossier, event) : null,
    zone: deps.zone,
    portalUrl,
    lookupToken: lookupTokenOf(keyring, dossierId),
    lookupSecret: lookupSecretOf(keyring, dossierId),
  };
}

async function eventOf(tx: Tx, dossierId: string, version: number): Promise<LedgerRow> {
  const [event] = await readLedger(tx, dossierId, version - 1, 1);
  if (event === undefined || event.version !== version) throw new RowMissing();
  return event;
}

/** Before reception a dossier may still move to another desk, so the desk is the one that acted; afterwards it stays. */
async function officesOf(tx: Tx, dossier: Dossier, event: LedgerRow): Promise<Pick<SlipFacts, 'desk' | 'agency' | 'actingUnit'>> {
  const atIntake = event.to === 'awaiting_intake_supplement' || event.to === 'intake_refused';
  const deskId = (atIntake ? event.unitId : null) ?? dossier.receivingUnitId;
  const rows = await tx.rows<OfficeFacts & { id: string }>(OFFICES, [[deskId, event.unitId ?? deskId]]);
  const office = (id: string): OfficeFacts => {
    const found = rows.find((row) => row.id === id);
    if (found === undefined) throw new RowMissing();
    return found;
  };
  return {
    desk: office(deskId),
    actingUnit: office(event.unitId ?? deskId),
    agency: await tx.one<OfficeFacts & Record<string, unknown>>(AGENCY, [dossier.competentAgencyId]),
  };
}

async function officersOf(tx: Tx, event: LedgerRow): Promise<Pick<SlipFacts, 'actor' | 'proposer'>> {
  const actorId = event.onBehalfOf ?? (event.actorKind === 'officer' ? event.actorId : '');
  const proposerId = typeof event.details['proposer'] === 'string' ? event.details['proposer'] : '';
  const rows = await tx.rows<OfficerFacts & { id: string }>(OFFICERS, [[actorId, proposerId]]);
  const officer = (id: string): OfficerFacts | null => rows.find((row) => row.id === id) ?? null;
  return { actor: officer(actorId), proposer: officer(proposerId) };
}

async function minutesOf(
  tx: Tx,
  { calendars }: PrintDeps,
  dossier: Dossier,
  { effectiveAt, dueAt, previousDueAt }: LedgerRow,
): Promise<Pick<SlipFacts, 'minutesToDue' | 'minutesAdded'>> {
  if (dueAt === null) return { minutesToDue: null, minutesAdded: null };
  const office = await calendars.of(tx, dossier.processingUnitId);
  return {
    minutesToDue: office.workingMinutes(effectiveAt, dueAt),
    minutesAdded: previousDueAt === null ? null : office.workingMinutes(previousDueAt, dueAt),
  };
}

async function handOverOf(tx: Tx, keyring: Keyring, dossier: Dossier, event: LedgerRow): Promise<HandOverFacts> {
  const row = await tx.one<{
    method: HandOverFacts['method'];
    sealedRecipient: Buffer;
    code: string | null;
    number: string | null;
    issuedOn: string | null;
  }>(HAND_OVER, [dossier.id, event.recordedAt]);
  const recipient = keyring.openKey(dossier.wrappedKey, dossier.id).openJson(row.sealedRecipient, `hand-over:${dossier.id}`);
  return {
    method: row.method,
    recipient: recipient as HandOverFacts['recipient'],
    result: row.number === null && row.issuedOn === null ? null : { code: row.code, number: row.number, issuedOn: row.issuedOn },
  };
}
