import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RuntimeConfig } from '../config/runtime.config.js';
import type { Database } from '../database/database.js';
import type { Metrics } from '../metrics/metrics.js';
import { serveDocumentation } from './serve-documentation.js';
import { serveHealth } from './serve-health.js';

export interface HttpAppEnds {
  readonly config: Pick<RuntimeConfig, 'NODE_ENV'>;
  readonly database: Database;
  readonly openApi: object;
  readonly metrics: Metrics | null;
}

/** The last step of every API, after its guards and plugins: health, metrics, its own description, and the database closed after the last request. */
export async function initHttpApp(app: NestFastifyApplication, { config, database, openApi, metrics }: HttpAppEnds): Promise<void> {
  serveHealth(app, database);
  const adapter = app.getHttpAdapter();
  adapter.get('/openapi.json', (_request: FastifyRequest, reply: FastifyReply) => void reply.send(openApi));
  if (config.NODE_ENV !== 'production') serveDocumentation(app, openApi);
  app.enableShutdownHooks();
  await app.init();
  metrics?.measureConnections(database);
  const listener = await metrics?.serve();
  adapter.getInstance().addHook('onClose', async () => {
    await listener?.close();
    await database.close();
  });
}
