import { readPostedParts, type DocumentVault, type MultipartRequest, type PostedFile } from '@app/documents';
import { CITIZEN_COOKIE, FORM_TOKEN_FIELD, refuseForeignForm, type ActorRequest, type CitizenActor } from '@app/identity';
import { Posted } from './posted.js';

/**
 * A form that may carry files beside what was typed; the same form without files comes as a plain post (the script saves it so).
 * @throws FormTokenInvalid, MalformedBody, UploadCutOff
 */
export async function postedWithFiles(
  vault: DocumentVault,
  citizen: CitizenActor,
  request: ActorRequest,
): Promise<{ form: Posted; files: readonly PostedFile[] }> {
  const admit = (field: (name: string) => string): void => refuseForeignForm(request.cookies[CITIZEN_COOKIE], field(FORM_TOKEN_FIELD));
  if ((request as MultipartRequest).isMultipart?.() !== true) {
    const form = new Posted(request.body);
    admit((name) => form.one(name));
    return { form, files: [] };
  }
  const { fields, files } = await readPostedParts(vault, citizen, request as MultipartRequest, admit);
  return { form: new Posted(fields), files };
}
