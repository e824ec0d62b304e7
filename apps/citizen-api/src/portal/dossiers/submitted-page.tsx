import { fileSize, Icon, instantInWords, STATUS_WORDS, type StatusWord } from '@app/ui';
import type { ReactElement } from 'react';
import type { DossierPageData } from '../../dossiers/dossiers.js';
import { DossierActsFor } from '../acting/acting-lines.js';
import { href, type Here } from '../http/here.js';
import { Timeline, type TimelineEntry } from '../parts/timeline.js';
import { dossierTexts } from './dossiers.texts.js';
import { QrPicture } from './qr-picture.js';

interface Props {
  readonly here: Here;
  readonly data: DossierPageData;
  readonly zone: string;
  /** Address the QR opens. */
  readonly trackUrl: string;
}

/** Two codes, one picture, and the fingerprints of what was stored. */
export function SubmittedPage({ here, data, zone, trackUrl }: Props): ReactElement {
  const { language } = here;
  const t = dossierTexts[language];
  const s = t.submitted;
  const { head, receptionDueAt, lookup } = data;
  const base = href(language, `/ho-so/${head.id}`);
  const files = head.components.flatMap(({ documents }) => documents);
  // Opened again later, it keeps the codes and the proof; how the dossier stands is on its own page.
  const waiting = receptionDueAt !== null;
  return (
    <>
      <h1 className="mt-6">{s.title}</h1>
      <p className="lead num">{s.lead(head.procedureName[language], instantInWords(head.submittedAt, zone, language))}</p>
      <DossierActsFor here={here} actsFor={head.actsFor} />
      <section className="promise good third" aria-label={s.label}>
        <div>
          {receptionDueAt === null ? (
            <>
              <p className="label">{t.yours}</p>
              <p className="state">{owesFirst(data) ? s.payFirst : STATUS_WORDS[head.status as StatusWord][language]}</p>
              {data.due.state === 'ended' || head.dueAt === null ? null : (
                <p className="meta">
                  {t.promised}: {instantInWords(head.dueAt, zone, language)}
                </p>
              )}
            </>
          ) : (
            <>
              <p className="label">{s.by}</p>
              <p className="when num">{instantInWords(receptionDueAt, zone, language)}</p>
              <p className="left">
                <Icon name="clock" />
                <span>{s.byBody}</span>
              </p>
            </>
          )}
        </div>
        <div className="codes">
          <dl>
            <dt>{s.code}</dt>
            <dd>{head.code}</dd>
            <dt>{s.secret}</dt>
            <dd>{grouped(lookup.secret)}</dd>
          </dl>
          <div className="qr">
            <QrPicture text={trackUrl} label={s.qr} />
          </div>
        </div>
        {waiting || owesFirst(data) ? (
          <div className="todo">
            <Icon name={owesFirst(data) ? 'pen' : 'tick-ring'} size={24} />
            <p>
              <b>{owesFirst(data) ? s.payFirst : t.nothing}</b>
            </p>
          </div>
        ) : null}
      </section>
      <p className="btns wide mt-4">
        <a className="btn" href={owesFirst(data) ? `${base}/thanh-toan` : base}>
          {owesFirst(data) ? t.payGo : s.see}
        </a>
        <a className="act" href={`${base}/bien-nhan.pdf`}>
          <Icon name="download" />
          {s.save}
        </a>
        <a className="act" href={`${base}/bien-nhan.txt`}>
          <Icon name="download" />
          {s.saveText}
        </a>
      </p>
      {waiting || owesFirst(data) ? (
        <div className="two">
          <section aria-labelledby="t1">
            <h2 id="t1">{s.next}</h2>
            <Timeline entries={whatComes(data, here, zone)} />
          </section>
        </div>
      ) : null}
      <section className="why" aria-labelledby="t3">
        <h2 id="t3">{s.proof}</h2>
        <p className="sum">
          {files.length === 0
            ? s.noFiles
            : s.proofBody(
                files.length,
                fileSize(
                  files.reduce((sum, { size }) => sum + size, 0),
                  language,
                ),
              )}
        </p>
        <ul className="proofs mt-4">
          {files.map(({ id, name, size, sha256 }) => (
            <li key={id}>
              <b>{name}</b>
              <span className="meta num">{fileSize(size, language)}</span>
              <span className="mono">
                <span className="vh">SHA-256: </span>
                {sha256.slice(0, 8)} … {sha256.slice(-8)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

export function owesFirst({ head, receptionDueAt }: DossierPageData): boolean {
  return (
    head.receivedAt === null && receptionDueAt === null && head.money.some(({ state, collect }) => state === 'open' && collect === 'before')
  );
}

/** Read in groups of four, typed with or without the dashes. */
export function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1-');
}

function whatComes(data: DossierPageData, { language }: Here, zone: string): TimelineEntry[] {
  const t = dossierTexts[language].events;
  const s = dossierTexts[language].submitted;
  const { head, receptionDueAt } = data;
  const by = receptionDueAt === null ? '' : `${s.by} ${instantInWords(receptionDueAt, zone, language, { year: false })}`;
  const received = head.receivedAt !== null;
  return [
    { key: '1', kind: 'done', title: s.sent, when: instantInWords(head.submittedAt, zone, language, { year: false }) },
    ...(owesFirst(data) ? [{ key: 'p', kind: 'now', title: s.payFirst, when: '' } as const] : []),
    { key: '2', kind: received ? 'done' : owesFirst(data) ? 'next' : 'now', title: t.receive_next, when: by },
    { key: '3', kind: received ? 'now' : 'next', title: t.work_next, when: head.processingUnit[language] },
    { key: '4', kind: 'next', title: t.result_next, when: t.result_where },
  ];
}

/** The receipt to keep: plain text that anything opens, with every hash in full. */
export function receiptText({ here, data, zone, trackUrl }: Props): string {
  const { language } = here;
  const s = dossierTexts[language].submitted;
  const { head, lookup } = data;
  const files = head.components.flatMap(({ documents }) => documents);
  return [
    s.title,
    head.procedureName[language],
    instantInWords(head.submittedAt, zone, language),
    '',
    `${s.code}: ${head.code ?? ''}`,
    `${s.secret}: ${grouped(lookup.secret)}`,
    trackUrl,
    '',
    s.proof,
    ...files.flatMap(({ name, size, sha256 }) => [`${name} (${fileSize(size, language)})`, `  SHA-256 ${sha256}`]),
    '',
  ].join('\r\n');
}
