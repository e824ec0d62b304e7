import { InvalidInput } from '@app/platform';

export const INBOX_SORTS = ['left', 'due', 'code', 'procedure', 'owner', 'step'] as const;
export type InboxSort = (typeof INBOX_SORTS)[number];

export interface InboxOrder {
  readonly by: InboxSort;
  readonly down: boolean;
}

/** `-owner` is by owner, last first. Working time left and due moment are one order: the sooner due has less of it left. */
export function inboxOrder(text: string | undefined): InboxOrder {
  const by = INBOX_SORTS.find((sort) => sort === text?.replace(/^-/, '')) ?? 'left';
  return { by, down: text?.startsWith('-') ?? false };
}

/** The order of the index: most urgent first, what is paused last. */
export const isUsual = ({ by, down }: InboxOrder): boolean => (by === 'left' || by === 'due') && !down;

/** A due moment as a text that sorts like it; what is paused comes after every moment. */
export const DUE_KEY = `coalesce(to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'infinity')`;

/** Names are ordered as Vietnamese does (d before đ), moments and codes as they are written. */
export function keySql(by: InboxSort, language: 'vi' | 'en'): { readonly key: string; readonly collation: string } {
  const named = (expression: string) => ({ key: `coalesce(${expression}, '')`, collation: '"vi-x-icu"' });
  switch (by) {
    case 'left':
    case 'due':
      return { key: DUE_KEY, collation: '"C"' };
    case 'code':
      return { key: `coalesce(d.code, '')`, collation: '"C"' };
    case 'procedure':
      return named(`v.name ->> '${language}'`);
    case 'owner':
      return named('o.name');
    case 'step':
      return named(`t.title ->> '${language}'`);
  }
}

export interface InboxCursor {
  readonly key: string;
  readonly id: string;
}

export function encodeCursor({ key, id }: InboxCursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** Only what an answer in this order has given out is a cursor; the first page instead would repeat items unseen. @throws InvalidInput */
export function decodeCursor(cursor: string, { by }: InboxOrder): InboxCursor {
  const [key, id] = parsed(cursor);
  if (key === undefined || id === undefined || !ID.test(id)) throw wrong();
  const isDue = by === 'left' || by === 'due';
  if (isDue && key !== 'infinity' && !(INSTANT.test(key) && !Number.isNaN(Date.parse(key)))) throw wrong();
  return { key, id };
}

function parsed(cursor: string): readonly (string | undefined)[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string' && !one.includes('\0')) ? value : [];
  } catch {
    return [];
  }
}

const wrong = (): InvalidInput => new InvalidInput([{ field: 'after', rule: 'cursor' }]);
