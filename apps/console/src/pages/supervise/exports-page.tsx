import { dayNumbers, grouped, Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Empty } from '../../ui/empty.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { Progress } from '../../ui/progress.js';
import { exportFile, isUnderWay, useExports, type ReportExport } from './exports-queries.js';
import { BUCKETS } from './supervise-queries.js';
import { SuperviseFrame } from './supervise-frame.js';

const STATE_TAGS = { queued: 'tag', running: 'tag', ready: 'tag ok', failed: 'tag late', expired: 'tag pause' } as const;
const FAILURES = ['export_too_large', 'sums_behind', 'not_settled', 'year_not_loaded', 'unit_merged'] as const;

/** My exports: how far each is, its file while it is kept, and what went wrong. */
export function ExportsPage(): ReactElement {
  const { t } = useWords();
  const exports = useExports();
  const underWay = exports.data?.filter(isUnderWay).length ?? 0;
  return (
    <SuperviseFrame title={t('exports.mine')} text={t('exports.mineText')}>
      {exports.isError && <FailureNote error={exports.error} />}
      {exports.isPending && <Bones />}
      {exports.data?.length === 0 && (
        <Empty title={t('exports.none')} hint={t('exports.noneHint')}>
          <Link to="/supervise">{t('exports.toReport')}</Link>
        </Empty>
      )}
      {exports.data !== undefined && exports.data.length > 0 && (
        <section className="panel padded">
          <p role="status" className="dim">
            {underWay > 0 ? t('exports.underWay', { count: underWay }) : t('exports.allDone')}
          </p>
          <div className="scroll" tabIndex={0} role="region" aria-label={t('exports.mine')}>
            <table className="list exports">
              <thead>
                <tr>
                  <th scope="col">{t('exports.what')}</th>
                  <th scope="col">{t('exports.askedAt')}</th>
                  <th scope="col">{t('exports.state')}</th>
                  <th scope="col">{t('exports.rows')}</th>
                  <th scope="col">{t('exports.file')}</th>
                </tr>
              </thead>
              <tbody>
                {exports.data.map((one) => (
                  <Row key={one.id} one={one} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </SuperviseFrame>
  );
}

function Row({ one }: { readonly one: ReportExport }): ReactElement {
  const { t, language } = useWords();
  const moments = useMoments();
  const { kind, format, query, state, rowsDone, rowsTotal } = one;
  const bucket = query.bucket ?? 'total';
  const what =
    kind === 'report'
      ? t('exports.report')
      : t('exports.dossiers', { column: `${t(`board.column.${bucket}`)} (${BUCKETS.indexOf(bucket) + 3})` });
  const count = (rows: number): string => grouped(rows, language);
  return (
    <tr>
      <th scope="row" className="start">
        {what}
        <p className="dim">
          {dayNumbers(query.from)} – {dayNumbers(query.to)}
          {query.asOf !== undefined && `, ${t('exports.asOf', { day: dayNumbers(query.asOf) })}`}
          {query.key !== undefined && `, ${query.key}`}
        </p>
      </th>
      <td className="nb">{moments.short(one.requestedAt)}</td>
      <td className="start">
        <span className={STATE_TAGS[state]}>{t(`exports.states.${state}`)}</span>
        {state === 'failed' && <p className="dim">{failureOf(one.failure)}</p>}
      </td>
      <td>
        {isUnderWay(one) ? (
          <Progress
            done={rowsDone}
            of={rowsTotal}
            label={what}
            text={t('exports.progress', { done: count(rowsDone), total: count(rowsTotal) })}
          />
        ) : (
          count(rowsDone)
        )}
      </td>
      <td className="start">
        {state === 'ready' ? (
          <a className="btn q slim" href={exportFile(one.id)} download>
            <Icon name="download" size={16} /> {t('exports.download', { format: format.toUpperCase() })}
            <span className="vh">
              {' '}
              {what}, {dayNumbers(query.from)} – {dayNumbers(query.to)}
            </span>
          </a>
        ) : (
          format.toUpperCase()
        )}
        {state === 'ready' && one.keepUntil !== null && <p className="dim">{t('exports.kept', { when: moments.short(one.keepUntil) })}</p>}
      </td>
    </tr>
  );

  function failureOf(code: string | null): string {
    const known = FAILURES.find((failure) => `statistics.${failure}` === code);
    return known === undefined ? t('exports.failed', { code: code ?? '' }) : t(`exports.failures.${known}`);
  }
}
