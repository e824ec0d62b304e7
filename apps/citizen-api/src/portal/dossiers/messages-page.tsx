import type { Message } from '@app/dossier';
import { instantInWords } from '@app/ui';
import type { DossierHead } from '@app/workflow';
import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { ErrorSummary, type PageError } from '../parts/error-summary.js';
import { FormToken } from '../parts/form-token.js';
import { FieldError } from '../parts/labelled-input.js';
import { Notice } from '../parts/notice.js';
import { dossierTexts } from './dossiers.texts.js';

interface MessagesPageProps {
  readonly here: Here;
  readonly head: DossierHead;
  readonly messages: readonly Message[];
  readonly errors: readonly PageError[];
  readonly sent: boolean;
  readonly key_: string;
  readonly zone: string;
}

export function MessagesPage({ here, head, messages, errors, sent, key_, zone }: MessagesPageProps): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].messages;
  const base = href(language, `/ho-so/${head.id}`);
  const error = errors[0]?.text;
  return (
    <>
      <Back to={base}>{head.procedureName[language]}</Back>
      <ErrorSummary language={language} errors={errors} />
      <h1>{t.title}</h1>
      {sent ? <Notice tone="ok" icon="tick-ring" title={t.sent} /> : null}
      {messages.length === 0 ? <p className="lead">{t.none}</p> : null}
      <ol className="talk">
        {messages.map(({ id, authorKind, text, sentAt, readAt }) => (
          <li key={id} className={authorKind === 'citizen' ? 'mine-said' : undefined}>
            <p className="meta num">
              <b>{authorKind === 'citizen' ? t.you : t.office}</b>, {instantInWords(sentAt, zone, language, { year: false })}
              {authorKind === 'citizen'
                ? `, ${readAt === null ? t.unread : t.read(instantInWords(readAt, zone, language, { year: false }))}`
                : null}
            </p>
            <p className="said">{text}</p>
          </li>
        ))}
      </ol>
      <form className="mt-6" method="post" action={`${base}/tin-nhan`} noValidate data-keep="tin">
        <FormToken here={here} />
        <input type="hidden" name="key" value={key_} />
        <div className={error === undefined ? 'field' : 'field bad'}>
          <label htmlFor="tin">{t.write}</label>
          {error === undefined ? null : <FieldError id="tin-e" text={error} />}
          <textarea
            className="input"
            id="tin"
            name="text"
            maxLength={5000}
            rows={5}
            aria-describedby={error === undefined ? undefined : 'tin-e'}
          />
        </div>
        <div className="go">
          <button className="btn">{t.send}</button>
        </div>
      </form>
    </>
  );
}
