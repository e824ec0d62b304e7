import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { ValidationPipe, type Type, type ValidationError } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { HttpConfig } from '../config/runtime.config.js';
import type { ErrorTexts } from '../errors/domain-error.js';
import { InvalidInput, MalformedBody } from '../errors/platform.errors.js';
import type { Metrics } from '../metrics/metrics.js';
import { ProblemFilter } from './problem.filter.js';
import { isTooDeep } from './is-too-deep.js';
import { namesPrototype } from './names-prototype.js';

export interface HttpAppOptions {
  readonly config: HttpConfig;
  readonly texts: ErrorTexts;
  readonly logger: Logger;
  readonly metrics: Metrics | null;
}

const BODY_LIMIT = 1_048_576;

/** The same settings in production and in tests: strict bodies, problem documents, security headers on every answer. */
export async function createHttpApp(module: Type | object, options: HttpAppOptions): Promise<NestFastifyApplication> {
  const { config, logger } = options;
  const trusted = config.TRUSTED_PROXIES.split(',').filter((address) => address !== '');
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: trusted.length === 0 ? false : trusted,
    genReqId: () => randomUUID(),
    requestTimeout: 120_000,
    connectionTimeout: 120_000,
    keepAliveTimeout: 65_000,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    forceCloseConnections: 'idle',
    ...(config.TLS_CERT === '' ? {} : { https: { cert: config.TLS_CERT, key: config.TLS_KEY } }),
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    logger: false,
    abortOnError: false,
    routeConflictPolicy: { duplicate: 'error', shadow: 'off' },
    bufferLogs: false,
  } as object);
  const filter = new ProblemFilter(options.texts, logger);
  const fastify = adapter.getInstance();
  await app.register(cookie as unknown as Parameters<NestFastifyApplication['register']>[0]);
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers(SECURITY_HEADERS).header('x-request-id', request.id);
  });
  fastify.addHook('preValidation', async (request: FastifyRequest) => {
    if (isTooDeep(request.body, 32) || namesPrototype(request.body, 32)) throw new MalformedBody();
  });
  fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  options.metrics?.measureRequests(app);
  app.useGlobalFilters(filter);
  app.useGlobalPipes(
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors: ValidationError[]) => new InvalidInput(flatten(errors)),
    }),
  );
  return app;
}

const SECURITY_HEADERS = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
} as const;

function flatten(errors: readonly ValidationError[], path = ''): { field: string; rule: string }[] {
  return errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.keys(error.constraints ?? {}).map((rule) => ({ field, rule }));
    return [...own, ...flatten(error.children ?? [], field)];
  });
}
