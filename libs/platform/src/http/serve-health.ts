import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.js';
import { readiness } from './health.js';

/** Public and outside the described API: `/livez` while the process serves, `/readyz` while its database answers. */
export function serveHealth(app: NestFastifyApplication, database: Database): void {
  const adapter = app.getHttpAdapter();
  adapter.get('/livez', (_request: FastifyRequest, reply: FastifyReply) => void reply.send({ status: 'ok' }));
  adapter.get('/readyz', async (_request: FastifyRequest, reply: FastifyReply) => {
    const health = await readiness(database);
    return reply.status(health.status === 'ok' ? 200 : 503).send(health);
  });
}
