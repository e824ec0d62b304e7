import type { PdfFile } from '../pdf/pdf-file.js';
import { catalogOf } from '../pdf/page-tree.js';
import { isDict, isName, type PdfDict, PdfRef, PdfString, textOf } from '../pdf/pdf-value.js';

/** A signature field as the form lists it. */
export interface FormField {
  readonly name: string;
  readonly ref: PdfRef;
  readonly dict: PdfDict;
}

/**
 * The signature fields of a revision in the order of the form. Our documents have a flat form of merged field and widget; anything
 * deeper is left to a verifier of strangers' files, and `isFlat` says whether there was any.
 */
export function signatureFields(file: PdfFile, revision = file.lastRevision): { fields: FormField[]; isFlat: boolean } {
  const form = file.resolve(catalogOf(file, revision).get('AcroForm'), revision);
  const list = isDict(form) ? file.resolve(form.get('Fields'), revision) : null;
  const fields: FormField[] = [];
  let isFlat = list === null || Array.isArray(list);
  for (const ref of Array.isArray(list) ? list : []) {
    const field = file.resolve(ref, revision);
    const title = isDict(field) ? field.get('T') : undefined;
    if (ref instanceof PdfRef && isDict(field) && title instanceof PdfString && isName(field.get('FT'), 'Sig') && !field.has('Kids')) {
      fields.push({ name: textOf(title), ref, dict: field });
    } else {
      isFlat = false;
    }
  }
  return { fields, isFlat };
}
