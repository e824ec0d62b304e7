import { grouped, workingTime } from '@app/ui';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { BANDS, BOARD_GROUPS, NOBODY, useBoard, useBoardList, type Band, type BoardGroup, type BoardRow } from './figures-queries.js';
import { DossierLink } from './open-work.js';
import { GroupingSelect, SuperviseFrame, useGrouping } from './supervise-frame.js';

const MINUTES_PER_DAY = 480;

/** What is open, by the working hours left; each figure opens exactly its dossiers. */
export function BoardPage(): ReactElement {
  const { t } = useWords();
  const moments = useMoments();
  const by = useGrouping(BOARD_GROUPS);
  const board = useBoard(by);
  const caption = board.data === undefined ? '' : t('figures.boardCaption', { when: moments.short(board.data.at) });
  return (
    <SuperviseFrame title={t('figures.page.board')} text={caption} controls={<GroupingSelect groups={BOARD_GROUPS} />}>
      {board.isError && <FailureNote error={board.error} />}
      {board.isPending && <Bones />}
      {board.data !== undefined && (
        <div className="scroll panel padded" tabIndex={0} role="region" aria-label={caption}>
          <table className="law full-width">
            <thead>
              <tr>
                <th scope="col">{t('figures.row')}</th>
                <th scope="col">{t('figures.open')}</th>
                {BANDS.map((band) => (
                  <th key={band} scope="col">
                    {t(`figures.band.${band}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {board.data.rows.map((row) => (
                <Row key={row.key ?? NOBODY} row={row} by={by} whole={false} />
              ))}
            </tbody>
            <tfoot>
              <Row row={board.data.total} by={by} whole />
            </tfoot>
          </table>
          {board.data.more && <p className="dim mt-2">{t('figures.more')}</p>}
        </div>
      )}
      <Listed by={by} />
    </SuperviseFrame>
  );
}

function Row({ row, by, whole }: { readonly row: BoardRow; readonly by: BoardGroup; readonly whole: boolean }): ReactElement {
  const { t, say, language } = useWords();
  const key = whole ? '' : `&key=${encodeURIComponent(row.key ?? NOBODY)}`;
  return (
    <tr>
      <th scope="row">{whole ? t('figures.all') : row.name === null ? t('figures.nobody') : say(row.name)}</th>
      <td className="sum">{grouped(row.open, language)}</td>
      {BANDS.map((band) => (
        <td key={band}>
          {row.bands[band] === 0 ? (
            <span className="dim">0</span>
          ) : (
            <Link className={band === 'overdue' ? 'figure is-late' : 'figure'} to={`?by=${by}&band=${band}${key}`}>
              {grouped(row.bands[band], language)}
            </Link>
          )}
        </td>
      ))}
    </tr>
  );
}

function Listed({ by }: { readonly by: BoardGroup }): ReactElement | null {
  const { t, say, language } = useWords();
  const moments = useMoments();
  const [params] = useSearchParams();
  const band: Band | null = BANDS.find((one) => one === params.get('band')) ?? null;
  const list = useBoardList(band === null ? null : { by, band, key: params.get('key') });
  if (band === null) return null;
  if (list.isError) return <FailureNote error={list.error} />;
  if (list.data === undefined) return <Bones rows={3} />;
  const count = list.data.items.length;
  return (
    <section className="panel padded" aria-labelledby="cell-title">
      <h2 id="cell-title">{t('figures.listed', { band: t(`figures.band.${band}`), count })}</h2>
      {list.data.next !== null && <p className="dim">{t('figures.listedMore', { count })}</p>}
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="cell-title">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('figures.due')}</th>
              <th scope="col">{t('figures.left')}</th>
              <th scope="col">{t('figures.dossier')}</th>
              <th scope="col">{t('figures.holder')}</th>
            </tr>
          </thead>
          <tbody>
            {list.data.items.map((item) => (
              <tr key={item.id}>
                <td className="nb">{moments.short(item.dueAt)}</td>
                <td className="start nb">{leftOf(item.workingMinutesLeft)}</td>
                <td className="start">
                  <DossierLink item={item} />
                  <p className="dim">{say(item.procedureName)}</p>
                </td>
                <td className="start">
                  {say(item.holderUnitName)}
                  <p className="dim">
                    {[say(item.stepTitle), item.assigneeName ?? t('figures.nobody')].filter((part) => part !== '').join(', ')}
                  </p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );

  function leftOf(minutes: number | null): string {
    if (minutes === null) return '–';
    const time = workingTime(Math.abs(minutes), MINUTES_PER_DAY, language);
    return minutes < 0 ? t('figures.over', { time }) : time;
  }
}
