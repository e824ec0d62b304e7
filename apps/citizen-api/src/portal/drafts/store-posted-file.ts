import { storeUpload, type DocumentVault, type MultipartRequest } from '@app/documents';
import { CITIZEN_COOKIE, FORM_TOKEN_FIELD, refuseForeignForm, type CitizenActor } from '@app/identity';
import type { Language } from '@app/ui';
import type { FastifyRequest } from 'fastify';
import { uploadRefusal } from './upload-refusal.js';

interface PostedFile {
  readonly vault: DocumentVault;
  readonly citizen: CitizenActor;
  readonly request: FastifyRequest;
  readonly language: Language;
}

/**
 * The one file of a form without a script: stored, then put where it belongs.
 * @returns what is wrong with the file, to be said on the same page; null when it is in its place
 */
export async function storePostedFile(
  { vault, citizen, request, language }: PostedFile,
  put: (documentId: string) => Promise<unknown>,
): Promise<string | null> {
  try {
    const stored = await storeUpload(vault, citizen, request as MultipartRequest, (field) =>
      refuseForeignForm(request.cookies[CITIZEN_COOKIE], field(FORM_TOKEN_FIELD)),
    );
    await put(stored.id);
    return null;
  } catch (error) {
    const said = uploadRefusal(error, language);
    if (said === null) throw error;
    return said;
  }
}
