import { CHANNEL_WORDS, grouped, Icon, type ChannelWord } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import type { vi } from '../../i18n/vi.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { ExportButton } from './export-button.js';
import { DossierLink } from './open-work.js';
import {
  BUCKETS,
  useCounted,
  useDifference,
  useReport,
  type Bucket,
  type Figures,
  type FiguresRow,
  type Report,
} from './supervise-queries.js';

interface Cell {
  readonly row: FiguresRow | null;
  readonly bucket: Bucket;
}
const SUMS: readonly Bucket[] = ['total', 'resolved', 'inProgress'];

/** Form II.06a: every figure opens exactly its dossiers; what changed since another day carries a star. */
export function ReportPanel({
  report,
  figures,
  before,
}: {
  readonly report: Report;
  readonly figures: Figures;
  readonly before: string | null;
}): ReactElement {
  const { t, say, language } = useWords();
  const [cell, setCell] = useState<Cell | null>(null);
  const earlier = useReport(before === null ? null : { ...figures, asOf: before });
  const { total } = report;
  const adds = total.columns.total === total.columns.resolved + total.columns.inProgress;
  const nameOf = (row: FiguresRow): string =>
    figures.by === 'channel' && row.key !== null && row.key in CHANNEL_WORDS
      ? CHANNEL_WORDS[row.key as ChannelWord][language]
      : say(row.name) || (row.key ?? '');
  const isChanged = (row: FiguresRow, bucket: Bucket, isTotal: boolean): boolean => {
    if (earlier.data === undefined) return false;
    const then = isTotal ? earlier.data.total : earlier.data.rows.find(({ key }) => key === row.key);
    return (then?.columns[bucket] ?? 0) !== row.columns[bucket];
  };
  const rate = (row: FiguresRow): string => (row.onTimePercent === null ? '–' : grouped(row.onTimePercent, language, 1));
  const cells = (row: FiguresRow, isTotal: boolean): ReactElement[] =>
    BUCKETS.map((bucket) => {
      const changed = isChanged(row, bucket, isTotal);
      const picked = cell !== null && cell.bucket === bucket && (isTotal ? cell.row === null : cell.row?.key === row.key);
      return (
        <td key={bucket} className={[SUMS.includes(bucket) ? 'sum' : '', changed ? 'chg' : '', picked ? 'pick' : ''].join(' ')}>
          <button type="button" className="figure" aria-pressed={picked} onClick={() => setCell({ row: isTotal ? null : row, bucket })}>
            {grouped(row.columns[bucket], language)}
            {changed && '*'}
            <span className="vh">
              {' '}
              {isTotal ? t('board.total') : nameOf(row)}, {t(`board.column.${bucket}`)}
            </span>
          </button>
        </td>
      );
    });

  return (
    <>
      <section className="panel full" aria-labelledby="report-title">
        <header>
          <div>
            <h2 id="report-title">{t('board.form')}</h2>
            <p className="dim">{t('board.formText')}</p>
          </div>
          <span className={adds ? 'tag ok' : 'tag late'}>
            <Icon name={adds ? 'tick' : 'triangle'} size={16} />
            {adds
              ? t('board.adds', {
                  a: grouped(total.columns.total, language),
                  b: grouped(total.columns.resolved, language),
                  c: grouped(total.columns.inProgress, language),
                })
              : t('board.addsNot')}
          </span>
          <span className="grow" />
          <ExportButton exported={{ kind: 'report', figures }} />
          <button type="button" className="btn o" onClick={() => window.print()}>
            <Icon name="print" size={18} />
            {t('common.print')}
          </button>
        </header>
        <div className="body scroll" tabIndex={0} role="region" aria-label={t('board.form')}>
          <p className="dim">{t(before === null ? 'board.hintPlain' : 'board.hint')}</p>
          <table className="law units mt-2">
            <caption className="vh">{t('board.form')}</caption>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {t('board.row')}
                </th>
                <th scope="colgroup" colSpan={4}>
                  {t('board.received')}
                </th>
                <th scope="colgroup" colSpan={4}>
                  {t('board.resolvedGroup')}
                </th>
                <th scope="colgroup" colSpan={3}>
                  {t('board.openGroup')}
                </th>
                <th scope="col" rowSpan={2}>
                  {t('board.rate')}
                </th>
              </tr>
              <tr>
                {BUCKETS.map((bucket, index) => (
                  <th key={bucket} scope="col">
                    {t(`board.column.${bucket}`)} ({index + 3})
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {report.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{nameOf(row)}</th>
                  {cells(row, false)}
                  <td>{rate(row)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('board.total')}</th>
                {cells(total, true)}
                <td>{rate(total)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      </section>
      {cell !== null && <CellList cell={cell} figures={figures} name={cell.row === null ? t('board.total') : nameOf(cell.row)} />}
      {before !== null && <Difference figures={figures} before={before} />}
    </>
  );
}

function CellList({ cell, figures, name }: { readonly cell: Cell; readonly figures: Figures; readonly name: string }): ReactElement {
  const { t, say } = useWords();
  const moments = useMoments();
  const list = useCounted(figures, cell.bucket, cell.row?.key ?? null);
  return (
    <section className="panel full" aria-labelledby="cell-title">
      <header>
        <h2 id="cell-title">
          {t('board.listTitle', { row: name, column: `${t(`board.column.${cell.bucket}`)} (${BUCKETS.indexOf(cell.bucket) + 3})` })}
        </h2>
        {list.data !== undefined && <span className="tag">{t('board.count', { count: list.data.items.length })}</span>}
        <span className="grow" />
        {list.data !== undefined && list.data.items.length > 0 && (
          <ExportButton exported={{ kind: 'dossiers', figures, bucket: cell.bucket, key: cell.row?.key ?? null }} />
        )}
      </header>
      <div className="body" role="status">
        {list.isError && <FailureNote error={list.error} />}
        {list.isPending && <Bones rows={3} />}
        {list.data?.items.length === 0 && <p className="dim">{t('board.listNone')}</p>}
        <table className="list">
          <tbody>
            {list.data?.items.map((item) => (
              <tr key={item.id}>
                <td>
                  <DossierLink item={item} />
                </td>
                <td>{say(item.procedureName)}</td>
                <td>
                  {t('board.due')} {moments.short(item.dueAt)}
                </td>
                <td>{item.endedAt ? `${t('board.finished')} ${moments.short(item.endedAt)}` : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Difference({ figures, before }: { readonly figures: Figures; readonly before: string }): ReactElement {
  const { t } = useWords();
  const moments = useMoments();
  const changed = useDifference(figures, before);
  const said = (counted: { origin: 'online' | 'direct' | 'carried'; standing: keyof typeof vi.board.standing } | null): string =>
    counted === null ? t('board.notCounted') : `${t(`board.origin.${counted.origin}`)}, ${t(`board.standing.${counted.standing}`)}`;
  return (
    <section className="panel full" aria-labelledby="difference-title">
      <header>
        <h2 id="difference-title">{t('board.difference')}</h2>
        {changed.data !== undefined && <span className="tag">{t('board.count', { count: changed.data.items.length })}</span>}
      </header>
      <div className="body">
        {changed.isError && <FailureNote error={changed.error} />}
        {changed.data?.items.length === 0 && <p className="dim">{t('board.differenceNone')}</p>}
        {changed.data !== undefined && changed.data.items.length > 0 && (
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t('board.dossier')}</th>
                <th scope="col">{t('board.was')}</th>
                <th scope="col">{t('board.is')}</th>
                <th scope="col">{t('board.why')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.data.items.map((item) => (
                <tr key={item.id}>
                  <td>
                    <DossierLink item={item} />
                  </td>
                  <td>{said(item.before)}</td>
                  <td>
                    <b>{said(item.after)}</b>
                  </td>
                  <td>
                    {item.event === null
                      ? t('board.timeOnly')
                      : t('board.eventAt', {
                          what: t(`action.${item.event.action as keyof typeof vi.action}`),
                          when: moments.short(item.event.recordedAt),
                        })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
