/** A thing that can be asked for. */
export interface Askable {
  readonly key: string;
  readonly kind: 'component' | 'field';
  readonly target: string;
  readonly name: string;
  /** Said beside it: the verdict, or why it may not be asked for. */
  readonly state: 'accepted' | 'wrong' | 'missing' | 'unchecked' | 'reused' | null;
}
