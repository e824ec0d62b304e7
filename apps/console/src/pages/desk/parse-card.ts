/** What a citizen card says in its QR code: `id|old id|name|ddmmyyyy|sex|address|issued`. */
export interface Card {
  readonly identifier: string;
  readonly name: string;
  /** `dd/mm/yyyy`. */
  readonly born: string;
  readonly sex: string;
  readonly address: string;
}

/** Null when the text is no card, such as a number typed by hand. */
export function parseCard(text: string): Card | null {
  const parts = text.normalize('NFC').trim().split('|');
  if (parts.length < 6) return null;
  const [identifier = '', , name = '', born = '', sex = '', address = ''] = parts;
  if (!/^\d{12}$/.test(identifier) || name.trim() === '' || !/^\d{8}$/.test(born)) return null;
  return { identifier, name: name.trim(), born: `${born.slice(0, 2)}/${born.slice(2, 4)}/${born.slice(4)}`, sex, address: address.trim() };
}
