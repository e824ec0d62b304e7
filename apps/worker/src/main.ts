import 'reflect-metadata';
import { createServer } from 'node:http';
import { createLogger, describeError, loadConfig, readiness } from '@app/platform';
import { runWorker } from './run-worker.js';
import { WorkerConfig } from './worker.config.js';

async function main(): Promise<void> {
  const config = loadConfig(WorkerConfig);
  const logger = createLogger('worker', config.LOG_LEVEL);
  const worker = await runWorker(config);
  const health = createServer((request, response) => {
    const answer = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/livez') return answer(200, { status: 'ok' });
    if (request.url === '/readyz') void readiness(worker.database).then((state) => answer(state.status === 'ok' ? 200 : 503, state));
    else answer(404, {});
  }).listen(config.HEALTH_PORT, '127.0.0.1');
  const stop = (): void => {
    health.close();
    worker.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error: describeError(error) }, 'stop failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  logger.info({}, 'ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`worker: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
