import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DocumentNotFound, type DocumentVault } from '@app/documents';
import type { CitizenActor, SessionReader } from '@app/identity';
import { NotSignedIn, refuseCrossSite } from '@app/identity';
import { languageOf, toProblem, type ErrorTexts, type Language, type Problem } from '@app/platform';

const PATH = '/api/v1/uploads';
/** As the store names uploads; anything else reaches neither disk nor protocol. */
const UPLOAD_ID = /^[0-9a-f]{32}$/;

export interface TusSettings {
  readonly vault: DocumentVault;
  readonly sessions: SessionReader;
  readonly texts: ErrorTexts;
  /** Own address: an upload from a page of another site is refused. */
  readonly publicUrl: string;
}

/**
 * Resumable uploads (tus core: creation and PATCH, HEAD to resume). An upload belongs to who began it, also after a restart; when the last
 * byte is there it ends in the same use case as the form post, and the answer carries the stored document.
 */
export function registerTus(fastify: FastifyInstance, { vault, sessions, texts, publicUrl }: TusSettings): void {
  const folder = join(vault.spoolFolder, 'tus');
  const datastore = new FileStore({ directory: folder });
  const callers = new WeakMap<object, { actor: CitizenActor; language: Language }>();
  const callerOf = (request: Request): { actor: CitizenActor; language: Language } => {
    const node = (request as Request & { runtime?: { node?: { req?: object } } }).runtime?.node?.req;
    const caller = node === undefined ? undefined : callers.get(node);
    if (caller === undefined) throw new NotSignedIn();
    return caller;
  };
  const server = new Server({
    path: PATH,
    datastore,
    maxSize: vault.maxBytes,
    disableTerminationForFinishedUploads: true,
    relativeLocation: true,
    respectForwardedHeaders: false,
    onUploadCreate: async (request, upload) => ({ metadata: { ...upload.metadata, owner: callerOf(request).actor.id } }),
    async onUploadFinish(request, upload) {
      const { actor, language } = callerOf(request);
      const path = join(folder, upload.id);
      try {
        const document = await vault.storeSpooled(actor, path, upload.metadata?.['filename'] ?? 'tep');
        return answer(200, 'application/json; charset=utf-8', document);
      } catch (error) {
        const problem = toProblem(error, language, texts, '');
        return answer(problem.status, 'application/problem+json', problem);
      } finally {
        await vault.discardSpooled(path);
        await vault.discardSpooled(`${path}.json`);
      }
    },
  });

  /** @throws NotSignedIn, CrossSiteRequest, DocumentNotFound when the upload is not theirs */
  async function admit(request: FastifyRequest): Promise<CitizenActor> {
    const token = request.cookies[sessions.cookie];
    const actor = token === undefined ? null : await sessions.actorOf(token);
    if (actor === null || actor.kind !== 'citizen') throw new NotSignedIn();
    if (request.method !== 'HEAD') refuseCrossSite(request.headers, publicUrl);
    const id = request.url.slice(PATH.length + 1).split('?')[0] ?? '';
    if (id === '' && request.method === 'POST') return actor;
    const owner = UPLOAD_ID.test(id)
      ? await datastore.getUpload(id).then(
          ({ metadata }) => metadata?.['owner'],
          () => null,
        )
      : null;
    if (owner !== actor.id) throw new DocumentNotFound();
    return actor;
  }

  fastify.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  for (const url of [PATH, `${PATH}/*`]) {
    fastify.route({
      method: ['POST', 'PATCH', 'HEAD'],
      url,
      async handler(request, reply) {
        const language = languageOf(request.headers['accept-language']);
        try {
          callers.set(request.raw, { actor: await admit(request), language });
        } catch (error) {
          const problem: Problem = toProblem(error, language, texts, request.id);
          return reply.status(problem.status).type('application/problem+json').send(problem);
        }
        for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
        reply.hijack();
        await server.handle(request.raw, reply.raw);
        return reply;
      },
    });
  }
}

function answer(status: number, type: string, body: object): { status_code: number; headers: Record<string, string>; body: string } {
  return { status_code: status, headers: { 'content-type': type }, body: JSON.stringify(body) };
}
