import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ErrorTexts } from '../errors/domain-error.js';
import { languageOf, toProblem } from './problem.js';

/** Turns every error into a problem document in the caller's language. Bodies and values are never logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly texts: ErrorTexts,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    this.answer(error, request, http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = toProblem(error, languageOf(request.headers['accept-language']), this.texts, request.id);
    if (problem.status >= 500 && problem.code === 'platform.internal')
      this.logger.error({ err: error, requestId: request.id }, 'request failed');
    if (reply.sent) return;
    if (typeof problem['retryAfterSeconds'] === 'number') void reply.header('retry-after', String(problem['retryAfterSeconds']));
    void reply
      .status(problem.status)
      .type('application/problem+json')
      .header('content-language', languageOf(request.headers['accept-language']))
      .send(problem);
  }
}
