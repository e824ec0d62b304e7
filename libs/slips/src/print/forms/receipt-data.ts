import { nameOfComponent } from '@app/catalogue';
import type { ComponentRow } from '@app/dossier';
import type { TimeLimit } from '@app/organisation';
import type { ReceiptComponent, ReceiptData } from '../../forms/receipt.js';
import type { SlipFacts } from '../facts/slip-facts.js';
import { channelWords, isOnline } from '../words/channel-words.js';
import { limitWords } from '../words/limit-words.js';
import { moneyWords } from '../words/money-words.js';
import { codeOf, deskBase, isSamePerson, partyOf, personOf, procedureOf, trackUrlOf, websiteOf } from './slip-parts.js';

/** Form 01 from the event `receive`. */
export function receiptData(facts: SlipFacts): ReceiptData {
  const { dossier, event, desk } = facts;
  const owner = partyOf(facts, 'owner');
  const submitter = partyOf(facts, 'submitter');
  return {
    ...deskBase(facts),
    dossierCode: codeOf(facts),
    lookupSecret: grouped(facts.lookupSecret),
    trackUrl: trackUrlOf(facts),
    submitter: personOf(submitter),
    channel: channelWords(dossier.channel),
    owner: isSamePerson(owner, submitter) ? undefined : personOf(owner),
    procedure: procedureOf(facts),
    components: facts.components.flatMap((row) => componentOf(facts, row)),
    sets: 1,
    processingTime: limitWords(limitOf(facts)),
    receivedAt: event.effectiveAt,
    dueAt: event.dueAt,
    dueNote: dueNote(event.details['provisionalYears']),
    resultPlace: isOnline(dossier.channel)
      ? `Tài khoản của người nộp trên ${websiteOf(facts).split('/')[0] ?? ''}; bản giấy tại ${desk.name}`
      : desk.name,
    fees: moneyWords(facts.money) ?? undefined,
    receiver: facts.actor?.name ?? '',
  };
}

/** '7KQ4XN29TZB' -> '7KQ-4XN2-9TZB': people copy it by hand. */
function grouped(secret: string): string {
  return [secret.slice(0, 3), secret.slice(3, 7), secret.slice(7)].join('-');
}

/** The term the clock was started with, which the event keeps; the pinned version when an older event lacks it. */
function limitOf({ event, version, dossier }: SlipFacts): Pick<TimeLimit, 'quantity' | 'unit'> {
  const limit = event.details['limit'];
  return typeof limit === 'object' && limit !== null && 'unit' in limit
    ? (limit as TimeLimit)
    : version.limitOf(dossier.caseCode, dossier.channel);
}

/** A year whose holidays the Prime Minister has not decided can still move the date; the paper says so. */
function dueNote(years: unknown): string | undefined {
  if (!Array.isArray(years) || years.length === 0) return undefined;
  return `Lịch nghỉ năm ${years.join(', ')} chưa được quyết định; nếu ngày hẹn thay đổi, chúng tôi sẽ báo.`;
}

function componentOf({ version }: SlipFacts, row: ComponentRow): ReceiptComponent[] {
  const name = nameOfComponent(version, row.code).vi;
  const none = { originals: 0, certified: 0, copies: 0 };
  switch (row.form) {
    case 'original':
      return [{ name, originals: row.originals, certified: 0, copies: row.copies }];
    case 'certified_copy':
      return [{ name, originals: 0, certified: row.originals + row.copies, copies: 0 }];
    case 'photo_copy':
      return [{ name, originals: 0, certified: 0, copies: row.originals + row.copies }];
    case 'electronic':
      return [{ name: `${name} (bản điện tử)`, ...none }];
    case 'none':
      return row.verdict === 'reused' ? [{ name: `${name} (dùng lại dữ liệu đã có)`, ...none }] : [];
  }
}
