/** Lower left corner and size in points, page origin at the bottom left, y upwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Who fills the field. The order is the order of painting: a seal lies over the signature (Decree 30/2020, App. I, Part I, item 8). */
export const FIELD_ROLES = ['officer', 'copy', 'seal'] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

/** A place for a signature, made before anybody signs, so that a later signature only fills and never adds anything. */
export interface SignatureField {
  /** unique in the document; letters, digits, `_` and `-` */
  readonly name: string;
  readonly role: FieldRole;
  /** counted from 0 */
  readonly page: number;
  readonly box: Box;
}
