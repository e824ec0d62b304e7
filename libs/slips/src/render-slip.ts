import { A5_SIGNATURE, missingGlyphs, mm, renderPaper, signatureAnchors, type SignatureAnchors } from '@app/results';
import { A5_LETTER } from './layout/sheet.js';
import { printedText } from './printed-text.js';
import { slipDefinition, type SlipLanguage } from './slip-definition.js';
import { SLIP_FORMS, type SlipDataOf, type SlipKind } from './slip-kinds.js';
import { SlipGlyphMissing } from './slips.errors.js';

export interface RenderedSlip {
  readonly pdf: Buffer;
  /** File name in ASCII: '01-giay-tiep-nhan-H34.12-261118-0007.pdf'. */
  readonly name: string;
  /** Where signature and seal go on the letters that carry them (forms 04 and 05); PDF points from the bottom left, pages from 0. */
  readonly anchors: SignatureAnchors | null;
}

/**
 * Prints one slip as PDF. The same data, including `printedAt`, give the same bytes.
 * @throws SlipGlyphMissing when the paper font cannot draw a character of the data.
 */
export async function renderSlip<Kind extends SlipKind>(
  kind: Kind,
  data: SlipDataOf[Kind],
  language: SlipLanguage = 'vi',
): Promise<RenderedSlip> {
  const form = SLIP_FORMS[kind];
  const reference = form.reference(data);
  const definition = slipDefinition(kind, data, language);
  const missing = missingGlyphs(printedText(definition));
  if (missing.length > 0) throw new SlipGlyphMissing(missing);

  const pdf = await renderPaper(definition, {
    title: `${form.title} ${reference}`.trim(),
    issuer: data.office.displayName,
    createdAt: data.printedAt,
  });
  const anchors = isLetter(kind) ? await signatureAnchors(pdf, A5_SIGNATURE, mm(A5_LETTER.margins[2])) : null;
  return { pdf, name: fileName([form.form, form.file, reference]), anchors };
}

function isLetter(kind: SlipKind): boolean {
  return kind === 'apology' || kind === 'stop_notice';
}

function fileName(parts: readonly (string | undefined)[]): string {
  return `${parts
    .filter(Boolean)
    .join('-')
    .replace(/[^0-9A-Za-z.]+/g, '-')}.pdf`;
}
