import type { Metrics } from '@app/platform';
import type { Runner } from 'graphile-worker';
import type { Pool } from 'pg';
import { Counter, Gauge, Histogram } from 'prom-client';

/** Jobs done and failed, what waits in the queue, and timers whose moment has passed: an operator's first questions. */
export function measureJobs({ registry }: Metrics, runner: Runner, pool: Pool): void {
  const seconds = new Histogram({
    name: 'motcua_job_seconds',
    help: 'Time of one attempt',
    labelNames: ['job', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers: [registry],
  });
  const began = new Map<string, number>();
  runner.events.on('job:start', ({ job }) => began.set(String(job.id), performance.now()));
  const ended = (outcome: string, { id, task_identifier: name }: { id: unknown; task_identifier: string }): void => {
    const start = began.get(String(id));
    began.delete(String(id));
    seconds.observe({ job: name, outcome }, start === undefined ? 0 : (performance.now() - start) / 1000);
  };
  runner.events.on('job:success', ({ job }) => ended('done', job));
  runner.events.on('job:error', ({ job }) => ended('failed', job));
  new Gauge({
    name: 'motcua_jobs',
    help: 'Jobs in the queue; "given_up" will not be tried again by itself',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const { rows } = await pool.query<{ waiting: number; given_up: number }>(
        `select count(*) filter (where attempts < max_attempts)::int as waiting, count(*) filter (where attempts >= max_attempts)::int as given_up
           from graphile_worker._private_jobs`,
      );
      this.set({ state: 'waiting' }, rows[0]?.waiting ?? 0);
      this.set({ state: 'given_up' }, rows[0]?.given_up ?? 0);
    },
  });
  new Gauge({
    name: 'motcua_timers_due',
    help: 'Legal moments that have passed and were not acted on yet',
    registers: [registry],
    async collect() {
      const { rows } = await pool.query<{ due: number }>('select count(*)::int as due from timer where fires_at <= app_now()');
      this.set(rows[0]?.due ?? 0);
    },
  });
}

/** Called after every round of a loop that runs again and again. */
export type RoundEnded = (loop: string, good: boolean) => void;

export function measureLoops({ registry }: Metrics): RoundEnded {
  const rounds = new Counter({
    name: 'motcua_loop_rounds_total',
    help: 'Rounds of the loops: timers, signatures, heartbeat, reminders, uploads …',
    labelNames: ['loop', 'outcome'],
    registers: [registry],
  });
  return (loop, good) => rounds.inc({ loop, outcome: good ? 'done' : 'failed' });
}
