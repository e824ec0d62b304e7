import type { Font } from 'fontkit';
import type { ObjectSink } from '../pdf/increment.js';
import { dict, type PdfStream } from '../pdf/pdf-value.js';
import { formXObject, operator } from './form-xobject.js';
import { outlineOf, widthOf } from './glyph-outline.js';
import { openFont } from './open-font.js';
import { addImage, paintCentred, type SignatureImage } from './signature-image.js';
import type { Size } from './size.js';

/** The agency's seal: its own image, or drawn from the name. */
export type SealAppearance = { readonly kind: 'seal'; readonly image: SignatureImage } | DrawnSeal;

export interface DrawnSeal {
  readonly kind: 'seal';
  readonly image?: undefined;
  /** on the ring */
  readonly agency: string;
  /** writes "MẪU" across the middle, so that nobody takes it for a real seal */
  readonly demonstration: boolean;
  /** TrueType; its outlines are drawn, it is not embedded */
  readonly font: Uint8Array;
}

const RED = '0.85 0.07 0.11';
/** Share of the circle the ring text may take; the rest stays open at the bottom for the star. */
const RING_SHARE = 0.8;

export function drawSeal(seal: SealAppearance, sink: ObjectSink, size: Size): PdfStream {
  if (seal.image) return formXObject(paintCentred(seal.image, size), size, dict({ XObject: dict({ Im: addImage(seal.image, sink) }) }));
  return formXObject(drawRoundSeal(seal, size), size, dict({}));
}

function drawRoundSeal({ agency, demonstration, font: bytes }: DrawnSeal, { width, height }: Size): string {
  const font = openFont(bytes);
  const radius = (Math.min(width, height) / 2) * 0.98;
  const lines = ['q', `${RED} RG`, `${RED} rg`, operator('cm', 1, 0, 0, 1, width / 2, height / 2)];
  lines.push(operator('w', radius * 0.045), ...circle(radius * 0.975), 'S');
  lines.push(operator('w', radius * 0.015), ...circle(radius * 0.9), 'S', ...circle(radius * 0.6), 'S');
  lines.push(...ringText(font, agency.toLocaleUpperCase('vi'), radius));
  lines.push(...star(0, -radius * 0.75, radius * 0.09), 'f');
  if (demonstration) {
    lines.push(...star(0, radius * 0.26, radius * 0.22), 'f', ...centredText(font, 'MẪU', radius * 0.36, -radius * 0.3));
  } else {
    lines.push(...star(0, 0, radius * 0.4), 'f');
  }
  return [...lines, 'Q'].join('\n');
}

/** Letters stand on an inner circle, upright at the top, and shrink when the name is long. */
function ringText(font: Font, text: string, radius: number): string[] {
  const baseline = radius * 0.665;
  const room = 2 * Math.PI * baseline * RING_SHARE;
  const size = Math.min(radius * 0.2, room / widthOf(font, text, 1));
  const spread = Math.min(1.25, room / widthOf(font, text, size));
  let turn = (widthOf(font, text, size) * spread) / baseline / 2;
  return Array.from(text.normalize('NFC')).flatMap((letter) => {
    const advance = widthOf(font, letter, size);
    turn -= (advance * spread) / baseline / 2;
    const placed = { angle: turn, x: -Math.sin(turn) * baseline, y: Math.cos(turn) * baseline };
    turn -= (advance * spread) / baseline / 2;
    const [cos, sin] = [Math.cos(placed.angle), Math.sin(placed.angle)];
    return ['q', operator('cm', cos, sin, -sin, cos, placed.x, placed.y), ...outlineOf(font, letter, size, -advance / 2), 'f', 'Q'];
  });
}

function centredText(font: Font, text: string, size: number, baseline: number): string[] {
  return ['q', operator('cm', 1, 0, 0, 1, 0, baseline), ...outlineOf(font, text, size, -widthOf(font, text, size) / 2), 'f', 'Q'];
}

/** Four Bézier arcs; 0.5523 is the usual handle length. */
function circle(radius: number): string[] {
  const handle = radius * 0.5523;
  return [
    operator('m', radius, 0),
    operator('c', radius, handle, handle, radius, 0, radius),
    operator('c', -handle, radius, -radius, handle, -radius, 0),
    operator('c', -radius, -handle, -handle, -radius, 0, -radius),
    operator('c', handle, -radius, radius, -handle, radius, 0),
    'h',
  ];
}

function star(x: number, y: number, radius: number): string[] {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    const angle = Math.PI / 2 + (index * Math.PI) / 5;
    return operator(index === 0 ? 'm' : 'l', x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  });
  return [...corners, 'h'];
}
