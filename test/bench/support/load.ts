import { performance } from 'node:perf_hooks';

/** What some clients reached while each sent its next request when the last one was answered. */
export interface Sample {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** One request of one client. @returns false when there is nothing left to do. */
export type Operation = (client: number) => Promise<boolean>;

/** @param milliseconds how long new requests are begun; those under way are waited for and counted. */
export async function load(clients: number, milliseconds: number, operation: Operation): Promise<Sample> {
  const took: number[] = [];
  const began = performance.now();
  const client = async (index: number): Promise<void> => {
    for (let start = performance.now(); start - began < milliseconds; start = performance.now()) {
      if (!(await operation(index))) return;
      took.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  const seconds = (performance.now() - began) / 1_000;
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { perSecond: took.length / seconds, p50: at(0.5), p99: at(0.99) };
}
