import type { PDFDocument } from 'pdf-lib';
import { SIGNER_NAME_MARK, type SignatureBlockSizes } from './signature-block.js';
import { mm } from './units.js';

/** A rectangle in PDF points, origin at the bottom left of the page; `page` counts from 0. */
export interface Anchor {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where Decree 30/2020 wants the person's signature, the agency's seal, and the text of an electronic copy. */
export type SignatureAnchors = Readonly<Record<'signature' | 'seal' | 'copy', Anchor>>;

const SIGNATURE_WIDTH = mm(40);
/** Keeps a signature image off the letters of the title and of the name, points. */
const CLEARANCE = 2;
const SEAL_DIAMETER = mm(36);
const COPY = { width: mm(62), height: mm(13), fromTop: mm(2.5) };

/**
 * Reads where the layout put the signer's name and derives the three places: the signature centred in the gap above the name,
 * the 36 mm seal over its left third, and the text of an electronic copy at the top right of the first page, inside the margin.
 */
export async function signatureAnchors(pdf: Uint8Array, sizes: SignatureBlockSizes, rightMargin: number): Promise<SignatureAnchors> {
  // Loaded with the first paper: a start does not wait for it.
  const library = await import('pdf-lib');
  const document = await library.PDFDocument.load(pdf, { updateMetadata: false });
  const mark = destination(library, document, SIGNER_NAME_MARK);
  const page = document.getPage(mark.page);
  const centre = page.getWidth() - rightMargin - sizes.columnWidth / 2;
  const signature = {
    page: mark.page,
    x: centre - SIGNATURE_WIDTH / 2,
    y: mark.top + CLEARANCE,
    width: SIGNATURE_WIDTH,
    height: sizes.gap - 2 * CLEARANCE,
  };
  const seal = {
    page: mark.page,
    x: signature.x + signature.width / 3 - SEAL_DIAMETER,
    y: signature.y + signature.height / 2 - SEAL_DIAMETER / 2,
    width: SEAL_DIAMETER,
    height: SEAL_DIAMETER,
  };
  const first = document.getPage(0);
  const copy = {
    page: 0,
    x: first.getWidth() - rightMargin - COPY.width,
    y: first.getHeight() - COPY.fromTop - COPY.height,
    width: COPY.width,
    height: COPY.height,
  };
  return { signature, seal, copy };
}

/** Page and top edge of a named destination. */
function destination(
  { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString }: typeof import('pdf-lib'),
  document: PDFDocument,
  name: string,
): { page: number; top: number } {
  const names = document.catalog
    .lookup(PDFName.of('Names'), PDFDict)
    .lookup(PDFName.of('Dests'), PDFDict)
    .lookup(PDFName.of('Names'), PDFArray);
  for (let at = 0; at + 1 < names.size(); at += 2) {
    const key = names.lookup(at);
    if (!(key instanceof PDFString || key instanceof PDFHexString) || key.decodeText() !== name) continue;
    const target = names.lookup(at + 1, PDFArray);
    const pageRef = target.get(0);
    const page = document.getPages().findIndex((candidate) => pageRef instanceof PDFRef && candidate.ref === pageRef);
    if (page >= 0) return { page, top: target.lookup(3, PDFNumber).asNumber() };
  }
  throw new Error('The layout has no signature block');
}
