import type { InboxItem, LocalName } from '../../api/views.js';

export const SORTS = ['left', 'due', 'code', 'procedure', 'owner', 'step'] as const;
export type Sort = (typeof SORTS)[number];
export interface InboxOrder {
  readonly by: Sort;
  readonly down: boolean;
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** `-due` in the address: by due time, latest first. Anything unknown is the usual order. */
export function orderOf(text: string | null): InboxOrder {
  const by = SORTS.find((sort) => sort === text?.replace(/^-/, ''));
  return by === undefined ? { by: 'left', down: false } : { by, down: text?.startsWith('-') ?? false };
}

/** What a press on a head of the table leads to; null = the usual order, which needs no word in the address. */
export function pressed(by: Sort, order: InboxOrder): string | null {
  const down = order.by === by && !order.down;
  return by === 'left' && !down ? null : `${down ? '-' : ''}${by}`;
}

/** The rows in another order. The server orders by working time left, so what is equal stays in that order. */
export function sortInbox(items: readonly InboxItem[], { by, down }: InboxOrder, say: (name: LocalName) => string): readonly InboxItem[] {
  if (by === 'left') return down ? [...items].reverse() : items;
  const textOf = (item: InboxItem): string => {
    switch (by) {
      case 'due':
        return item.stepDueAt ?? '9999';
      case 'code':
        return item.dossierCode ?? '';
      case 'procedure':
        return say(item.procedureName);
      case 'owner':
        return item.ownerName;
      case 'step':
        return say(item.stepTitle);
    }
  };
  return [...items].sort((a, b) => (down ? -1 : 1) * COLLATOR.compare(textOf(a), textOf(b)));
}
