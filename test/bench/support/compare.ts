import { load, type Operation, type Sample } from './load.js';
import { figure } from './figure.js';

const ROUNDS = 5;
const ROUND_MILLISECONDS = 1_500;

export interface Side {
  readonly name: string;
  readonly operation: Operation;
}

export interface Comparison {
  readonly title: string;
  readonly clients: number;
  /** What the best possible client of the same server does. */
  readonly limit: Side;
  readonly subject: Side;
  /** What one operation contains, line by line. */
  readonly contains: readonly string[];
}

/** Warms both up, then takes turns, so that other work on the machine meets both; prints medians with the lowest and highest round. */
export async function compare({ title, clients, limit, subject, contains }: Comparison): Promise<void> {
  for (const { operation } of [limit, subject]) await load(clients, ROUND_MILLISECONDS, operation);
  const rounds: { limit: Sample; subject: Sample }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      limit: await load(clients, ROUND_MILLISECONDS, limit.operation),
      subject: await load(clients, ROUND_MILLISECONDS, subject.operation),
    });
  }
  console.log(`\n${title}; ${clients === 1 ? 'one client' : `${clients} clients`}, median of ${ROUNDS} rounds (lowest - highest)`);
  for (const line of contains) console.log(`  ${line}`);
  printSide(
    'limit',
    limit.name,
    rounds.map((round) => round.limit),
  );
  printSide(
    'subject',
    subject.name,
    rounds.map((round) => round.subject),
  );
  console.log(
    `  ratio    ${spread(
      rounds.map((round) => round.subject.perSecond / round.limit.perSecond),
      (value) => value.toFixed(3),
    )}`,
  );
}

function printSide(label: string, name: string, samples: readonly Sample[]): void {
  const milliseconds = (value: number): string => `${figure(value)} ms`;
  console.log(
    `  ${label.padEnd(8)} ${spread(
      samples.map(({ perSecond }) => perSecond),
      figure,
    )} a second; p50 ${milliseconds(median(samples.map(({ p50 }) => p50)))}, p99 ${milliseconds(median(samples.map(({ p99 }) => p99)))}: ${name}`,
  );
}

function spread(values: readonly number[], print: (value: number) => string): string {
  return `${print(median(values))} (${print(Math.min(...values))} - ${print(Math.max(...values))})`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
