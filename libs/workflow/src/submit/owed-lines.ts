import { bothLanguages, computeFees, type Channel, type ComputedFees, type ProcedureVersion } from '@app/catalogue';
import type { Answers } from '@app/forms';
import type { OwedLine } from '@app/payment';

/** What is owed at submission. A fee the province has not set creates no obligation and blocks nothing (domain 4.2). */
export function owedLines(version: ProcedureVersion, channel: Channel, answers: Answers, day: string): OwedLine[] {
  const collectOf = new Map(version.definition.fees.map(({ code, collect }) => [code, collect]));
  return feeLines(version, channel, answers, day).flatMap((line): OwedLine[] => {
    const collect = collectOf.get(line.code);
    if (line.amount === null || line.amount === 0 || (collect !== 'before' && collect !== 'after')) return [];
    return [
      { kind: line.kind, code: line.code, name: bothLanguages(line.name), amount: line.amount, explanation: line.explanation, collect },
    ];
  });
}

/** Codes of the fees that concern these answers and whose amount nobody has set yet. */
export function unknownFees(version: ProcedureVersion, channel: Channel, answers: Answers, day: string): string[] {
  return feeLines(version, channel, answers, day).flatMap(({ code, amount }) => (amount === null ? [code] : []));
}

/** What these answers cost by this channel, line by line; an unknown amount is null. */
export function feeLines(version: ProcedureVersion, channel: Channel, answers: Answers, day: string): ComputedFees['lines'] {
  const offered = new Set(version.definition.channels.find(({ kind }) => kind === channel)?.fees ?? []);
  const rules = version.definition.fees.filter(({ code, collect }) => offered.has(code) && (collect === 'before' || collect === 'after'));
  return computeFees(rules, quantitiesOf(answers), { day, channel, answers }).lines;
}

/** Number answers by their key: rules name the quantities they need. */
export function quantitiesOf(answers: Answers): Record<string, number> {
  return Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}
