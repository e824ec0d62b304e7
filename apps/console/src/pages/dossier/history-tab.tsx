import { hoursAndMinutes, Icon } from '@app/ui';
import { useState, type ReactElement } from 'react';
import type { DossierView, LedgerEntry } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import type { vi } from '../../i18n/vi.js';
import { Bones } from '../../ui/bones.js';
import { FailurePage } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { CorrectDialog, correctable } from './correct-dialog.js';
import { useLedger } from './dossier-queries.js';

const GAP_MS = 5 * 60_000;

/** First line whose predecessor's hash it does not carry; null when every line follows the one before. */
export function brokenAt(ledger: readonly LedgerEntry[]): number | null {
  return ledger.find((entry, index) => index > 0 && entry.previousHash !== ledger[index - 1]?.hash)?.version ?? null;
}

/** The ledger: one event a line, when it holds and when it was written side by side. */
export function HistoryTab({ head }: { readonly head: DossierView['head'] }): ReactElement {
  const { t } = useWords();
  const { may } = useSession();
  const [wrong, setWrong] = useState<LedgerEntry | null>(null);
  const { id } = head;
  const ledger = useLedger(id);
  if (ledger.isError) return <FailurePage error={ledger.error} again={() => void ledger.refetch()} />;
  if (ledger.data === undefined) return <Bones />;
  const broken = brokenAt(ledger.data);
  const all = ledger.data.length;
  return (
    <div className="sheet-tab">
      <div className="proof">
        <h2>{t('history.title', { count: all })}</h2>
        <span className={broken === null ? 'tag ok' : 'tag late'}>
          <Icon name={broken === null ? 'link' : 'triangle'} size={16} />
          {broken === null ? t('history.chained', { good: all, all }) : t('history.broken', { line: broken })}
        </span>
        <span className="dim">{t('history.note')}</span>
        <span className="grow" />
        <a className="btn o" href={`/api/v1/dossiers/${id}/ledger`} download={`so-ghi-${id}.json`}>
          <Icon name="download" size={18} />
          {t('history.download')}
        </a>
      </div>
      <div className="clip scroll" tabIndex={0} role="region" aria-label={t('history.title', { count: all })}>
        <table className="ledger">
          <caption className="vh">{t('history.title', { count: all })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('history.number')}</th>
              <th scope="col">{t('history.effective')}</th>
              <th scope="col">{t('history.recorded')}</th>
              <th scope="col">{t('history.what')}</th>
              <th scope="col">{t('history.who')}</th>
              <th scope="col">{t('history.due')}</th>
              <th scope="col">{t('history.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {ledger.data.map((entry) => (
              <Line key={entry.version} entry={entry} onWrong={may('dossier.correct') ? () => setWrong(entry) : null} />
            ))}
          </tbody>
        </table>
      </div>
      {wrong !== null && <CorrectDialog head={head} entry={wrong} onClose={() => setWrong(null)} />}
    </div>
  );
}

function Line({ entry, onWrong }: { readonly entry: LedgerEntry; readonly onWrong: (() => void) | null }): ReactElement {
  const { t, say, language } = useWords();
  const moments = useMoments();
  const gap = Date.parse(entry.recordedAt) - Date.parse(entry.effectiveAt);
  const pause = entry.clockEffect === 'pause';
  const moved = entry.dueAt !== entry.previousDueAt;
  const who = entry.actorName ?? (entry.actorKind === 'citizen' ? t('history.citizen') : t('history.system'));
  return (
    <tr className={pause ? 'hold' : entry.action === 'correct' ? 'fix' : ''}>
      <td>{entry.version}</td>
      <td className="nb">{moments.short(entry.effectiveAt)}</td>
      <td className="nb dim">
        {moments.short(entry.recordedAt)}
        {gap > GAP_MS && <span className="lateln">{t('history.after', { time: hoursAndMinutes(gap / 60_000, language) })}</span>}
      </td>
      <td>
        <b>{t(`action.${entry.action as keyof typeof vi.action}`)}</b>
        {(entry.text !== null || entry.legalBasis !== null) && (
          <p className="dim">{[entry.text, entry.legalBasis].filter((part) => part !== null).join('. ')}</p>
        )}
      </td>
      <td>
        {who}
        <p className="dim">{say(entry.unitName)}</p>
      </td>
      <td>
        {!moved && !pause && <span className="dim">{t('history.same')}</span>}
        {(moved || pause) && (
          <span className="arrow">
            {entry.previousDueAt === null ? t('history.none') : moments.short(entry.previousDueAt)}
            <Icon name="arrow" size={16} />
            {pause ? t('history.paused') : entry.dueAt === null ? t('history.none') : moments.short(entry.dueAt)}
          </span>
        )}
      </td>
      <td className="mono">
        {entry.hash.slice(0, 4)} {entry.hash.slice(4, 8)}
        {onWrong !== null && correctable(entry).length > 0 && (
          <button type="button" className="btn q slim" aria-label={t('correct.openLine', { line: entry.version })} onClick={onWrong}>
            {t('correct.open')}
          </button>
        )}
      </td>
    </tr>
  );
}
