import { dayInZone, grouped, Icon } from '@app/ui';
import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { download } from '../../api/download.js';
import { serverNow } from '../../api/server-clock.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Empty } from '../../ui/empty.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { registerFile, useRegisterBooks, useRegisterDesks, type RegisterBook } from './register-queries.js';
import { monthNumbers, shownMonths } from './shown-months.js';
import { SuperviseFrame } from './supervise-frame.js';

/** Form 07 of a desk, month by month: frozen with the hash of its file, or provisional. */
export function RegisterPage(): ReactElement {
  const { t, say } = useWords();
  const [params, setParams] = useSearchParams();
  const desks = useRegisterDesks();
  const desk = desks.data?.find(({ unitId }) => unitId === params.get('unit')) ?? desks.data?.[0] ?? null;
  const books = useRegisterBooks(desk?.unitId ?? null);
  const select = (
    <Select
      label={t('register.desk')}
      data={desks.data?.map(({ unitId, code, name }) => ({ value: unitId, label: `${say(name)} (${code})` })) ?? []}
      value={desk?.unitId ?? null}
      allowDeselect={false}
      searchable
      w={340}
      onChange={(unit) => unit !== null && setParams({ unit }, { replace: true })}
    />
  );
  return (
    <SuperviseFrame title={t('register.title')} text={t('register.text')} controls={desk === null ? undefined : select}>
      {desks.isError && <FailureNote error={desks.error} />}
      {books.isError && <FailureNote error={books.error} />}
      {(desks.isPending || (desk !== null && books.isPending)) && <Bones />}
      {desks.data?.length === 0 && <Empty title={t('register.noDesk')} hint={t('register.noDeskHint')} />}
      {desk !== null && books.data !== undefined && <Months key={desk.unitId} unitId={desk.unitId} books={books.data} />}
    </SuperviseFrame>
  );
}

function Months({ unitId, books }: { readonly unitId: string; readonly books: readonly RegisterBook[] }): ReactElement {
  const { t, language } = useWords();
  const { zone } = useSession();
  const moments = useMoments();
  const file = useMutation({ mutationFn: (month: string) => download(registerFile(unitId, month)) });
  const today = dayInZone(serverNow(), zone);
  const months = shownMonths(
    today,
    books.map(({ month }) => month),
  );
  return (
    <section className="panel padded">
      {file.isError && <FailureNote error={file.error} />}
      <div className="scroll" tabIndex={0} role="region" aria-label={t('register.title')}>
        <table className="list registers">
          <thead>
            <tr>
              <th scope="col">{t('register.month')}</th>
              <th scope="col">{t('register.state')}</th>
              <th scope="col">{t('register.rows')}</th>
              <th scope="col">{t('register.hash')}</th>
              <th scope="col">{t('register.file')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => {
              const book = books.find((one) => one.month === month);
              return (
                <tr key={month}>
                  <th scope="row">{monthNumbers(month)}</th>
                  <td className="start">
                    {book === undefined ? (
                      <span className="tag">{t(month === today.slice(0, 7) ? 'register.running' : 'register.notFrozen')}</span>
                    ) : (
                      <>
                        <span className="tag ok">{t('register.frozen')}</span>
                        <p className="dim nb">{moments.short(book.frozenAt)}</p>
                      </>
                    )}
                  </td>
                  <td>{book === undefined ? '–' : grouped(book.rows, language)}</td>
                  <td className="start">{book === undefined ? '–' : <code className="hash">{book.sha256}</code>}</td>
                  <td>
                    <button
                      type="button"
                      className="link-button with-icon"
                      aria-disabled={file.isPending}
                      onClick={() => !file.isPending && file.mutate(month)}
                    >
                      <Icon name="download" size={16} />
                      {t('register.pdf')}
                      <span className="vh"> {monthNumbers(month)}</span>
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
