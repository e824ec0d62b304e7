const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Published text as people read it: composed letters (the files mix composed and decomposed ones), no HTML left over, no invisible signs, one
 * space where there were several. Line ends stay: they separate sentences. Nothing else changes, so a report can quote it.
 */
export function cleanText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/<\s*(?:br|\/p|\/div|\/li|\/tr)\s*\/?\s*>/giu, '\n')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .replace(/&(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,6});/giu, (whole, name: string) => entity(name) ?? whole)
    .replace(/[\u200B-\u200F\u2028-\u202E\u2060\uFEFF\u00AD]/gu, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0x1f && code <= 0x10_ff_ff ? String.fromCodePoint(code).normalize('NFC') : ' ';
}
