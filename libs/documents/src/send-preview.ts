import type { FastifyReply } from 'fastify';
import { PreviewNotPossible } from './documents.errors.js';
import type { StoredDocument } from './document-vault.js';

/** What a browser shows by itself without running anything of it. */
const SHOWN = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** A document as a picture or pages inside our own page, and in no other. The browser's PDF viewer cannot live in a sandbox. @throws PreviewNotPossible */
export function sendPreview(reply: FastifyReply, document: Pick<StoredDocument, 'mediaType' | 'sha256'>, bytes: Buffer): void {
  if (!SHOWN.includes(document.mediaType)) throw new PreviewNotPossible();
  void reply
    .header('content-type', document.mediaType)
    .header('content-length', String(bytes.length))
    .header('content-disposition', 'inline')
    .header('content-security-policy', "default-src 'none'; object-src 'self'; frame-ancestors 'self'")
    .header('x-content-sha256', document.sha256)
    .send(bytes);
}
