/** Legal names of papers go on after a semicolon or in brackets with what else is taken instead: that is text, not a title. */
export function shortName(name: string): string {
  const [short = ''] = name.split(/[;(]/);
  return short.trim() === '' ? name : short.trim();
}
