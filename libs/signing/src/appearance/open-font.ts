import { create, type Font } from 'fontkit';
import { FontUnusable, GlyphMissing } from '../signing.errors.js';

const opened = new WeakMap<Uint8Array, Font>();

/**
 * Parses a TrueType font once per byte array.
 * @throws FontUnusable when it cannot be read or its maker forbids embedding (OS/2 fsType)
 */
export function openFont(bytes: Uint8Array): Font {
  const known = opened.get(bytes);
  if (known) return known;
  const font = parse(bytes);
  if (font['OS/2'].fsType.noEmbedding) throw new FontUnusable('embedding_forbidden');
  opened.set(bytes, font);
  return font;
}

/**
 * The code points of a text in NFC. Decomposed letters would be drawn with misplaced marks.
 * @throws GlyphMissing naming the first code point the font cannot draw
 */
export function codePointsOf(font: Font, text: string): number[] {
  const points = Array.from(text.normalize('NFC'), (character) => character.codePointAt(0) ?? 0);
  const missing = points.find((point) => !font.hasGlyphForCodePoint(point));
  if (missing !== undefined) throw new GlyphMissing(missing);
  return points;
}

function parse(bytes: Uint8Array): Font {
  try {
    const font = create(Buffer.from(bytes));
    if ('createSubset' in font) return font;
  } catch {
    // fontkit throws plain errors of many kinds; all mean the same to the caller.
  }
  throw new FontUnusable('unreadable');
}
