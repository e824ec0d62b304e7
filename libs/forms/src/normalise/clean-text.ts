import type { TextFormat } from '../definition/text-format.js';

/** One line: NFC, no control or invisible characters, single spaces, no space at the ends. */
export function cleanLine(text: string): string {
  return visible(text).replace(/\s+/gu, ' ').trim();
}

/** Several lines: as `cleanLine` but line breaks stay, as \n. */
export function cleanLines(text: string): string {
  return visible(text.replace(/\r\n?/g, '\n'))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Digits people group with spaces, dots or hyphens are put together; the rest of the value is judged by its pattern. */
export function cleanFormat(text: string, format: TextFormat | undefined): string {
  switch (format) {
    case 'cccd':
      return withoutGrouping(text);
    case 'phone':
      return withoutGrouping(text).replace(/^\+?84(?=\d{9,10}$)/, '0');
    case 'taxcode':
      return text.replace(/[\s.]/g, '');
    case 'plate':
      return text.replace(/[\s.]/g, '').toUpperCase();
    case 'landParcel':
      return text.replace(/\s/g, '');
    case 'email':
      return text.replace(/@.*$/, (domain) => domain.toLowerCase());
    default:
      return text;
  }
}

function withoutGrouping(text: string): string {
  return text.replace(/[\s.()-]/g, '');
}

/**
 * Older typefaces and input methods write the Icelandic Ð for the Vietnamese Đ, which looks the same; at the start of a syllable, where Vietnamese
 * has its Đ and Icelandic never has its Ð, it is one. Controls and formatting characters (zero-width, direction marks) would make two equal looking texts differ. */
function visible(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/(?<!\p{L})[Ðð](?=\p{L})/gu, (letter) => (letter === 'Ð' ? 'Đ' : 'đ'));
}
