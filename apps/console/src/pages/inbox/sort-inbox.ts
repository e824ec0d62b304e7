export const SORTS = ['left', 'due', 'code', 'procedure', 'owner', 'step'] as const;
export type Sort = (typeof SORTS)[number];
export interface InboxOrder {
  readonly by: Sort;
  readonly down: boolean;
}

/** `-due` in the address: by due time, latest first. Anything unknown is the usual order. */
export function orderOf(text: string | null): InboxOrder {
  const by = SORTS.find((sort) => sort === text?.replace(/^-/, ''));
  return by === undefined ? { by: 'left', down: false } : { by, down: text?.startsWith('-') ?? false };
}

/** What a press on a head of the table leads to; null = the usual order, which needs no word in the address. */
export function pressed(by: Sort, order: InboxOrder): string | null {
  const down = order.by === by && !order.down;
  return sortWord({ by, down });
}

/** The order as the address and the server name it; null is the usual one. */
export function sortWord({ by, down }: InboxOrder): string | null {
  return by === 'left' && !down ? null : `${down ? '-' : ''}${by}`;
}
