import { Icon, instantInWords, money, STATUS_WORDS, type IconName, type StatusWord } from '@app/ui';
import type { ReactElement, ReactNode } from 'react';
import type { DossierPageData } from '../../dossiers/dossiers.js';
import { DossierActsFor } from '../acting/acting-lines.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { DueLine } from '../parts/due-line.js';
import { Notice } from '../parts/notice.js';
import { Timeline } from '../parts/timeline.js';
import { DaysTable } from './days-table.js';
import { dossierTexts } from './dossiers.texts.js';
import { timelineOf } from './timeline-of.js';

interface Props {
  readonly here: Here;
  readonly data: DossierPageData;
  readonly zone: string;
  /** What the person has just done. */
  readonly done: { readonly title: string; readonly body?: string } | null;
}

export function DossierPage({ here, data, zone, done }: Props): ReactElement {
  const { language } = here;
  const t = dossierTexts[language];
  const { head } = data;
  return (
    <>
      <Back to={href(language, '/ho-so')}>{t.mine}</Back>
      {done === null ? null : (
        <Notice tone="ok" icon="tick-ring" title={done.title}>
          {done.body === undefined ? null : <p>{done.body}</p>}
        </Notice>
      )}
      <h1>{head.procedureName[language]}</h1>
      <p className="id num">{t.id(head.code ?? '')}</p>
      <DossierActsFor here={here} actsFor={head.actsFor} />
      <section className="promise" aria-label={t.state}>
        <div>
          <p className="label">{t.yours}</p>
          <p className="state">{STATUS_WORDS[head.status as StatusWord][language]}</p>
          {data.due.state === 'ended' ? null : <p className="meta">{t.holds(head.holderUnit[language])}</p>}
        </div>
        <Promised here={here} data={data} zone={zone} />
        <YourTurn here={here} data={data} zone={zone} />
      </section>
      <div className="two">
        <section aria-labelledby="dd">
          <h2 id="dd">{t.way}</h2>
          <Timeline entries={timelineOf(data, language, zone)} />
        </section>
        <Side here={here} data={data} />
      </div>
      <DaysTable here={here} data={data} zone={zone} />
    </>
  );
}

interface Part {
  readonly here: Here;
  readonly data: DossierPageData;
  readonly zone: string;
}

function Promised({ here, data, zone }: Part): ReactElement {
  const { language } = here;
  const t = dossierTexts[language];
  const { head, due, receptionDueAt } = data;
  const paused = due.state === 'paused';
  const over = due.state === 'ended';
  // What was withdrawn or stopped has no result, so its old date promises nothing and nobody kept or missed it.
  if (head.dueAt !== null && !(over && head.resultReadyAt === null))
    return (
      <div>
        <p className="label">{paused ? t.promisedBefore : t.promised}</p>
        <p className="when num">{instantInWords(head.dueAt, zone, language)}</p>
        <DueLine here={here} due={due} />
        {paused ? <p className="meta">{t.promisedBeforeBody}</p> : null}
        <a className="act" href="#vi-sao">
          {paused ? t.whyPaused : t.why}
        </a>
      </div>
    );
  if (head.receivedAt === null && receptionDueAt !== null)
    return (
      <div>
        <p className="label">{t.answerBy}</p>
        <p className="when num">{instantInWords(receptionDueAt, zone, language)}</p>
        <p className="meta">{t.answerByBody}</p>
      </div>
    );
  return (
    <div>
      <p className="label">{t.promised}</p>
      <p className="state">{over ? t.endedWithout : t.noPromise}</p>
      {over ? null : <p className="meta">{t.noPromiseBody}</p>}
    </div>
  );
}

/** One action in indigo: what the person must do now, or that it is nothing. */
function YourTurn({ here, data, zone }: Part): ReactElement {
  const { language } = here;
  const t = dossierTexts[language];
  const { head, due } = data;
  const base = href(language, `/ho-so/${head.id}`);
  const open = head.supplements.find(({ state }) => state === 'open');
  const owed = head.money.filter(({ state }) => state === 'open').reduce((sum, { amount }) => sum + amount, 0);
  const apology = head.slips.find(({ kind }) => kind === 'apology');
  const late =
    due.state === 'late' ? (
      <p className="mt-3">
        <b>{t.late}.</b> {t.lateBody}
        {apology === undefined ? null : (
          <>
            <br />
            <a className="act" href={`${base}/giay/${apology.documentId}`}>
              <Icon name="page" />
              {t.apology}
            </a>
          </>
        )}
      </p>
    ) : null;
  if (open !== undefined)
    return (
      <Doing
        icon="pen"
        title={t.supplement(open.items.length)}
        more={open.termAt === null ? '' : t.supplementBy(instantInWords(open.termAt, zone, language))}
        to={`${base}/bo-sung`}
        go={t.supplementGo}
      >
        {late}
      </Doing>
    );
  if (data.asksToConfirm)
    return (
      <Doing icon="pen" title={t.confirmDraft} more="" to={`${base}/ban-du-thao`} go={t.confirmDraftGo}>
        {late}
      </Doing>
    );
  if (head.status === 'result_ready' && owed > 0 && head.outcome === 'granted')
    return <Doing icon="pen" title={t.payForResult(money(owed, language))} more="" to={`${base}/thanh-toan`} go={t.payGo} />;
  if (head.status === 'result_ready')
    return (
      <Doing icon="tick-ring" title={t.result} more="" to={`${base}/ket-qua`} go={t.resultGo}>
        {owed > 0 ? <OweLine here={here} base={base} owed={owed} /> : null}
      </Doing>
    );
  if (owed > 0 && due.state !== 'ended')
    return (
      <Doing icon="pen" title={t.pay(money(owed, language))} more="" to={`${base}/thanh-toan`} go={t.payGo}>
        {late}
      </Doing>
    );
  if (head.status === 'handed_over')
    return data.rated ? (
      <Doing icon="tick-ring" title={t.ended} more="" to={`${base}/ket-qua`} go={t.resultGo} quiet />
    ) : (
      <Doing icon="tick-ring" title={t.rate} more="" to={`${base}/danh-gia`} go={t.rateGo} quiet />
    );
  return (
    <div className={due.state === 'ended' ? 'todo over' : 'todo'}>
      <Icon name={due.state === 'ended' ? 'barred' : 'tick-ring'} size={24} />
      <div>
        <p>
          <b>{due.state === 'ended' ? t.ended : t.nothing}</b>
          {due.state === 'ended' || data.email === null ? null : ` ${t.told(masked(data.email))}`}
        </p>
        {late}
        {due.state === 'ended' ? <AfterEnd here={here} data={data} /> : null}
      </div>
    </div>
  );
}

