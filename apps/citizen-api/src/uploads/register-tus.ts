import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyInstance } from 'fastify';
import type { DocumentVault } from '@app/documents';
import type { CitizenActor, SessionReader } from '@app/identity';
import { NotSignedIn } from '@app/identity';
import { toProblem, type ErrorTexts } from '@app/platform';

const PATH = '/api/v1/uploads';

/**
 * Resumable uploads (tus core: creation and PATCH, HEAD to resume). An upload belongs to who began it; when the last byte is there it ends
 * in the same use case as the form post, and the answer carries the stored document.
 */
export function registerTus(fastify: FastifyInstance, vault: DocumentVault, sessions: SessionReader, texts: ErrorTexts): void {
  const owners = new Map<string, string>();
  const server = new Server({
    path: PATH,
    datastore: new FileStore({ directory: join(vault.spoolFolder, 'tus') }),
    maxSize: vault.maxBytes,
    disableTerminationForFinishedUploads: true,
    relativeLocation: true,
    respectForwardedHeaders: false,
    async onUploadCreate(request, upload) {
      const actor = actorOf(request);
      owners.set(upload.id, actor.id);
      return { metadata: { ...upload.metadata, owner: actor.id } };
    },
    async onUploadFinish(request, upload) {
      const actor = actorOf(request);
      const path = join(vault.spoolFolder, 'tus', upload.id);
      try {
        const document = await vault.storeSpooled(actor, path, upload.metadata?.['filename'] ?? 'tep');
        return { status_code: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(document) };
      } catch (error) {
        const problem = toProblem(error, 'vi', texts, '');
        throw { status_code: problem.status, body: JSON.stringify(problem) };
      } finally {
        owners.delete(upload.id);
        await vault.discardSpooled(path);
        await vault.discardSpooled(`${path}.json`);
      }
    },
  });
  const actors = new WeakMap<object, CitizenActor>();
  function actorOf(request: Request): CitizenActor {
    const node = (request as Request & { runtime?: { node?: { req?: object } } }).runtime?.node?.req;
    const actor = node === undefined ? undefined : actors.get(node);
    if (actor === undefined) throw new NotSignedIn();
    return actor;
  }
  fastify.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  for (const url of [PATH, `${PATH}/*`]) {
    fastify.route({
      method: ['POST', 'PATCH', 'HEAD', 'OPTIONS'],
      url,
      async handler(request, reply) {
        const token = request.cookies[sessions.cookie];
        const actor = token === undefined ? null : await sessions.actorOf(token);
        if (actor === null || actor.kind !== 'citizen') {
          const problem = toProblem(new NotSignedIn(), 'vi', texts, request.id);
          return reply.status(401).type('application/problem+json').send(problem);
        }
        const id = request.url.slice(PATH.length + 1).split('?')[0] ?? '';
        if (id !== '' && owners.get(id) !== actor.id) return reply.status(404).send();
        actors.set(request.raw, actor);
        reply.hijack();
        await server.handle(request.raw, reply.raw);
        return reply;
      },
    });
  }
}
