/** Days that exist in the calendar, years 1000 to 2999, leap days included. */
export const REAL_DAY_PATTERN =
  '^(?:[12][0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))' +
  '|(?:[12][0-9](?:0[48]|[2468][048]|[13579][26])|(?:1[26]|2[048])00)-02-29)$';

/**
 * Texts 'YYYY-MM-DD' on or before (after) the bound, as a regular expression: JSON Schema compares numbers, not days, and
 * one pattern keeps the exported schema plain 2020-12 that any partner's validator understands.
 */
export function onOrBeforePattern(bound: string): string {
  return pattern(bound, (digit) => (digit > 0 ? `[0-${digit - 1}]` : undefined));
}

export function onOrAfterPattern(bound: string): string {
  return pattern(bound, (digit) => (digit < 9 ? `[${digit + 1}-9]` : undefined));
}

/** The bound itself, or a common start, one digit that decides, and any digits after it. */
function pattern(bound: string, deciding: (digit: number) => string | undefined): string {
  const alternatives = [bound];
  for (const [index, character] of [...bound].entries()) {
    const decides = character === '-' ? undefined : deciding(Number(character));
    if (decides) alternatives.push(bound.slice(0, index) + decides + bound.slice(index + 1).replace(/[0-9]/g, '[0-9]'));
  }
  return `^(?:${alternatives.join('|')})$`;
}
