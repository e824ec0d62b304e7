/** A JSON Schema 2020-12 object. Built here, judged by the server's validator. */
export type JsonSchema = { readonly [keyword: string]: unknown };
