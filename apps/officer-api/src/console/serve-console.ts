import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const BUILT_BESIDE = fileURLToPath(new URL('../../../console', import.meta.url));

/** What Vite wrote in the place of the nonce. */
const MARK = /__CSP_NONCE__/g;

/**
 * The built console: its assets carry a hash in their name and never change; every other address that a person opens gets the one
 * document, with a nonce of its own. Returns false where the console was not built, and the API runs without it.
 */
export async function serveConsole(app: NestFastifyApplication, configured: string): Promise<boolean> {
  const folder = configured === '' ? BUILT_BESIDE : configured;
  const index = join(folder, 'index.html');
  if (!existsSync(index) || !existsSync(join(folder, 'assets'))) return false;
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic as unknown as Parameters<NestFastifyApplication['register']>[0], {
    root: resolve(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    dotfiles: 'ignore',
    maxAge: '365d',
    immutable: true,
    decorateReply: false,
  });
  const mark = join(folder, 'mark.svg');
  if (existsSync(mark)) {
    const svg = readFileSync(mark);
    fastify.get('/mark.svg', (_request: FastifyRequest, reply: FastifyReply) => reply.type('image/svg+xml').send(svg));
  }
  fastify.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isAddressOfPage(request)) {
      reply.callNotFound();
      return reply;
    }
    const nonce = randomBytes(18).toString('base64');
    return reply
      .header('content-security-policy', policyOf(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send((await readFile(index, 'utf8')).replace(MARK, nonce));
  });
  return true;
}

function isAddressOfPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '';
  return !/^\/(api|assets)(\/|$)/.test(path) && (request.headers.accept ?? '').includes('text/html');
}

function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
