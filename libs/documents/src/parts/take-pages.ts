import type { PDFDocument } from 'pdf-lib';
import { DamagedFile, PageUnknown } from '../documents.errors.js';

export const TURNS = [0, 90, 180, 270] as const;

export interface TakenPage {
  /** From 1. */
  readonly number: number;
  /** Degrees clockwise, on top of what the page already says. */
  readonly turn: (typeof TURNS)[number];
}

/** A document of its own from pages of a scan, in the order asked for. What is on them is copied as it is, never drawn anew. @throws PageUnknown */
export async function takePages(scan: PDFDocument, pages: readonly TakenPage[], title: string): Promise<Uint8Array> {
  const count = scan.getPageCount();
  const unknown = pages.find(({ number }) => number < 1 || number > count);
  if (unknown !== undefined) throw new PageUnknown(unknown.number, count);
  const { degrees, PDFDocument } = await import('pdf-lib');
  try {
    const part = await PDFDocument.create();
    const copies = await part.copyPages(
      scan,
      pages.map(({ number }) => number - 1),
    );
    for (const [index, page] of copies.entries()) {
      const turn = pages[index]?.turn ?? 0;
      page.setRotation(degrees((page.getRotation().angle + turn) % 360));
      part.addPage(page);
    }
    part.setTitle(title);
    return await part.save();
  } catch {
    // The library throws plain errors of many kinds for pages that point nowhere.
    throw new DamagedFile();
  }
}
