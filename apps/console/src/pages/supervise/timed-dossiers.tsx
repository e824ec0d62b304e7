import { hoursAndMinutes } from '@app/ui';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import type { ListOf, TimedDossier } from './figures-queries.js';
import { DossierLink } from './open-work.js';

/** The dossiers behind a working time, the longest first. */
export function TimedDossiers({ title, list }: { readonly title: string; readonly list: ListOf<TimedDossier> }): ReactElement {
  const { t, language } = useWords();
  const moments = useMoments();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const hasBudget = items.some(({ budgetMinutes }) => budgetMinutes !== undefined);
  return (
    <section className="panel padded" aria-live="polite">
      <h2>{title}</h2>
      {list.isError && <FailureNote error={list.error} />}
      {list.isPending && <Bones rows={3} />}
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('figures.dossier')}</th>
            <th scope="col">{t('figures.minutes')}</th>
            {hasBudget && <th scope="col">{t('figures.budget')}</th>}
            <th scope="col">{t('figures.ended')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={`${one.dossierId}:${one.number ?? 0}`}>
              <td>
                <DossierLink item={{ id: one.dossierId, code: one.dossierCode }} />
              </td>
              <td>{hoursAndMinutes(one.minutes, language)}</td>
              {hasBudget && <td>{typeof one.budgetMinutes === 'number' ? hoursAndMinutes(one.budgetMinutes, language) : '–'}</td>}
              <td>{moments.short(one.endedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreOf list={list} />
    </section>
  );
}

export function MoreOf<Item>({ list }: { readonly list: ListOf<Item> }): ReactElement | null {
  const { t } = useWords();
  if (!list.hasNextPage) return null;
  return (
    <button type="button" className="btn o mt-2" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t('figures.next')}
    </button>
  );
}
