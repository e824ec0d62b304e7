/** One piece of a merge text: words as written, or a field with its formatters. */
export type MergeToken = { readonly bold: boolean } & (
  { readonly text: string } | { readonly field: string; readonly formatters: readonly string[] }
);

const PIECE = /\*\*|\{\{\s*([A-Za-z][\w.]*)\s*((?:\|\s*\w+\s*)*)\}\}/g;

/** Splits at parse time, so that a value that happens to contain '**' or '{{' is printed as it is and never interpreted. */
export function parseMergeText(source: string): readonly MergeToken[] {
  const tokens: MergeToken[] = [];
  let bold = false;
  let from = 0;
  for (const match of source.matchAll(PIECE)) {
    if (match.index > from) tokens.push({ text: source.slice(from, match.index), bold });
    from = match.index + match[0].length;
    if (match[1] === undefined) bold = !bold;
    else tokens.push({ field: match[1], formatters: formattersIn(match[2] ?? ''), bold });
  }
  if (from < source.length) tokens.push({ text: source.slice(from), bold });
  return tokens;
}

/** Braces that no merge field explains: a typing error that would be printed. */
export function hasStrayBraces(source: string): boolean {
  return parseMergeText(source).some((token) => 'text' in token && /\{\{|\}\}/.test(token.text));
}

function formattersIn(source: string): readonly string[] {
  return source
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
