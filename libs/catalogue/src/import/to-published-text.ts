import type { PublishedText } from '../seed/procedure-definition.js';
import type { Cell } from './cell.js';
import type { ReadProcedure } from './read-procedure.js';
import { componentCode } from './to-components.js';

/** What the national catalogue says in its own words, for people; and the cells that wait for a decision. */
export function publishedText(read: ReadProcedure): PublishedText {
  const { file } = read;
  const { competentAgency, executingAgency } = file;
  const conditions = /^không có thông tin$/iu.test(file.conditions) ? '' : file.conditions;
  const lines = read.components.flatMap(({ reading }) => (reading.understood ? [reading.value] : []));
  return {
    ...said('decision', file.decision),
    ...said('level', file.level),
    ...said('subjects', file.subjects),
    agencies: [competentAgency, executingAgency].filter((name) => name !== '' && !/^không có thông tin$/iu.test(name)),
    ...said('steps', file.steps),
    ...said('conditions', conditions),
    channels: read.offers.map(({ channel, limits, fees, description }) => ({
      kind: channel,
      limits: words(limits),
      fees: words(fees),
      ...said('description', description),
    })),
    notes: lines.flatMap(({ kind, name }) => (kind === 'note' ? [name] : [])),
    templates: Object.fromEntries(
      lines.flatMap(({ templates }, index) => (templates.length === 0 ? [] : [[componentCode(index), templates] as const])),
    ),
    undecided: undecided(read),
  };
}

function said<K extends string>(key: K, text: string): Partial<Record<K, string>> {
  return text === '' ? {} : ({ [key]: text } as Record<K, string>);
}

function words(cells: readonly Cell<unknown>[]): string[] {
  return cells.map(({ text }) => text);
}

function undecided(read: ReadProcedure): PublishedText['undecided'] {
  const limits = [...read.offers.flatMap((offer) => offer.limits), ...read.lost.limits];
  const fees = [...read.offers.flatMap((offer) => offer.fees), ...read.lost.fees];
  const open = (what: 'limit' | 'fee' | 'component', cells: readonly Cell<unknown>[]): PublishedText['undecided'] =>
    cells.flatMap(({ channel, text, reading }) => (reading.understood ? [] : [{ what, channel, text, reason: reading.reason }]));
  const { unknownSubject } = read;
  return [
    ...open('limit', limits),
    ...open('fee', fees),
    ...open('component', read.components),
    ...(unknownSubject === null ? [] : [{ what: 'subject' as const, channel: 'none', text: unknownSubject, reason: 'NOT_RECOGNISED' }]),
  ];
}
