import { dayIn } from '@app/results';
import type { Party } from '@app/dossier';
import type { SlipBase, SlipOffice, SlipPerson, SlipProcedure, SlipSigner } from '../../slip-base.js';
import { headLines, PARENT_LINE, withoutPlaceOf } from '../words/head-lines.js';
import { signerTitleLines } from '../words/signer-title-lines.js';
import type { OfficeFacts, SlipFacts } from '../facts/slip-facts.js';

/** Host and path of the public look-up, as people type it. */
export function websiteOf({ portalUrl }: Pick<SlipFacts, 'portalUrl'>): string {
  return `${new URL(portalUrl).host}/tra-cuu`;
}

/** Desk and agency of a form issued by the one-stop desk; printed from the event, so that another run gives the same bytes. */
export function deskBase(facts: SlipFacts): SlipBase {
  const { desk } = facts;
  return base(facts, {
    ...officeOf(facts, desk),
    parent: headLines(desk.agencyName, PARENT_LINE),
    name: headLines(withoutPlaceOf(desk.agencyName, desk.name)),
  });
}

/** A letter of the deciding agency: a people's committee stands alone in the head, a department under its committee. */
export function agencyBase(facts: SlipFacts): SlipBase {
  const { agency } = facts;
  const below = agency.agencyKind === 'department' && agency.parentName !== null;
  return base(facts, {
    ...officeOf(facts, agency),
    parent: below ? headLines(agency.parentName ?? '', PARENT_LINE) : [],
    name: headLines(agency.name),
    phone: facts.desk.phone,
  });
}

function base({ event, zone }: SlipFacts, office: SlipOffice): SlipBase {
  return { office, issuedOn: dayIn(event.recordedAt, zone), zone, printedAt: event.recordedAt };
}

function officeOf(facts: SlipFacts, { name, place, phone }: OfficeFacts): SlipOffice {
  return { parent: [], name: [], displayName: name, place, website: websiteOf(facts), phone };
}

/** A desk dossier has no code before reception; the paper then carries a provisional reference made from its identity. */
export function codeOf({ dossier }: SlipFacts): string {
  return dossier.code ?? `TAM-${dossier.id.slice(-12).toUpperCase()}`;
}

export function trackUrlOf(facts: SlipFacts): string {
  const { portalUrl, dossier, lookupToken } = facts;
  return dossier.code === null ? `${portalUrl}/tra-cuu` : `${portalUrl}/tra-cuu/${dossier.code}?t=${lookupToken}`;
}

export function procedureOf({ version }: SlipFacts): SlipProcedure {
  return { name: version.name.vi, code: version.code };
}

export function partyOf({ parties }: Pick<SlipFacts, 'parties'>, kind: Party['kind']): Party | undefined {
  return parties.find((party) => party.kind === kind) ?? parties[0];
}

/** The forms do not ask for a gender, so a person is 'Ông (Bà)', as the circular prints it. */
export function personOf(party: Party | undefined): SlipPerson {
  return {
    honorific: party?.personKind === 'organisation' ? undefined : 'Ông (Bà)',
    name: party?.name ?? '',
    address: party?.address ?? undefined,
    phone: party?.phone ?? undefined,
    email: party?.email ?? undefined,
    identityNumber: party?.identifier ?? undefined,
  };
}

export function isSamePerson(one: Party | undefined, other: Party | undefined): boolean {
  return one?.name === other?.name && one?.identifier === other?.identifier;
}

/** The officer who decided signs the letter; it is checked where the dossier itself is looked up. */
export function signerOf(facts: SlipFacts): SlipSigner {
  return {
    titleLines: signerTitleLines(facts.actor?.title ?? ''),
    name: facts.actor?.name ?? '',
    recipients: ['Như trên', facts.desk.name, 'Lưu: VT'],
    verifyUrl: trackUrlOf(facts),
  };
}

/** A sentence ends with a full stop, whoever wrote it. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
