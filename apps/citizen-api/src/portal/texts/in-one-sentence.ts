/** Names that stand alone elsewhere, read as one list: each but the first begins small, as Vietnamese and English write it. */
export function inOneSentence(names: readonly string[]): string {
  return names.map((name, index) => (index === 0 ? name : beginSmall(name))).join(', ');
}

/** Not where the name begins with a country, or with an abbreviation. */
export function beginSmall(name: string): string {
  return /^(Việt Nam|Vietnam|\p{Lu}{2})/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Short statements, each with one full stop between it and the next. */
export function sentences(...parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '').map((part) => part.replace(/\.$/, ''));
  return said.length === 0 ? '' : `${said.join('. ')}.`;
}
