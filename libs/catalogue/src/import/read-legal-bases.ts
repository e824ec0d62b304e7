import { dayOf } from './fee-words.js';

export interface ReadLegalBasis {
  /** `60/2014/QH13`. */
  readonly symbol: string;
  readonly title: string;
  /** 'YYYY-MM-DD' where the title names the day. */
  readonly issuedOn: string | null;
}

const HEADER = /^tên văn bản pháp lý\s*mã văn bản\s*/iu;
/**
 * A number of the National Assembly ends in two digits of its term, so that a number glued to it is not swallowed; a number of an office
 * ends where the next title begins (`61/2023/TT-BTCVề …`).
 */
const KNOWN =
  'CP|TTg|BTC|BTP|BCA|BNV|BYT|BXD|BCT|BGTVT|BGDĐT|BTNMT|BNNPTNT|BNNMT|BKHCN|BTTTT|BVHTTDL|BLĐTBXH|BKHĐT|BQP|BNG|BDTTG|NHNN|VPCP|UBND|HĐND';
const OFFICE = String.raw`[A-ZĐƯ]+(?:[-–](?:${KNOWN}|[A-ZĐƯ]+?))+?(?=$|[^\p{L}\d–-]|\p{Lu}?\p{Ll}|\d|THÔNG|NGHỊ|LUẬT|QUYẾT)`;
const SYMBOL = new RegExp(String.raw`(\d+)((?:\.\d{1,3})?\/(?:(?:19|20)\d{2}\/)?(?:(?:L-|PL-|UBTV|NQ-?)?QH\d{1,2}|${OFFICE}))`, 'gu');
const ISSUED = /ngày (\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})/iu;

/** Title and number of each document. A row ends where the next title is glued to a number; texts without any number are one title. */
export function readLegalBases(text: string): ReadLegalBasis[] {
  const kept = text.replace(HEADER, '').trim();
  if (kept === '' || /^không có thông tin$/iu.test(kept)) return [];
  const bases = new Map<string, ReadLegalBasis>();
  let from = 0;
  for (const match of kept.matchAll(SYMBOL)) {
    const [whole, digits = '', tail = ''] = match;
    const end = match.index + whole.length;
    // "Luật 60/2014/QH13 quy định …": the number is part of the title, the column comes later.
    if (/^[ ,;.:)]/u.test(kept.slice(end)) && !/^ ?(?:Thông|Nghị|Luật|Quyết|Bộ luật|Pháp)/u.test(kept.slice(end))) continue;
    // "Luật Công chứng năm 202446/2024/QH15": the year belongs to the title.
    const year = /^((?:19|20)\d{2})(\d{1,4})$/u.exec(digits);
    const symbol = `${year?.[2] ?? digits}${tail}`;
    const title = titleOf(`${kept.slice(from, match.index)}${year?.[1] ?? ''}`);
    from = end;
    if (!bases.has(symbol)) bases.set(symbol, { symbol, title: /\p{L}{3}/u.test(title) ? title : symbol, issuedOn: issuedOn(title) });
  }
  return [...bases.values()];
}

function issuedOn(title: string): string | null {
  const match = ISSUED.exec(title);
  return match === null ? null : dayOf(match[3] ?? '', match[2] ?? '', match[1] ?? '');
}

/** The column of numbers sometimes repeats the kind of the document. */
function titleOf(text: string): string {
  const title = text.replace(/[\s(]+$/u, '').trim();
  const shorter = title.replace(/(?:Thông tư(?: liên tịch)?|Nghị định|Nghị quyết|Quyết định|Luật)(?: số)?$/u, '').trim();
  return shorter === '' ? title : shorter;
}
