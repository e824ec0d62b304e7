/** What a hostile file may cost us at most. */
export interface PdfLimits {
  /** bytes of the whole file */
  readonly fileBytes: number;
  /** arrays and dictionaries inside each other */
  readonly nesting: number;
  /** bytes all inflated xref and object streams of one file may hold together */
  readonly inflatedBytes: number;
  readonly revisions: number;
  readonly pages: number;
  readonly objects: number;
}

export const PDF_LIMITS: PdfLimits = {
  fileBytes: 200 * 1024 * 1024,
  nesting: 100,
  inflatedBytes: 64 * 1024 * 1024,
  revisions: 5_000,
  pages: 50_000,
  objects: 2_000_000,
};
