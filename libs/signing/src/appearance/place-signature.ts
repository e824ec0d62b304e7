import type { Box } from '../base/signature-field.js';
import { millimetres } from './size.js';

const SIGNATURE_MAX_WIDTH = millimetres(40);
const SIGNATURE_DEFAULT_RATIO = 0.4;
/** Round seal of a commune people's committee. */
const SEAL_DIAMETER_MM = 36;

/** The signer's block as the template knows it; points, page origin at the bottom left. */
export interface SignatureAnchor {
  /** the column the title and the name are centred in */
  readonly column: { readonly x: number; readonly width: number };
  /** lower edge of the title line */
  readonly titleBottom: number;
  /** upper edge of the line with the signer's name */
  readonly nameTop: number;
  /** height divided by width of the signature image; 0.4 when unknown */
  readonly ratio?: number;
  /** real size of the agency's seal; 36 mm when not given */
  readonly sealDiameterMm?: number;
}

/**
 * Decree 30/2020/ND-CP, Appendix I, Part I, items 7 and 8: the signature is centred between title and name; the seal in its real size
 * covers about the left third of the signature.
 */
export function placeSignature(anchor: SignatureAnchor): { officer: Box; seal: Box } {
  const { column, titleBottom, nameTop, ratio = SIGNATURE_DEFAULT_RATIO, sealDiameterMm = SEAL_DIAMETER_MM } = anchor;
  const gap = titleBottom - nameTop;
  const width = Math.min(SIGNATURE_MAX_WIDTH, column.width, gap / ratio);
  const height = width * ratio;
  const officer: Box = { x: column.x + (column.width - width) / 2, y: nameTop + (gap - height) / 2, width, height };
  const diameter = millimetres(sealDiameterMm);
  const seal: Box = { x: officer.x + width / 3 - diameter, y: officer.y + (height - diameter) / 2, width: diameter, height: diameter };
  return { officer, seal };
}

/** Top right of the first page, where the Decree wants the signature of an electronic copy or of an annex. Points. */
export function placeCopyText(page: { width: number; height: number }, margin: number, block: { width: number; height: number }): Box {
  return { x: page.width - margin - block.width, y: page.height - margin - block.height, ...block };
}
