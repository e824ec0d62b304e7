import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.js';
import { serveHealth } from './serve-health.js';

/** The last step of every API, after its guards and plugins: health, its own description, and the database closed after the last request. */
export async function initHttpApp(app: NestFastifyApplication, database: Database, openApi: object): Promise<void> {
  serveHealth(app, database);
  const adapter = app.getHttpAdapter();
  adapter.get('/openapi.json', (_request: FastifyRequest, reply: FastifyReply) => void reply.send(openApi));
  app.enableShutdownHooks();
  await app.init();
  adapter.getInstance().addHook('onClose', () => database.close());
}
