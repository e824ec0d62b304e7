import { RowMissing } from '@app/platform';
import { dayFigures } from '@app/results';
import type { HandedOverPaper, HandOverReceiptData } from '../../forms/hand-over-receipt.js';
import type { HandOverFacts, SlipFacts } from '../facts/slip-facts.js';
import { moneyWords } from '../words/money-words.js';
import { punctualityWords } from '../words/punctuality-words.js';
import { codeOf, deskBase, partyOf, personOf, procedureOf, trackUrlOf } from './slip-parts.js';

/** The paper beyond the numbered forms, from `hand_over`. @throws RowMissing when there was nothing to hand over. */
export function handOverReceiptData(facts: SlipFacts): HandOverReceiptData {
  const { event, dossier, handOver, zone, portalUrl } = facts;
  if (handOver === null || dossier.resultReadyAt === null) throw new RowMissing();
  const { method, recipient } = handOver;
  const known = facts.parties.find(({ name }) => sameName(name, recipient.name));
  return {
    ...deskBase(facts),
    dossierCode: codeOf(facts),
    ratingUrl: trackUrlOf(facts),
    handedOverAt: event.effectiveAt,
    receiver: known === undefined ? { honorific: 'Ông (Bà)', name: recipient.name } : personOf(known),
    capacity: capacityOf(facts, recipient.name),
    identityChecked:
      recipient.identifier === '' ? 'tài khoản định danh điện tử đã đăng nhập' : `giấy tờ tùy thân số ${recipient.identifier}`,
    procedure: procedureOf(facts),
    dueAt: event.dueAt,
    readyAt: dossier.resultReadyAt,
    punctuality: punctualityWords(dossier.resultReadyAt, event.dueAt, zone),
    results: papersOf(facts, handOver),
    originalsReturned: facts.components.some(({ form }) => form === 'original')
      ? 'theo giấy tiếp nhận, phần cơ quan còn giữ.'
      : 'không có.',
    fees: moneyWords(facts.money) ?? 'không có khoản phải nộp.',
    place:
      method === 'electronic'
        ? `tài khoản của người nhận trên ${new URL(portalUrl).host}`
        : method === 'postal'
          ? 'qua bưu chính'
          : facts.desk.name,
    handedOverBy: facts.actor?.name ?? 'Hệ thống, khi người nhận tải về',
  };
}

function papersOf({ version, dossier }: SlipFacts, { result, method }: HandOverFacts): HandedOverPaper[] {
  if (result === null) return [];
  const named = version.definition.results.find(({ code }) => code === result.code)?.name.vi;
  const reference = [result.number, result.issuedOn && `ngày ${dayFigures(result.issuedOn)}`].filter(Boolean).join(', ');
  return [
    {
      name: dossier.outcome === 'refused' ? 'Văn bản trả lời' : (named ?? `Kết quả ${version.name.vi}`),
      reference,
      paperCopies: method === 'electronic' ? 0 : 1,
      electronicCopies: 1,
    },
  ];
}

function capacityOf(facts: SlipFacts, name: string): string {
  if (sameName(partyOf(facts, 'owner')?.name ?? '', name)) return 'chủ hồ sơ';
  return sameName(partyOf(facts, 'submitter')?.name ?? '', name) ? 'người nộp hồ sơ' : 'người nhận thay';
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
  return plain(one) === plain(other);
}
