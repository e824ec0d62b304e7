import { Icon } from '@app/ui';
import { Checkbox } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type SyntheticEvent } from 'react';
import type { InboxItem } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { InboxRow } from './inbox-row.js';
import { SORTS, type InboxOrder, type Sort } from './sort-inbox.js';

interface Props {
  readonly items: readonly InboxItem[];
  readonly order: InboxOrder;
  readonly onSort: (by: Sort) => void;
  readonly at: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly onAt: (taskId: string) => void;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (item: InboxItem) => void;
  readonly onPreview: () => void;
}

/** Rows by keyboard: arrows move, Space selects, Enter opens, F2 previews. One row is in the tab order. */
export function InboxGrid({ items, order, onSort, at, chosen, onAt, onChoose, onOpen, onPreview }: Props): ReactElement {
  const { t } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const follow = useRef(false);

  useEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    const row = body.current?.querySelector<HTMLElement>('[tabindex="0"]');
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const toggle = (taskId: string): void => {
    const next = new Set(chosen);
    if (!next.delete(taskId)) next.add(taskId);
    onChoose(next);
  };

  /** The row an event comes from. One listener on the body serves all rows, so that a row is drawn again only when it changes. */
  const rowOf = (event: SyntheticEvent): number => {
    const row = event.target instanceof Element ? event.target.closest('tr') : null;
    return row === null ? -1 : items.findIndex(({ taskId }) => taskId === row.dataset['task']);
  };

  function onChange(event: SyntheticEvent): void {
    const item = items[rowOf(event)];
    if (item !== undefined) toggle(item.taskId);
  }

  function onClick(event: SyntheticEvent): void {
    const item = items[rowOf(event)];
    if (item !== undefined) onAt(item.taskId);
  }

  function onDoubleClick(event: SyntheticEvent): void {
    const item = items[rowOf(event)];
    if (item !== undefined) onOpen(item);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLInputElement) return;
    const index = rowOf(event);
    const item = items[index];
    if (item === undefined) return;
    const moves: Readonly<Record<string, number>> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 };
    const target = moves[event.code];
    if (target !== undefined) {
      event.preventDefault();
      const next = items[Math.max(0, Math.min(items.length - 1, target))];
      if (next === undefined) return;
      if (event.shiftKey) onChoose(new Set([...chosen, item.taskId, next.taskId]));
      follow.current = true;
      onAt(next.taskId);
    } else if (event.code === 'Space') {
      event.preventDefault();
      toggle(item.taskId);
    } else if (event.code === 'Enter') {
      event.preventDefault();
      onOpen(item);
    } else if (event.code === 'F2') {
      event.preventDefault();
      onPreview();
    }
  }

  const all = items.every(({ taskId }) => chosen.has(taskId));
  const some = items.some(({ taskId }) => chosen.has(taskId));
  return (
    <table className="grid" role="grid" aria-multiselectable="true">
      <caption className="vh">{t('inbox.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              aria-label={t('inbox.selectAll')}
              checked={all}
              indeterminate={some && !all}
              onChange={() => onChoose(all ? new Set() : new Set(items.map(({ taskId }) => taskId)))}
            />
          </th>
          {SORTS.map((by) => (
            <th key={by} scope="col" aria-sort={order.by !== by ? undefined : order.down ? 'descending' : 'ascending'}>
              <button type="button" className="sort" onClick={() => onSort(by)}>
                {t(`inbox.${by}`)}
                {order.by === by && (
                  <span className={order.down ? undefined : 'up'}>
                    <Icon name="down" size={14} />
                  </span>
                )}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onChange={onChange} onClick={onClick} onDoubleClick={onDoubleClick} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <InboxRow key={item.taskId} item={item} isAt={item.taskId === at} isChosen={chosen.has(item.taskId)} />
        ))}
      </tbody>
    </table>
  );
}
