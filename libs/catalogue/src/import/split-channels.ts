import type { Channel } from '../fee/fee-rule.js';
import type { ReportChannel } from './cell.js';
import { FEE_START, FREE, NOTHING, takeFees, type FeeText } from './take-fees.js';
import { takeLimits } from './take-limits.js';
import { LIMIT_START } from './read-limit.js';

/** One row of the table of channels, cut out of the glued text, in its own words. */
export interface ChannelRow {
  readonly channel: Channel;
  readonly reported: ReportChannel;
  readonly limits: readonly string[];
  readonly fees: readonly FeeText[];
  readonly description: string;
}

export interface ChannelTable {
  /** In the order they stand; the same channel comes back once per case. */
  readonly rows: readonly ChannelRow[];
  /** What stands outside any row: a channel under a name that is not known. */
  readonly lost: string;
}

const ONLINE = String.raw`(?:nộp |dịch vụ công )?trực tuyến(?: toàn trình| một phần)?`;
const DESK = String.raw`(?:nộp )?trực tiếp`;
const POSTAL = String.raw`(?:qua )?(?:dịch vụ )?bưu chính(?: công ích)?`;
const NAME = new RegExp(`(?:${ONLINE}|${DESK}|${POSTAL})`, 'giu');
const HEADER =
  /^(?:(?:hình thức nộp|hình thức|cách thức|thời gian giải quyết|thời hạn giải quyết|thời gian|thời hạn|phí, ?lệ phí|mô tả)\s*)+/iu;
/** A cell in words the importer does not know is glued to the name of its channel, and the fee follows soon. */
const WORDS_THEN_FEE = /^\p{Lu}(?:(?!rực t|ưu chính)[^\n]){2,120}?(?:Miễn phí|Không có thông tin|Lệ phí ?:|Phí ?:)/u;

export function splitChannels(text: string): ChannelTable {
  const header = HEADER.exec(text)?.[0] ?? '';
  const feesFirst = /phí[\s\S]*(?:thời gian|thời hạn)/iu.test(header);
  const starts = rowStarts(text, header.length);
  const rows = starts.map(({ name, at }, index) => {
    const body = text.slice(at + name.length, starts[index + 1]?.at ?? text.length).trim();
    const row = readBody(body, feesFirst);
    return { ...channelOf(name, row.description), ...row };
  });
  const lost = text.slice(header.length, starts[0]?.at ?? text.length).trim();
  return { rows, lost: NOTHING.test(lost) ? '' : lost };
}

function channelOf(name: string, description: string): { channel: Channel; reported: ReportChannel } {
  if (/trực tiếp/iu.test(name)) return { channel: 'desk', reported: 'desk' };
  if (/bưu chính/iu.test(name)) return { channel: 'postal', reported: 'postal' };
  const partial = /một phần/iu.test(name) || (/trực tuyến một phần/iu.test(description) && !/toàn trình/iu.test(description));
  return { channel: partial ? 'online_partial' : 'online_full', reported: 'online' };
}

/** The words also stand in descriptions ("nộp hồ sơ trực tiếp tại …"): a row begins with a capital and goes on with a cell. */
function rowStarts(text: string, from: number): { name: string; at: number }[] {
  const found: { name: string; at: number }[] = [];
  for (const match of text.matchAll(NAME)) {
    const [name] = match;
    const at = match.index;
    if (at < from || !/^\p{Lu}/u.test(name)) continue;
    if (at > from && /[\p{L},] $/u.test(text.slice(Math.max(from, at - 2), at))) continue;
    if (beginsCell(text.slice(at + name.length, at + name.length + 200), at === from)) found.push({ name, at });
  }
  return found;
}

function beginsCell(rest: string, first: boolean): boolean {
  const next = rest.trimStart();
  if (next === '') return first;
  if (isFeeCell(next) || WORDS_THEN_FEE.test(rest)) return true;
  const limit = LIMIT_START.exec(next)?.[0];
  if (limit === undefined) return false;
  // "Trực tiếp 01 bộ hồ sơ" is a sentence: with a space between, only a further cell makes it a row.
  const behind = next.slice(limit.length).trimStart();
  return !/^ /u.test(rest) || behind === '' || isFeeCell(behind) || LIMIT_START.test(behind);
}

function isFeeCell(text: string): boolean {
  return NOTHING.test(text) || FREE.test(text) || FEE_START.test(text);
}

function readBody(body: string, feesFirst: boolean): Pick<ChannelRow, 'limits' | 'fees' | 'description'> {
  const limits: string[] = [];
  const fees: FeeText[] = [];
  const first = feesFirst ? takeFees(body, fees) : body;
  const second = takeLimits(first, limits, fees);
  const rest = feesFirst ? second : takeFees(second, fees);
  return { limits, fees, description: rest.trim() };
}
