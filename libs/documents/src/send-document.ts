import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { StoredDocument } from './document-vault.js';

/** A document leaves as an attachment that no browser runs or sniffs. */
export function sendDocument(reply: FastifyReply, document: StoredDocument, bytes: Buffer | Readable): void {
  const ascii =
    document.name
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\]/g, '_') || 'tep';
  void reply
    .header('content-type', document.mediaType)
    .header('content-length', String(document.size))
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(document.name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-sha256', document.sha256)
    .send(bytes);
}
