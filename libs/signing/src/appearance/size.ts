/** Points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A PDF point is 1/72 inch. */
export function millimetres(length: number): number {
  return (length * 72) / 25.4;
}
