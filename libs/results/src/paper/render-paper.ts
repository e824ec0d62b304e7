import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { PAPER_FONT, paperFontFiles } from './fonts.js';

/** What a paper is, apart from its layout. */
export interface PaperIdentity {
  readonly title: string;
  /** Who issues it; the Author of the file. */
  readonly issuer: string;
  /** The creation instant in the file: with the same definition and instant the bytes are the same. */
  readonly createdAt: Date;
}

/**
 * Lays out a definition as PDF 1.7 with a plain cross-reference table, embedded subset fonts with ToUnicode, no encryption and no
 * script, so that signatures can be added as increments. The file identifier is derived from title, issuer and instant.
 */
export async function renderPaper(definition: TDocumentDefinitions, identity: PaperIdentity): Promise<Buffer> {
  // Loaded with the first paper: a start does not wait for it.
  const { default: pdfMake } = await import('pdfmake');
  const files = paperFontFiles();
  const allowed = new Set<string>(Object.values(files));
  // One library object for the process: these settings are the same for every paper, so setting them again is harmless.
  pdfMake.setFonts({ [PAPER_FONT]: { ...files } });
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((path) => allowed.has(path));
  return pdfMake
    .createPdf({
      ...definition,
      version: '1.7',
      language: 'vi-VN',
      displayTitle: true,
      defaultStyle: { font: PAPER_FONT, ...definition.defaultStyle },
      info: {
        title: identity.title,
        author: identity.issuer,
        creator: 'Một Cửa',
        producer: 'Một Cửa',
        creationDate: identity.createdAt,
      },
    })
    .getBuffer();
}
