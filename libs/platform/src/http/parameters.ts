import { createParamDecorator, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IdempotencyKeyMissing, PreconditionMissing, PreconditionStale, RouteNotFound } from '../errors/platform.errors.js';
import { languageOf, type Language } from './problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in a path; what is no id names nothing, so it is not found. */
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new RouteNotFound();
    return value.toLowerCase();
  }
}

/** `Idempotency-Key` of a POST that creates: 8 to 100 visible characters, best a UUID. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key)) throw new IdempotencyKeyMissing();
  return key;
});

/** `If-Match: "7"` -> 7. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new PreconditionMissing();
  const match = /^"(\d{1,9})"$/.exec(header);
  if (match === null) throw new PreconditionStale({ current: '' });
  return Number(match[1]);
});

export const RequestLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  return languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']);
});

/** Address of the caller, as the trusted proxy says. */
export const ClientAddress = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => context.switchToHttp().getRequest<FastifyRequest>().ip,
);
