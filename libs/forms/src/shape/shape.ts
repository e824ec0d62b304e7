/** What a property of a JSON definition may hold. Small on purpose: enough to know that unknown JSON is of a format of ours. */
export type Shape =
  | { readonly is: 'string' | 'boolean' | 'count' | 'number' | 'text' | 'condition' | 'scalar' }
  | { readonly is: 'oneOf'; readonly values: readonly string[] }
  | { readonly is: 'either'; readonly shapes: readonly [Shape, Shape] }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'record'; readonly of: Shape }
  | { readonly is: 'object'; readonly properties: Properties }
  /** Which properties there are depends on the value of one of them. A function, because formats may nest. */
  | { readonly is: 'tagged'; readonly tag: string; readonly variants: () => Readonly<Record<string, Properties>> };

export interface Property {
  readonly shape: Shape;
  readonly required?: boolean;
}
export type Properties = Readonly<Record<string, Property>>;

/** A text that is not empty. */
export const STRING: Shape = { is: 'string' };
export const BOOLEAN: Shape = { is: 'boolean' };
/** A whole number, 0 or more. */
export const COUNT: Shape = { is: 'count' };
export const NUMBER: Shape = { is: 'number' };
/** A text in both languages. */
export const TEXT: Shape = { is: 'text' };
export const CONDITION: Shape = { is: 'condition' };

export const oneOf = (values: readonly string[]): Shape => ({ is: 'oneOf', values });
export const listOf = (of: Shape): Shape => ({ is: 'list', of });
export const recordOf = (of: Shape): Shape => ({ is: 'record', of });
export const objectOf = (properties: Properties): Shape => ({ is: 'object', properties });
export const either = (first: Shape, second: Shape): Shape => ({ is: 'either', shapes: [first, second] });
export const must = (shape: Shape): Property => ({ shape, required: true });
export const may = (shape: Shape): Property => ({ shape });