/** A dossier that ended without a result: the letter that says why, and the way to begin again. */
function AfterEnd({ here, data }: Omit<Part, 'zone'>): ReactElement {
  const { language } = here;
  const t = dossierTexts[language];
  const { head } = data;
  const letter = [...head.slips].reverse().find(({ kind }) => kind === 'intake_refusal' || kind === 'stop_notice');
  return (
    <ul className="mt-1">
      {letter === undefined ? null : (
        <li>
          <a className="act" href={href(language, `/ho-so/${head.id}/giay/${letter.documentId}`)}>
            <Icon name="page" />
            {t.endedWhy}
          </a>
        </li>
      )}
      <li>
        <a className="act" href={href(language, `/thu-tuc/${head.procedureCode}`)}>
          <Icon name="empty-page" />
          {t.endedAgain}
        </a>
      </li>
    </ul>
  );
}

interface DoingProps {
  readonly icon: IconName;
  readonly title: string;
  readonly more: string;
  readonly to: string;
  readonly go: string;
  /** An invitation, not a duty. */
  readonly quiet?: boolean;
  readonly children?: ReactNode;
}

function Doing({ icon, title, more, to, go, quiet, children }: DoingProps): ReactElement {
  return (
    <div className={quiet ? 'todo' : 'todo yours'}>
      <Icon name={icon} size={24} />
      <div>
        <p>
          <b>{title}</b> {more}
        </p>
        <p className="mt-3">
          <a className={quiet ? 'btn second' : 'btn'} href={to}>
            {go}
          </a>
        </p>
        {children}
      </div>
    </div>
  );
}

function OweLine({ here, base, owed }: { readonly here: Here; readonly base: string; readonly owed: number }): ReactElement {
  const t = dossierTexts[here.language];
  return (
    <p className="mt-2">
      {t.payAfter(money(owed, here.language))}{' '}
      <a className="act" href={`${base}/thanh-toan`}>
        {t.payGo}
      </a>
    </p>
  );
}

function masked(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${name.slice(0, 2)}•••@${host}`;
}

const CITIZEN_SLIPS = [
  'receipt',
  'supplement_request',
  'intake_refusal',
  'apology',
  'stop_notice',
  'hand_over_receipt',
  'fee_receipt',
] as const;

function Side({ here, data }: Omit<Part, 'zone'>): ReactElement {
  const { language } = here;
  const t = dossierTexts[language];
  const { head } = data;
  const base = href(language, `/ho-so/${head.id}`);
  const slips = head.slips.flatMap(({ kind, documentId }) => {
    const known = CITIZEN_SLIPS.find((one) => one === kind);
    return known === undefined ? [] : [{ documentId, name: t.slip[known] }];
  });
  const other = (to: string, icon: IconName, text: string): ReactElement => (
    <li>
      <a className="act" href={`${base}/${to}`}>
        <Icon name={icon} />
        {text}
      </a>
    </li>
  );
  return (
    <div className="side">
      {slips.length === 0 ? null : (
        <section aria-labelledby="gc">
          <h2 id="gc">{t.slips}</h2>
          <ul className="docs mt-3">
            {slips.map(({ documentId, name }) => (
              <Paper key={documentId} to={`${base}/giay/${documentId}`} name={name} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="gt">
        <h2 id="gt">{t.papers}</h2>
        <ul className="docs mt-3">
          {head.components.map(({ code, name, documents }) =>
            documents.length === 0 ? (
              <li key={code}>
                <Icon name="pen" />
                <span>{name[language]}</span>
              </li>
            ) : (
              documents.map((document) => (
                <Paper key={document.id} to={`${base}/giay/${document.id}`} name={document.name} of={name[language]} />
              ))
            ),
          )}
        </ul>
      </section>
      <section aria-labelledby="lh">
        <h2 id="lh">{t.other}</h2>
        <ul className="mt-1">
          {other('tin-nhan', 'message', t.message)}
          {other('ai-da-xem', 'eye', t.access)}
          {other('da-gui', 'scan', t.proof)}
          {data.due.state === 'ended' ? null : other('rut', 'turn-back', t.withdraw)}
        </ul>
      </section>
    </div>
  );
}

function Paper({ to, name, of }: { readonly to: string; readonly name: string; readonly of?: string }): ReactElement {
  return (
    <li>
      <Icon name="page" />
      <span>
        <a className="act" href={to}>
          {name}
        </a>
        {of === undefined ? null : (
          <>
            <br />
            <span className="meta">{of}</span>
          </>
        )}
      </span>
    </li>
  );
}
