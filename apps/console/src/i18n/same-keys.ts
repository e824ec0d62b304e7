/** The same keys with texts of its own: a text missing in English does not compile. */
export type SameKeys<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : SameKeys<T[Key]> };
