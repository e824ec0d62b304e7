export const TEXT_FORMATS = ['name', 'cccd', 'phone', 'email', 'taxcode', 'plate', 'landParcel', 'provinceCode', 'communeCode'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/**
 * JSON Schema patterns (Unicode mode) of normalised values. `name` takes Latin letters, also of the ethnic minorities
 * (combining marks such as in "Ksơ̆r", apostrophe in "K'Brơi"), because the fonts of the official papers have no
 * other glyph: better refused here than found when the leader signs.
 */
export const FORMAT_PATTERNS: Readonly<Record<TextFormat, string>> = {
  name: "^[A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1E9B\\u1E9E\\u1EA0-\\u1EF9]['’.\\- A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0300-\\u036F\\u1E00-\\u1E9B\\u1E9E\\u1EA0-\\u1EF9]*$",
  cccd: '^0[0-9]{11}$',
  phone: '^(0[0-9]{9,10}|\\+[1-9][0-9]{7,14})$',
  email: '^[^\\s@]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9\\-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9\\-]*[A-Za-z0-9])?)+$',
  taxcode: '^([0-9]{10}|[0-9]{10}-[0-9]{3}|[0-9]{12})$',
  plate: '^[0-9]{2}[A-Z][A-Z0-9]?-?[0-9]{4,5}$',
  landParcel: '^[0-9]{1,6}/[0-9]{1,5}$',
  provinceCode: '^[0-9]{2}$',
  communeCode: '^[0-9]{5}$',
};

/**
 * JSON Schema pattern of every other text: what the faces of the official papers can draw (Latin, Greek, Cyrillic, usual signs). An emoji or
 * a Chinese character refused here would otherwise stop the receipt or the result when it is printed. Ranges as of Liberation Serif.
 */
export const PRINTABLE_PATTERN =
  '^[\\n\\u0020-\\u007E\\u00A0-\\u036F\\u0391-\\u03A1\\u03A3-\\u03CE\\u0400-\\u0513\\u1E00-\\u1E9B\\u1EA0-\\u1EF9\\u2010\\u2012-\\u2022\\u2026\\u2030' +
  '\\u2032-\\u2034\\u2039\\u203A\\u2074-\\u2079\\u207F-\\u2089\\u20A0-\\u20B5\\u2116\\u2122\\u2126\\u2153\\u2154\\u215B-\\u215E\\u2190-\\u2195\\u2202\\u2206' +
  '\\u2211\\u2212\\u221A\\u221E\\u2248\\u2260\\u2264\\u2265]*$';
