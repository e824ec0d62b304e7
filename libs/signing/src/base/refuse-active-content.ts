import { catalogOf, type Page } from '../pdf/page-tree.js';
import type { PdfFile } from '../pdf/pdf-file.js';
import { isDict, isName, type PdfValue } from '../pdf/pdf-value.js';
import { ActiveContent } from '../signing.errors.js';

const CATALOG_ENTRIES = ['OpenAction', 'AA', 'OCProperties', 'AcroForm', 'Perms', 'Collection', 'NeedsRendering', 'DSS'];
const NAME_TREES = ['JavaScript', 'EmbeddedFiles'];

/**
 * A document to be signed shows the same thing to everybody, always: no script, no action, no switchable layer, no other form,
 * no annotation but plain links.
 * @throws ActiveContent naming the entry
 */
export function refuseActiveContent(file: PdfFile, pages: readonly Page[]): void {
  const catalog = catalogOf(file);
  for (const entry of CATALOG_ENTRIES) {
    if (catalog.has(entry)) throw new ActiveContent(entry);
  }
  const names = file.resolve(catalog.get('Names'));
  for (const tree of NAME_TREES) {
    if (isDict(names) && names.has(tree) && !isEmptyTree(file.resolve(names.get(tree)))) throw new ActiveContent(tree);
  }
  for (const page of pages) {
    if (page.dict.has('AA')) throw new ActiveContent('AA');
    const annotations = file.resolve(page.dict.get('Annots'));
    if (annotations === null) continue;
    if (!Array.isArray(annotations)) throw new ActiveContent('Annots');
    for (const annotation of annotations) checkAnnotation(file, file.resolve(annotation));
  }
}

function checkAnnotation(file: PdfFile, annotation: PdfValue): void {
  if (!isDict(annotation) || !isName(annotation.get('Subtype'), 'Link')) throw new ActiveContent('Annots');
  const action = file.resolve(annotation.get('A'));
  if (annotation.has('AA') || (isDict(action) && !isName(action.get('S'), 'URI') && !isName(action.get('S'), 'GoTo')))
    throw new ActiveContent('A');
}

function isEmptyTree(tree: PdfValue): boolean {
  if (!isDict(tree)) return false;
  const names = tree.get('Names');
  return !tree.has('Kids') && Array.isArray(names) && names.length === 0;
}
