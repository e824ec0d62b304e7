import { Icon, dayNumbers, instantInWords, STATUS_WORDS, type StatusWord } from '@app/ui';
import type { ReactElement } from 'react';
import type { PublicStatus, PublicView, Verdict } from '../../lookup/lookups.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { DueLine } from '../parts/due-line.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { LabelledInput } from '../parts/labelled-input.js';
import { Timeline, type TimelineEntry } from '../parts/timeline.js';
import { LookupForm } from './lookup-form.js';
import { lookupTexts } from './lookup.texts.js';

interface LookupPageProps {
  readonly here: Here;
  readonly code: string;
  readonly errors: ReadonlyMap<string, string>;
}

export function LookupPage({ here, code, errors }: LookupPageProps): ReactElement {
  const t = lookupTexts[here.language];
  return (
    <>
      <ErrorSummary language={here.language} errors={[...errors].map(([field, text]) => ({ field, text }))} />
      <h1 className="mt-6">{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <div className="look mt-6">
        <LookupForm here={here} code={code} errors={errors} />
      </div>
    </>
  );
}

interface PublicProps {
  readonly here: Here;
  readonly view: PublicView;
  readonly zone: string;
}

const WAITS_FOR_SUBMITTER = ['awaiting_intake_supplement', 'awaiting_supplement', 'awaiting_payment'];

/** Status, dates and agency; nothing about anybody. */
export function PublicDossierPage({ here, view, zone }: PublicProps): ReactElement {
  const { language } = here;
  const t = lookupTexts[language];
  const { status, due, now } = view;
  const over = due.state === 'ended' && due.punctuality === undefined;
  const waits = WAITS_FOR_SUBMITTER.includes(status.status);
  return (
    <>
      <Back to={href(language, '/tra-cuu')}>{t.other}</Back>
      <h1>{status.procedureName[language]}</h1>
      <p className="id num">{t.seenAt(status.code, instantInWords(now, zone, language))}</p>
      <section className="promise" aria-label={t.state}>
        <div>
          <p className="label">{t.thisOne}</p>
          <p className="state">{STATUS_WORDS[status.status as StatusWord][language]}</p>
          <p className="meta">{t.decides(status.agency[language])}</p>
        </div>
        <div>
          <p className="label">{t.promised}</p>
          {over ? (
            <p className="state">{t.endedWithout}</p>
          ) : status.dueAt === null ? (
            <>
              <p className="state">{t.noPromise}</p>
              <p className="meta">{t.noPromiseBody}</p>
            </>
          ) : (
            <p className="when num">{instantInWords(status.dueAt, zone, language)}</p>
          )}
          {over ? null : <DueLine here={here} due={due} />}
        </div>
        <div className="todo">
          <Icon name={waits ? 'pen' : 'tick-ring'} size={24} />
          <p>
            <b>{waits ? t.needed : t.nothing}</b>
          </p>
        </div>
      </section>
      <div className="two">
        <section aria-labelledby="l1">
          <h2 id="l1">{t.way}</h2>
          <Timeline entries={wayOf(status, here, zone)} />
        </section>
        <div className="side">
          <section aria-labelledby="l2">
            <h2 id="l2">{t.who}</h2>
            <p className="mt-1">{t.whoBody}</p>
            <p className="mt-3">
              <a className="btn second" href={`${href(language, '/dang-nhap')}?tiep=${encodeURIComponent(href(language, '/ho-so'))}`}>
                {t.signIn}
              </a>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}

function wayOf(status: PublicStatus, { language }: Here, zone: string): TimelineEntry[] {
  const t = lookupTexts[language];
  const said = (at: Date): string => instantInWords(at, zone, language, { year: false });
  const { submittedAt, receivedAt, resultReadyAt } = status;
  const closed = ['intake_refused', 'stopped', 'withdrawn'].includes(status.status);
  const entries: TimelineEntry[] = [{ key: 'submitted', kind: 'done', title: t.submitted, when: said(submittedAt) }];
  if (receivedAt !== null) entries.push({ key: 'received', kind: 'done', title: t.received, when: said(receivedAt) });
  if (resultReadyAt !== null) {
    entries.push({ key: 'ready', kind: status.status === 'handed_over' ? 'done' : 'now', title: t.ready, when: said(resultReadyAt) });
    entries.push({ key: 'handed', kind: status.status === 'handed_over' ? 'done' : 'next', title: t.handed, when: '' });
    return entries;
  }
  entries.push({ key: 'now', kind: 'now', title: STATUS_WORDS[status.status as StatusWord][language], when: '' });
  if (closed) return entries;
  if (receivedAt === null) entries.push({ key: 'received', kind: 'next', title: t.received, when: '' });
  return [...entries, { key: 'ready', kind: 'next', title: t.ready, when: '' }, { key: 'handed', kind: 'next', title: t.handed, when: '' }];
}

interface VerifyPageProps {
  readonly here: Here;
  readonly token: string;
  readonly error: string | null;
}

export function VerifyPage({ here, token, error }: VerifyPageProps): ReactElement {
  const t = lookupTexts[here.language].verify;
  return (
    <>
      <ErrorSummary language={here.language} errors={error === null ? [] : [{ field: 'ma', text: error }]} />
      <h1 className="mt-6">{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <form className="look mt-6" action={href(here.language, '/xac-minh')} noValidate>
        <LabelledInput id="ma" name="ma" label={t.token} hint={t.tokenHint} value={token} maxLength={60} error={error ?? undefined} />
        <button className="btn">{t.check}</button>
      </form>
    </>
  );
}

const VERDICT_LOOK = {
  in_force: { tone: 'good', icon: 'tick-ring' },
  replaced: { tone: 'old', icon: 'exchange' },
  revoked: { tone: 'void', icon: 'barred' },
} as const;

interface VerdictPageProps {
  readonly here: Here;
  readonly verdict: Verdict;
  readonly at: Date;
  readonly zone: string;
}

/** Word first, its own icon, then the colour of the edge. */
export function VerdictPage({ here, verdict, at, zone }: VerdictPageProps): ReactElement {
  const { language } = here;
  const t = lookupTexts[language].verify;
  const look = VERDICT_LOOK[verdict.verdict];
  return (
    <>
      <h1 className="mt-6">{t.title}</h1>
      <p className="lead">{t.checkedAt(instantInWords(at, zone, language))}</p>
      <section className={`verdict ${look.tone} mt-6 one`} aria-labelledby="v1">
        <div className="says">
          <Icon name={look.icon} size={28} stroke={2} />
          <div>
            <h2 className="h3" id="v1">
              {t[verdict.verdict].title}
            </h2>
            <p>{t[verdict.verdict].body}</p>
          </div>
        </div>
        <dl>
          <div>
            <dt>{t.document}</dt>
            <dd>
              {verdict.procedure[language]} {t.number(verdict.number, dayNumbers(verdict.issuedOn))}
            </dd>
          </div>
          <div>
            <dt>{t.agency}</dt>
            <dd>{verdict.agency[language]}</dd>
          </div>
          {verdict.sha256 === null ? null : (
            <div>
              <dt>{t.hash}</dt>
              <dd className="mono">{verdict.sha256}</dd>
            </div>
          )}
        </dl>
        <p className="hint mt-2">{t.hashHint}</p>
      </section>
      <p className="mt-4">
        <a className="act" href={href(language, '/xac-minh')}>
          {t.again}
        </a>
      </p>
      <p className="meta mt-2">{t.foot}</p>
    </>
  );
}
