import { setTimeout as sleep } from 'node:timers/promises';
import { describeError } from '@app/platform';
import type { Logger } from 'pino';
import type { RoundEnded } from '../worker-metrics.js';

/** Runs a piece of work again and again until stopped; one failure is logged and the next round tries again. */
export function every(
  milliseconds: number,
  name: string,
  logger: Logger,
  work: () => Promise<unknown>,
  roundEnded: RoundEnded = () => undefined,
): { stop(): Promise<void> } {
  const stopper = new AbortController();
  const loop = (async () => {
    while (!stopper.signal.aborted) {
      try {
        await work();
        roundEnded(name, true);
      } catch (error) {
        roundEnded(name, false);
        logger.error({ loop: name, error: describeError(error) }, 'loop failed');
      }
      await sleep(milliseconds, undefined, { signal: stopper.signal }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopper.abort();
      await loop;
    },
  };
}
