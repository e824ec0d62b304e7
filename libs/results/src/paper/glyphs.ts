import { openSync } from 'fontkit';
import { paperFontFiles } from './fonts.js';

/**
 * Code points of the text that a paper face cannot draw, as 'U+1F600'. Any face counts, because a word may be set bold.
 * pdfmake would print an empty box or nothing without a word, and a name without a letter must never be signed.
 */
export function missingGlyphs(text: string): string[] {
  const missing = new Set<string>();
  for (const character of text.normalize('NFC')) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0x20 && !drawable().has(point)) missing.add(`U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
    if (point < 0x20 && character !== '\n') missing.add(`U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
  }
  return [...missing];
}

let common: Set<number> | undefined;

function drawable(): Set<number> {
  common ??= Object.values(paperFontFiles())
    .map((file) => codePointsOf(String(file)))
    .reduce((all, face) => new Set([...all].filter((point) => face.has(point))));
  return common;
}

function codePointsOf(file: string): Set<number> {
  const font = openSync(file);
  if (!('characterSet' in font)) throw new Error('A paper font must be one face, not a collection');
  return new Set(font.characterSet);
}
