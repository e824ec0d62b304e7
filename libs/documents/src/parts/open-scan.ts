import type { PDFDocument } from 'pdf-lib';
import { DamagedFile, EncryptedPdf, TooManyPages } from '../documents.errors.js';

/** A pile that a desk scans at once; more is scanned in several. */
export const MOST_PAGES = 200;

/** The pages of a scan, for cutting. @throws EncryptedPdf, DamagedFile, TooManyPages */
export async function openScan(bytes: Uint8Array): Promise<PDFDocument> {
  const scan = await load(bytes);
  if (scan.getPageCount() > MOST_PAGES) throw new TooManyPages(MOST_PAGES);
  return scan;
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  // Loaded with the first scan: a start does not wait for it.
  const { EncryptedPDFError, ParseSpeeds, PDFDocument } = await import('pdf-lib');
  try {
    // Not as fast as it could be: other requests get their turn between the objects.
    const scan = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false, parseSpeed: ParseSpeeds.Medium });
    if (scan.getPageCount() === 0) throw new DamagedFile();
    return scan;
  } catch (error) {
    if (error instanceof EncryptedPDFError) throw new EncryptedPdf();
    throw new DamagedFile();
  }
}
