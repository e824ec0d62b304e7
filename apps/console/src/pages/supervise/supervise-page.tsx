import { parseDay } from '@app/forms';
import { Select, TextInput } from '@mantine/core';
import { dayInZone, dayNumbers, percent } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { serverNow } from '../../api/server-clock.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useTitle } from '../../ui/use-title.js';
import { OpenWork } from './open-work.js';
import { SuperviseNav } from './supervise-frame.js';
import { ReportPanel } from './report-panel.js';
import { GROUPINGS, useReport, type Figures, type FiguresRow } from './supervise-queries.js';

const GROUP_WORDS = { unit: 'byUnit', field: 'byField', procedure: 'byProcedure', channel: 'byChannel', total: 'byTotal' } as const;
const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d\d-\d\d$/.test(text);

/** The rates with their numerators, what is late and who holds it, and the statutory form: every figure opens its dossiers. */
export function SupervisePage(): ReactElement {
  const { t } = useWords();
  const { may, zone } = useSession();
  const [params] = useSearchParams();
  const today = dayInZone(serverNow(), zone);
  const askedFrom = params.get('from');
  const askedTo = params.get('to');
  const asked = params.get('asOf');
  const before = params.get('before');
  const figures: Figures = {
    from: isDay(askedFrom) ? askedFrom : `${today.slice(0, 8)}01`,
    to: isDay(askedTo) ? askedTo : today,
    by: GROUPINGS.find((one) => one === params.get('by')) ?? 'unit',
    asOf: isDay(asked) ? asked : null,
  };
  const counts = may('statistics.read');
  const report = useReport(counts ? figures : null);
  useTitle(t('board.title'));
  return (
    <main id="main">
      <SuperviseNav />
      <PeriodBar figures={figures} before={isDay(before) ? before : null} />
      <div className="board">
        {report.isError && (
          <div className="full">
            <FailureNote error={report.error} />
          </div>
        )}
        {counts && report.isPending && <Bones rows={3} />}
        {report.data !== undefined && <Rates total={report.data.total} />}
        {may('board.read') && <OpenWork />}
        {report.data !== undefined && <ReportPanel report={report.data} figures={figures} before={isDay(before) ? before : null} />}
      </div>
    </main>
  );
}

/** Period, grouping and as-of stand in the address, so a figure can be sent to a colleague. */
function PeriodBar({ figures, before }: { readonly figures: Figures; readonly before: string | null }): ReactElement {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  const shown = (day: string | null): string => (day === null ? '' : dayNumbers(day));
  const [from, setFrom] = useState(shown(figures.from));
  const [to, setTo] = useState(shown(figures.to));
  const [asOf, setAsOf] = useState(shown(figures.asOf));
  const [against, setAgainst] = useState(shown(before));
  const [tried, setTried] = useState(false);
  const wrong = (text: string, empty: boolean): string | null =>
    tried && (text.trim() === '' ? !empty : parseDay(text.trim()) === undefined) ? t('board.dayWrong') : null;
  return (
    <form
      className="head tall period"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const days = {
          from: parseDay(from.trim()),
          to: parseDay(to.trim()),
          asOf: parseDay(asOf.trim()),
          before: parseDay(against.trim()),
        };
        if (days.from === undefined || days.to === undefined) return;
        if ((asOf.trim() !== '' && days.asOf === undefined) || (against.trim() !== '' && days.before === undefined)) return;
        setParams({
          from: days.from,
          to: days.to,
          by: figures.by,
          ...(days.asOf === undefined ? {} : { asOf: days.asOf }),
          ...(days.before === undefined ? {} : { before: days.before }),
        });
      }}
    >
      <h1>{t('board.title')}</h1>
      <span className="grow" />
      <TextInput
        label={t('board.period')}
        value={from}
        error={wrong(from, false)}
        onChange={(event) => setFrom(event.currentTarget.value)}
        w={120}
      />
      <TextInput
        label={t('board.until')}
        value={to}
        error={wrong(to, false)}
        onChange={(event) => setTo(event.currentTarget.value)}
        w={120}
      />
      <TextInput
        label={`${t('board.asOf')} (${t('board.asOfNow')})`}
        value={asOf}
        error={wrong(asOf, true)}
        onChange={(event) => setAsOf(event.currentTarget.value)}
        w={270}
      />
      <TextInput
        label={t('board.before')}
        value={against}
        error={wrong(against, true)}
        onChange={(event) => setAgainst(event.currentTarget.value)}
        w={120}
      />
      <Select
        label={t('board.by')}
        data={GROUPINGS.map((value) => ({ value, label: t(`board.${GROUP_WORDS[value]}`) }))}
        value={figures.by}
        allowDeselect={false}
        onChange={(by) =>
          setParams((known) => {
            known.set('by', by ?? 'unit');
            return known;
          })
        }
        w={130}
      />
      <button type="submit" className="btn o">
        {t('board.show')}
      </button>
    </form>
  );
}

function Rates({ total }: { readonly total: FiguresRow }): ReactElement {
  const { t, language } = useWords();
  const { columns, original, indicator766 } = total;
  const good = columns.early + columns.onTime;
  const goodOriginal = original.early + original.onTime;
  const rate = (part: number, whole: number): string => percent(part, whole, language) ?? '–';
  const of = (part: number, whole: number): string => (whole === 0 ? t('board.none') : t('board.of', { part, whole }));
  return (
    <section className="panel rates" aria-label={t('board.title')}>
      <div>
        <p className="strong">{t('board.onTime')}</p>
        <p className="huge">{rate(good, columns.resolved)}</p>
        <p>{of(good, columns.resolved)}</p>
      </div>
      <div>
        <p className="dim">{t('board.original')}</p>
        <p className="big">{rate(goodOriginal, columns.resolved)}</p>
        <p>{of(goodOriginal, columns.resolved)}</p>
        {good > goodOriginal && <p className="dim">{t('board.helped', { count: good - goodOriginal })}</p>}
      </div>
      <div>
        <p className="dim">{t('board.indicator')}</p>
        <p className="big">{rate(indicator766.onTime, indicator766.total)}</p>
        <p>{of(indicator766.onTime, indicator766.total)}</p>
      </div>
      <div>
        <p className="dim">{t('board.overdue')}</p>
        <p className={columns.overdue > 0 ? 'big is-late' : 'big'}>{columns.overdue}</p>
        <p>{t('board.openNow', { count: columns.inProgress })}</p>
      </div>
    </section>
  );
}
