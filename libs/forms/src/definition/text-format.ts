export const TEXT_FORMATS = ['name', 'cccd', 'phone', 'email', 'taxcode', 'plate', 'landParcel', 'provinceCode', 'communeCode'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/**
 * JSON Schema patterns (Unicode mode) of normalised values. `name` takes Latin letters, also of the ethnic minorities
 * (combining marks such as in "Ksơ̆r", apostrophe in "K'Brơi"), because the fonts of the official papers have no
 * other glyph: better refused here than found when the leader signs.
 */
export const FORMAT_PATTERNS: Readonly<Record<TextFormat, string>> = {
  name: "^[A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1EFF]['’.\\- A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0300-\\u036F\\u1E00-\\u1EFF]*$",
  cccd: '^0[0-9]{11}$',
  phone: '^(0[0-9]{9,10}|\\+[1-9][0-9]{7,14})$',
  email: '^[^\\s@]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9\\-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9\\-]*[A-Za-z0-9])?)+$',
  taxcode: '^([0-9]{10}|[0-9]{10}-[0-9]{3}|[0-9]{12})$',
  plate: '^[0-9]{2}[A-Z][A-Z0-9]?-?[0-9]{4,5}$',
  landParcel: '^[0-9]{1,6}/[0-9]{1,5}$',
  provinceCode: '^[0-9]{2}$',
  communeCode: '^[0-9]{5}$',
};
