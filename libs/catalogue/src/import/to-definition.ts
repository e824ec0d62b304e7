import type { LocalText } from '@app/forms';
import { fold } from '@app/platform';
import type { LegalSource } from '../flow/legal-source.js';
import { PROCEDURE_FORMAT, type Limit, type ProcedureChannel, type ProcedureDefinition } from '../seed/procedure-definition.js';
import type { ReadOffer, ReadProcedure } from './read-procedure.js';
import { toComponents } from './to-components.js';
import { publishedText } from './to-published-text.js';
import { toFees, type NumberedOffer } from './to-fees.js';

/** Answering an online dossier within eight working hours; the catalogue does not state it per procedure. */
const RECEPTION_HOURS = 8;
const LONGEST_CASE_NAME = 300;

/**
 * The definition of a procedure that is shown and searchable, and not submittable: without form and flow. What was not understood is left
 * out of the numbers and kept in its own words in `published`; nothing is filled in.
 * @param readOn day 'YYYY-MM-DD' of the import; not part of what makes a version.
 */
export function toDefinition(read: ReadProcedure, readOn: string): ProcedureDefinition {
  const { file } = read;
  const source: LegalSource = {
    document: `Cơ sở dữ liệu quốc gia về TTHC, ${file.code}, ${file.decision || 'không nêu quyết định'}`,
    checkedOn: readOn,
    needsReview: true,
  };
  const numbered = numberCases(read.offers);
  const fees = toFees(numbered, source);
  const channels = toChannels(file.code, numbered, fees, source);
  const names = caseNames(numbered);
  const limitOf = (code: string): Limit | undefined => channels.map(({ limits }) => limits[code]).find((limit) => limit !== undefined);
  return {
    format: PROCEDURE_FORMAT,
    code: file.code,
    version: 1,
    name: { vi: file.name },
    summary: { vi: file.type === '' ? file.name : `${file.name} (${file.type})` },
    field: { code: fieldCode(file.field), name: { vi: file.field || 'Chưa nêu lĩnh vực' } },
    level: read.level,
    subjects: read.subjects,
    competentAgencyKind: read.competentAgencyKind,
    cases: names.flatMap((name, index) => {
      const code = caseCode(file.code, index);
      const limit = limitOf(code);
      return limit === undefined ? [] : [{ code, name, limit }];
    }),
    channels,
    components: toComponents(read.components, source),
    fees: fees.map(({ fee }) => fee),
    supplementClock: 'PAUSE_RESUME',
    sameDayCutOff: '15:00',
    receptionLimit: {
      quantity: RECEPTION_HOURS,
      unit: 'HOUR',
      source: { document: 'Nghị định 118/2025/NĐ-CP: trả lời hồ sơ trực tuyến trong 8 giờ làm việc', checkedOn: readOn, needsReview: true },
    },
    excludedActivities: [],
    results: read.results
      .map(({ code, name }, index) => ({ code: code ?? `R${String(index + 1).padStart(2, '0')}`, name: { vi: name || (code ?? '') } }))
      .filter(firstOfItsCode),
    legalBases: read.legalBases.map(({ symbol, title, issuedOn }) => ({
      symbol,
      title: { vi: title },
      ...(issuedOn !== null && { issuedOn }),
    })),
    synonyms: [],
    lifeEvents: [],
    published: publishedText(read),
    source,
  };
}

function numberCases(offers: readonly ReadOffer[]): NumberedOffer[] {
  const seen = new Map<string, number>();
  return offers.map((offer) => {
    const number = seen.get(offer.channel) ?? 0;
    // A row may state a term per case itself.
    seen.set(offer.channel, number + Math.max(1, offer.limits.length));
    return { offer, number };
  });
}

function caseCode(code: string, index: number): string {
  return `${code}.${String(index + 1).padStart(2, '0')}`;
}

function toChannels(
  code: string,
  numbered: readonly NumberedOffer[],
  fees: ReturnType<typeof toFees>,
  source: LegalSource,
): ProcedureChannel[] {
  const channels = new Map<string, { kind: ProcedureChannel['kind']; limits: Record<string, Limit>; fees: string[] }>();
  for (const { offer, number } of numbered) {
    const channel = channels.get(offer.channel) ?? { kind: offer.channel, limits: {}, fees: [] };
    channels.set(offer.channel, channel);
    for (const [index, { reading, text }] of offer.limits.entries()) {
      if (!reading.understood) continue;
      const { quantity, unit } = reading.value;
      const own = { ...source, document: `${source.document}: ${text}` };
      channel.limits[caseCode(code, number + index)] = { ...(quantity !== null && { quantity }), unit, source: own };
    }
    for (const { fee, offers } of fees) if (offers.includes(offer) && !channel.fees.includes(fee.code)) channel.fees.push(fee.code);
  }
  return [...channels.values()];
}

/** What tells the cases apart stands in the description; where nothing does, they have numbers. */
function caseNames(numbered: readonly NumberedOffer[]): LocalText[] {
  const count = Math.max(1, ...numbered.map(({ offer, number }) => number + offer.limits.length));
  if (count === 1) return [{ vi: 'Mọi trường hợp', en: 'All cases' }];
  return Array.from({ length: count }, (_, index) => {
    const words = numbered.find(({ number, offer }) => number === index && offer.limits.length <= 1)?.offer.description ?? '';
    const usable = words !== '' && words.length <= LONGEST_CASE_NAME;
    return usable ? { vi: words } : { vi: `Trường hợp ${index + 1}`, en: `Case ${index + 1}` };
  });
}

/** The catalogue names fields without their code; the folded name is stable and tells them apart. */
function fieldCode(name: string): string {
  return (
    fold(name)
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '')
      .slice(0, 50) || 'khac'
  );
}

function firstOfItsCode<T extends { readonly code: string }>(one: T, index: number, all: readonly T[]): boolean {
  return all.findIndex(({ code }) => code === one.code) === index;
}
