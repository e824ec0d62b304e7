import { pagesOf } from '../pdf/page-tree.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { dict, name, type PdfDict, PdfRef, PdfStream, type PdfValue, text } from '../pdf/pdf-value.js';
import type { XrefKind } from '../pdf/xref-entry.js';
import { FieldNameInvalid, PageMissing } from '../signing.errors.js';
import { FreshFile } from './fresh-file.js';
import { refuseActiveContent } from './refuse-active-content.js';
import { FIELD_ROLES, type SignatureField } from './signature-field.js';

/** Print and Locked: shown on paper, not to be moved. */
const WIDGET_FLAGS = 132;
/** SignaturesExist and AppendOnly (ISO 32000-1, table 219). */
const SIGNATURE_FLAGS = 3;

/**
 * Turns a rendered document into the base revision that is signed: one revision, one xref run, an `/ID`, and every signature field
 * that will ever be filled, empty. Everything a later signature needs is there, so later revisions may be judged strictly.
 *
 * @param pdf an unsigned document of ours (pdfmake or pdf-lib)
 * @param fields in any order; they are painted officer, copy, seal
 * @throws ActiveContent, PageMissing, FieldNameInvalid and the reader's errors
 */
export function makeSignable(pdf: Uint8Array, fields: readonly SignatureField[], xref: XrefKind = 'table'): Promise<Uint8Array> {
  return Promise.resolve().then(() => buildBase(pdf, fields, xref));
}

function buildBase(pdf: Uint8Array, fields: readonly SignatureField[], xref: XrefKind): Uint8Array {
  const file = PdfFile.open(pdf);
  const pages = pagesOf(file);
  refuseActiveContent(file, pages);
  checkNames(fields);
  const fresh = new FreshFile(file);
  const painted = [...fields].sort((a, b) => FIELD_ROLES.indexOf(a.role) - FIELD_ROLES.indexOf(b.role));
  const widgets = painted.map((field) => {
    const page = pages[field.page];
    if (!page) throw new PageMissing(field.page);
    return addWidget(fresh, fresh.refOf(page.ref), field);
  });
  const { catalog } = fresh;
  catalog.set('AcroForm', fresh.add(dict({ Fields: widgets, SigFlags: SIGNATURE_FLAGS })));
  // Declared before the first signature: adding it later would count as a change.
  catalog.set('Extensions', dict({ ADBE: dict({ BaseVersion: name('1.7'), ExtensionLevel: 8 }) }));
  catalog.delete('Version');
  const base = fresh.write(xref);
  PdfFile.open(base);
  return base;
}

function addWidget(fresh: FreshFile, page: PdfRef, { name: fieldName, box }: SignatureField): PdfRef {
  const widget = fresh.add(
    dict({
      Type: name('Annot'),
      Subtype: name('Widget'),
      FT: name('Sig'),
      T: text(fieldName),
      F: WIDGET_FLAGS,
      Rect: [box.x, box.y, box.x + box.width, box.y + box.height].map(hundredth),
      P: page,
      AP: dict({ N: fresh.add(emptyForm(box.width, box.height)) }),
    }),
  );
  const pageDict = fresh.dictionary(page);
  pageDict.set('Annots', [...annotationsOf(fresh, pageDict), widget]);
  return widget;
}

function annotationsOf(fresh: FreshFile, page: PdfDict): PdfValue[] {
  const annotations = page.get('Annots');
  const value = annotations instanceof PdfRef ? fresh.value(annotations) : annotations;
  return Array.isArray(value) ? value : [];
}

/** Even an empty field has an appearance: PDF/A checkers refuse widgets without one. */
function emptyForm(width: number, height: number): PdfStream {
  const head = dict({
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: [0, 0, hundredth(width), hundredth(height)],
    Resources: dict({}),
  });
  return new PdfStream(head, new Uint8Array(0));
}

function hundredth(points: number): number {
  return Math.round(points * 100) / 100;
}

function checkNames(fields: readonly SignatureField[]): void {
  const seen = new Set<string>();
  for (const field of fields) {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(field.name) || seen.has(field.name)) throw new FieldNameInvalid(field.name);
    seen.add(field.name);
  }
}
