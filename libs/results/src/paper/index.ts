export { barcode, qrCode } from './codes.js';
export { dayFigures, dayIn, dayInLetter, momentFigures, momentShort, momentWithWeekday, weekdayOf, type Day } from './dates.js';
export { PAPER_FONT, paperFontFiles, type PaperFontFiles } from './fonts.js';
export { missingGlyphs } from './glyphs.js';
export {
  A5_HEADING,
  DOCUMENT_HEADING,
  LANDSCAPE_HEADING,
  paperHeading,
  SLIP_A4_HEADING,
  type AgencyHeading,
  type HeadingSizes,
} from './heading.js';
export { inNfc } from './nfc.js';
export { renderPaper, type PaperIdentity } from './render-paper.js';
export { signatureAnchors, type Anchor, type SignatureAnchors } from './signature-anchors.js';
export { A5_SIGNATURE, DOCUMENT_SIGNATURE, signatureBlock, type SignatureBlock, type SignatureBlockSizes } from './signature-block.js';
export { textOf } from './text-of.js';
export { mm } from './units.js';
