import type { DueExplanation, ExplainedDay, ExplainedSpan } from './explanation.js';
import { dateInWords, instantInWords, totalInWords, WORDS, type Language } from './words.js';

/** The explanation as sentences, one a row; days of weekly rest that follow each other are one row. */
export function explanationInWords(explanation: ExplainedSpan | DueExplanation, language: Language): string[] {
  const words = WORDS[language];
  const lines = [words.begins(instantInWords(explanation.from, explanation.offsetMinutes, language))];
  for (let index = 0; index < explanation.days.length; index += 1) {
    const row = explanation.days[index] as ExplainedDay;
    if (row.kind === 'weekend') {
      const last = lastOfRest(explanation.days, index);
      lines.push(`${range(row.day, (explanation.days[last] as ExplainedDay).day, language)}: ${words.weekend}`);
      index = last;
    } else {
      lines.push(`${dateInWords(row.day, language)}: ${rowInWords(row, explanation.countedIn, language)}`);
    }
  }
  if ('due' in explanation) {
    lines.push(explanation.due === null ? words.noDue : words.due(instantInWords(explanation.due, explanation.offsetMinutes, language)));
  } else {
    lines.push(words.total(totalInWords(explanation.days.at(-1)?.runningTotal ?? 0, explanation.countedIn, language)));
  }
  if (explanation.provisionalYears.length > 0) lines.push(words.provisional(explanation.provisionalYears.join(', ')));
  return lines;
}

function lastOfRest(days: readonly ExplainedDay[], from: number): number {
  let last = from;
  while (days[last + 1]?.kind === 'weekend') last += 1;
  return last;
}

function range(first: string, last: string, language: Language): string {
  return first === last ? dateInWords(first, language) : `${dateInWords(first, language)} - ${dateInWords(last, language)}`;
}

function rowInWords(row: ExplainedDay, countedIn: 'minutes' | 'days', language: Language): string {
  const words = WORDS[language];
  const because = row.decision === undefined ? '' : ` (${row.decision})`;
  const total = totalInWords(row.runningTotal, countedIn, language);
  const parts: string[] = [];
  if (row.kind === 'holiday') parts.push(`${words.holiday}${row.name === undefined ? '' : `: ${row.name[language]}`}${because}`);
  if (row.kind === 'start_day') parts.push(words.startDay);
  if (row.kind === 'paused') parts.push(words.paused);
  if (row.kind === 'worked_instead') parts.push(`${words.workedInstead}${because}`);
  if (row.kind === 'worked' || row.kind === 'worked_instead') {
    parts.push(countedIn === 'minutes' ? words.worked(totalInWords(row.minutes, 'minutes', language), total) : words.counted(total));
  }
  if (row.kind !== 'paused' && row.pausedMinutes > 0) parts.push(words.partlyPaused(totalInWords(row.pausedMinutes, 'minutes', language)));
  if (row.reason !== undefined) parts.push(words.reason(row.reason));
  if (row.restarted) parts.push(words.restarted);
  return parts.join('; ');
}
