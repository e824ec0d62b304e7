import { createServer } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RuntimeConfig } from '../config/runtime.config.js';
import type { Database } from '../database/database.js';

/** What Prometheus may ask of one process. Labels are names of the product (route pattern, job, state), never a value of a person (I-23). */
export class Metrics {
  readonly registry = new Registry();

  private constructor(private readonly address: { readonly port: number; readonly host: string }) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** @returns null while `METRICS_PORT` is 0: nothing is counted then. */
  static of(config: Pick<RuntimeConfig, 'METRICS_PORT' | 'METRICS_LISTEN'>): Metrics | null {
    return config.METRICS_PORT === 0 ? null : new Metrics({ port: config.METRICS_PORT, host: config.METRICS_LISTEN });
  }

  /** Requests by method, route pattern and status. */
  measureRequests(app: NestFastifyApplication): void {
    const seconds = new Histogram({
      name: 'motcua_http_request_seconds',
      help: 'Time to the last byte of an answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [this.registry],
    });
    const fastify = app.getHttpAdapter().getInstance();
    fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
      const { url = 'unknown' } = request.routeOptions;
      seconds.observe({ method: request.method, route: url, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    });
  }

  measureConnections(database: Database): void {
    const { master: pool } = database.dataSource.driver as unknown as { master: Pool };
    new Gauge({
      name: 'motcua_database_connections',
      help: 'Connections of the pool; "waiting" are requests without one',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        this.set({ state: 'idle' }, pool.idleCount);
        this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
        this.set({ state: 'waiting' }, pool.waitingCount);
      },
    });
  }

  /** A listener of its own, so that no reverse proxy can publish it by mistake. */
  async serve(): Promise<{ close(): Promise<void> }> {
    const server = createServer((request, response) => {
      if (request.url !== '/metrics') return void response.writeHead(404).end();
      this.registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(this.address.port, this.address.host, () => resolve()),
    );
    return {
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
}
