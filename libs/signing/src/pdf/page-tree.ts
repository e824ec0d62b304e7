import { PdfMalformed, PdfTooComplex } from '../signing.errors.js';
import { PDF_LIMITS } from './limits.js';
import type { PdfFile } from './pdf-file.js';
import { isDict, isName, type PdfDict, PdfRef } from './pdf-value.js';

export interface Page {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
}

export function catalogOf(file: PdfFile, revision = file.lastRevision): PdfDict {
  const catalog = file.resolve(file.section(revision).trailer.get('Root'), revision);
  if (!isDict(catalog) || !isName(catalog.get('Type'), 'Catalog')) throw new PdfMalformed('catalog');
  return catalog;
}

/** The pages in reading order. Cycles and trees over the limit are refused. */
export function pagesOf(file: PdfFile, maxPages = PDF_LIMITS.pages): Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const waiting = [catalogOf(file).get('Pages')];
  while (waiting.length > 0) {
    const ref = waiting.pop();
    if (!(ref instanceof PdfRef) || seen.has(ref.num)) throw new PdfMalformed('page_tree');
    seen.add(ref.num);
    const node = file.object(ref);
    if (!isDict(node)) throw new PdfMalformed('page_tree');
    if (isName(node.get('Type'), 'Page')) {
      pages.push({ ref, dict: node });
    } else {
      const kids = file.resolve(node.get('Kids'));
      if (!Array.isArray(kids)) throw new PdfMalformed('page_tree');
      for (const kid of [...kids].reverse()) waiting.push(kid);
    }
    if (seen.size > maxPages * 2) throw new PdfTooComplex('pages');
  }
  return pages;
}
