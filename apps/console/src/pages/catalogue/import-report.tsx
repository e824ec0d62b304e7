import { grouped } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import { CELLS, type ImportAnswer } from './import-batches.js';

const OUTCOMES = ['unchanged', 'new_version', 'new', 'skipped', 'refused', 'failed'] as const;
const FIRST = 50;

/** How many of each outcome, adding up to what was read; then every cell that a person must decide. */
export function ImportReport({ answer, dryRun }: { readonly answer: ImportAnswer; readonly dryRun: boolean }): ReactElement {
  const { t, language } = useWords();
  const { files } = answer.report;
  const counted = OUTCOMES.map((outcome) => ({ outcome, count: answer.counts[outcome] ?? 0 }));
  return (
    <section aria-live="polite" className="mt-4">
      <h2>{t(dryRun ? 'import.reportDry' : 'import.report')}</h2>
      <div className="sums mt-2">
        <div>
          <span>{t('import.read')}</span>
          <b>{grouped(files.read, language)}</b>
        </div>
        {!dryRun &&
          counted.map(({ outcome, count }) => (
            <div key={outcome}>
              <span>{t(`import.outcome.${outcome}`)}</span>
              <b>{grouped(count, language)}</b>
            </div>
          ))}
        <div>
          <span className={files.failed.length > 0 ? 'due late' : ''}>{t('import.unreadable')}</span>
          <b>{grouped(files.failed.length, language)}</b>
        </div>
        {!dryRun && (
          <div className="wide">
            {t('import.publishedCount', { count: answer.counts['published'] ?? 0 })}
            <p className="dim">
              {files.read} = {counted.map(({ count }) => count).join(' + ')}
            </p>
          </div>
        )}
      </div>
      {files.failed.length > 0 && (
        <ul className="plain-list mt-2">
          {files.failed.map(({ file, reason }) => (
            <li key={file}>
              <b>{file}</b> {reason}
            </li>
          ))}
        </ul>
      )}
      <Understood answer={answer} />
      <Decide answer={answer} />
      {!dryRun && <Stored answer={answer} />}
    </section>
  );
}

function Understood({ answer }: { readonly answer: ImportAnswer }): ReactElement {
  const { t, language } = useWords();
  return (
    <table className="list mt-4 narrow-table">
      <caption className="vh">{t('import.understood')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.cell')}</th>
          <th scope="col" className="r">
            {t('import.stated')}
          </th>
          <th scope="col" className="r">
            {t('import.understood')}
          </th>
          <th scope="col" className="r">
            {t('import.open')}
          </th>
        </tr>
      </thead>
      <tbody>
        {CELLS.map((kind) => {
          const cells = answer.report[kind];
          return (
            <tr key={kind}>
              <td>{t(`catalogue.part.${kind}`)}</td>
              <td className="r">{grouped(cells.stated, language)}</td>
              <td className="r">{grouped(cells.understood, language)}</td>
              <td className="r">{grouped(cells.notUnderstood.length, language)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Decide({ answer }: { readonly answer: ImportAnswer }): ReactElement | null {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const cells = CELLS.flatMap((kind) => answer.report[kind].notUnderstood.map((cell) => ({ kind, ...cell })));
  if (cells.length === 0) return null;
  const shown = all ? cells : cells.slice(0, FIRST);
  return (
    <>
      <h3 className="mt-4">{t('import.decide', { count: cells.length })}</h3>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('import.decide', { count: cells.length })}>
        <table className="diff full-width">
          <thead>
            <tr>
              <th scope="col">{t('import.file')}</th>
              <th scope="col">{t('import.cell')}</th>
              <th scope="col">{t('import.text2')}</th>
              <th scope="col">{t('import.why')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cell, index) => (
              <tr key={index} className="ask">
                <th scope="row">{cell.file}</th>
                <td>
                  {t(`catalogue.part.${cell.kind}`)}
                  <span className="dim block">{t(`import.channel.${cell.channel}`)}</span>
                </td>
                <td>{cell.text}</td>
                <td>{t(`import.reason.${cell.reason}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!all && cells.length > FIRST && (
        <button type="button" className="btn o mt-3" onClick={() => setAll(true)}>
          {t('calendar.all', { count: cells.length })}
        </button>
      )}
    </>
  );
}

function Stored({ answer }: { readonly answer: ImportAnswer }): ReactElement {
  const { t } = useWords();
  const names = new Map(answer.report.procedures.map(({ code, name }) => [code, name]));
  return (
    <>
      <h3 className="mt-4">{t('import.stored')}</h3>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('import.stored')}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('import.code')}</th>
              <th scope="col">{t('import.name')}</th>
              <th scope="col">{t('import.became')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.stored.map((one) => (
              <tr key={one.code}>
                <td>
                  <Link to={`/procedures?code=${one.code}&tab=changes`}>{one.code}</Link>
                </td>
                <td className="start">{names.get(one.code) ?? ''}</td>
                <td className="start">
                  {t(`import.outcome.${one.outcome}`)}
                  {one.published && `, ${t('import.isPublished')}`}
                  {one.reason !== undefined && <span className="dim block">{one.reason}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
