import { isRefusal, UnsupportedMediaType, type DatabaseActor, type Refusal } from '@app/platform';
import type { DocumentVault, StoredDocument } from './document-vault.js';
import { UploadCutOff } from './documents.errors.js';
import { storePart } from './store-part.js';
import type { MultipartRequest } from './store-upload.js';

/** More than any form asks for at once. */
const LIMITS = { files: 40, fields: 500, parts: 540 };

export interface PostedFile {
  readonly field: string;
  /** What became of it: stored, or refused with the reason. */
  readonly stored: StoredDocument | null;
  readonly refusal: Refusal | null;
}

export interface PostedParts {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly PostedFile[];
}

/**
 * A form whose texts and files come in one post. A file that is refused takes nothing else with it: the texts and the other files are there.
 * @param admit refuses by the texts that stand before the first file, such as the token of a form.
 * @throws UnsupportedMediaType, UploadCutOff
 */
export async function readPostedParts(
  vault: DocumentVault,
  actor: DatabaseActor,
  request: MultipartRequest,
  admit: (field: (name: string) => string) => void,
): Promise<PostedParts> {
  if (request.isMultipart?.() !== true || request.parts === undefined) throw new UnsupportedMediaType();
  const fields = new Map<string, string[]>();
  const files: PostedFile[] = [];
  const first = (name: string): string => fields.get(name)?.[0] ?? '';
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), part.value]);
      } else if (part.filename === '') part.file.resume();
      else {
        admit(first);
        files.push({ field: part.fieldname, ...(await stored(vault, actor, part)) });
      }
    }
  } catch (error) {
    if (isRefusal(error) || (typeof error === 'object' && error !== null && 'statusCode' in error)) throw error;
    throw new UploadCutOff();
  }
  admit(first);
  return { fields: Object.fromEntries(fields), files };
}

/** Only the texts of such a form, for whoever may not store files now. Null where the post is of another kind or broken. */
export async function readPostedTexts(request: MultipartRequest): Promise<PostedParts['fields'] | null> {
  if (request.isMultipart?.() !== true || request.parts === undefined) return null;
  const fields = new Map<string, string[]>();
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'file') part.file.resume();
      else if (typeof part.value === 'string') fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), part.value]);
    }
    return Object.fromEntries(fields);
  } catch {
    return null;
  }
}

async function stored(
  vault: DocumentVault,
  actor: DatabaseActor,
  part: Parameters<typeof storePart>[2],
): Promise<Pick<PostedFile, 'stored' | 'refusal'>> {
  try {
    return { stored: await storePart(vault, actor, part), refusal: null };
  } catch (error) {
    if (!isRefusal(error) || error instanceof UploadCutOff) throw error;
    return { stored: null, refusal: error };
  }
}
