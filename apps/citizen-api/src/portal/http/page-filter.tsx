import { readPostedTexts, type MultipartRequest } from '@app/documents';
import type { ActorRequest } from '@app/identity';
import { ProblemFilter, toProblem, type ErrorTexts } from '@app/platform';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { ErrorPage } from '../about/error-page.js';
import { SendAgain } from '../about/send-again.js';
import { aboutTexts } from '../about/about.texts.js';
import { href, placeOf } from './here.js';
import type { Pages } from './pages.js';
import { Posted } from './posted.js';

/** Not signed in: a page that is asked for leads to the sign-in and back; a form keeps what was typed. */
const SIGN_IN = 'identity.not_signed_in';
const OTHER_SESSION = 'identity.form_token_invalid';
const SIGN_IN_FAILED = 'identity.sign_in_failed';

/** Whoever asks for HTML by name is a browser: it gets a page that says what happened, what is safe and what to do. */
@Catch()
export class PageFilter implements ExceptionFilter {
  private readonly problems: ProblemFilter;

  constructor(
    private readonly pages: Pages,
    private readonly texts: ErrorTexts,
    private readonly logger: Logger,
  ) {
    this.problems = new ProblemFilter(texts, logger);
  }

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<ActorRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (!isBrowser(request)) return this.problems.answer(error, request, reply);
    try {
      await this.answer(error, request, reply);
    } catch (failure) {
      this.logger.error({ err: failure, requestId: request.id }, 'error page failed');
      this.problems.answer(error, request, reply);
    }
  }

  private async answer(error: unknown, request: ActorRequest, reply: FastifyReply): Promise<void> {
    const here = placeOf(request);
    const problem = toProblem(error, here.language, this.texts, request.id);
    if (problem.code === 'platform.internal') this.logger.error({ err: error, requestId: request.id }, 'request failed');
    if (reply.sent) return;
    const posted = request.method === 'POST' && isLost(problem.code) ? await keptOf(request) : null;
    if (problem.code === SIGN_IN && posted === null) {
      // A file that was on its way is chosen again on its own page.
      const file = (request as MultipartRequest).isMultipart?.() === true;
      const back = request.method === 'GET' || file ? here.path : '/';
      const why = file ? '&loi=tep' : '';
      await this.pages.goTo(reply, `${href(here.language, '/dang-nhap')}?tiep=${encodeURIComponent(href(here.language, back))}${why}`);
      return;
    }
    if (problem.code === SIGN_IN_FAILED) return this.pages.goTo(reply, `${href(here.language, '/dang-nhap')}?loi=hong`);
    if (typeof problem['retryAfterSeconds'] === 'number') void reply.header('retry-after', String(problem['retryAfterSeconds']));
    const again = posted !== null;
    const title = again ? aboutTexts[here.language].sendAgain.title : problem.title;
    const body = again ? <SendAgain here={here} posted={posted} /> : <ErrorPage here={here} problem={problem} requestId={request.id} />;
    await this.pages.send(reply, here, { title, body, status: problem.status });
  }
}

function isBrowser({ headers }: ActorRequest): boolean {
  return (headers.accept ?? '').includes('text/html');
}

/** The session ended, or another one began: what was typed is worth sending again. */
function isLost(code: unknown): boolean {
  return code === SIGN_IN || code === OTHER_SESSION;
}

/** Files of such a form are not kept: nobody is signed in whose they could be. */
async function keptOf(request: ActorRequest): Promise<Posted | null> {
  try {
    const posted = new Posted((await readPostedTexts(request as MultipartRequest)) ?? request.body);
    return posted.kept().length === 0 ? null : posted;
  } catch {
    return null;
  }
}
