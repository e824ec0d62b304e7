import { compileCalendar, dueAt, type CompiledCalendar } from '@app/calendar';
import { nationalCalendar } from '../../libs/calendar/src/testing/national-calendar.js';
import { SteppingOracle } from '../../libs/calendar/src/testing/stepping-oracle.js';

const ROUNDS = 5;
const STARTS = 4_096;
/** Ten working days, a common term; the plain loops take longer the longer it is, the engine does not. */
const TERM = { quantity: 10, unit: 'WORKING_DAY' } as const;
const TERM_MINUTES = 4_800;

interface Subject {
  readonly name: string;
  readonly perRound: number;
  readonly run: (start: Date) => Date | null;
}

/** Due dates a second, against stepping through days and through minutes; all three interleaved, medians with their ranges. Some seconds. */
export async function bench(): Promise<void> {
  const data = nationalCalendar();
  const calendar = compileCalendar(data);
  const oracle = new SteppingOracle(data);
  const starts = startsIn(calendar);
  const subjects: Subject[] = [
    { name: 'prefix sums', perRound: 500_000, run: (start) => dueAt(calendar, start, TERM) },
    { name: 'day by day', perRound: 20_000, run: (start) => oracle.addByDays(start, TERM_MINUTES) },
    { name: 'minute by minute', perRound: 60, run: (start) => oracle.addByMinutes(start, TERM_MINUTES) },
  ];
  for (const { run } of subjects) for (const start of starts.slice(0, 40)) run(start);
  const rates = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const subject of subjects) rates.get(subject.name)?.push(rateOf(subject, starts));
  }
  const median = (name: string): number => [...(rates.get(name) ?? [])].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`Due dates of ten working days, node ${process.version}, median of ${ROUNDS} rounds (lowest - highest)`);
  for (const { name } of subjects) {
    const all = rates.get(name) ?? [];
    console.log(`  ${name.padEnd(17)} ${text(median(name))} a second (${text(Math.min(...all))} - ${text(Math.max(...all))})`);
  }
  console.log(
    `  ratio             ${text(median('prefix sums') / median('day by day'))} x day by day, ${text(median('prefix sums') / median('minute by minute'))} x minute by minute`,
  );
}

function rateOf({ perRound, run }: Subject, starts: readonly Date[]): number {
  let seen = 0;
  const began = process.hrtime.bigint();
  for (let index = 0; index < perRound; index += 1) seen += run(starts[index % STARTS] as Date)?.getTime() ?? 0;
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (!Number.isFinite(seen)) throw new Error('a due date was missing');
  return perRound / seconds;
}

/** Minutes spread over four years, always the same ones. */
function startsIn(calendar: CompiledCalendar): Date[] {
  const first = Date.UTC(2024, 0, 2) - calendar.offsetMinutes * 60_000;
  return Array.from({ length: STARTS }, (_, index) => new Date(first + ((index * 1_000_003) % (4 * 365 * 1_440)) * 60_000));
}

function text(rate: number): string {
  return rate >= 100 ? Math.round(rate).toLocaleString('en-US') : rate.toFixed(1);
}
