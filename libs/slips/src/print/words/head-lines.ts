/** Characters that fit on one line of the head of an A5 form: bold capitals, and the thinner ones of the body above. */
const BOLD_LINE = 24;
export const PARENT_LINE = 30;

/** A name in capitals for the head of a form, over two even lines when it is long. */
export function headLines(name: string, longest = BOLD_LINE): string[] {
  const capitals = name.normalize('NFC').toLocaleUpperCase('vi');
  if (capitals.length <= longest) return [capitals];
  const spaces = [...capitals.matchAll(/ /g)].map(({ index }) => index);
  const middle = capitals.length / 2;
  const cut = spaces.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best), spaces[0] ?? capitals.length);
  return [capitals.slice(0, cut), capitals.slice(cut + 1)].filter((line) => line !== '');
}

/** The name of a unit without the place that the line above it already says: 'Trung tâm … phường Kon Tum' under 'Ủy ban nhân dân phường Kon Tum'. */
export function withoutPlaceOf(parent: string, name: string): string {
  const above = parent.normalize('NFC').split(' ');
  const own = name.normalize('NFC').split(' ');
  let same = 0;
  while (same < own.length - 1 && same < above.length && own.at(-1 - same) === above.at(-1 - same)) same += 1;
  return own.slice(0, own.length - same).join(' ');
}
