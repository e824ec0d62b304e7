import type { Problem } from '@app/platform';
import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { aboutTexts } from './about.texts.js';

interface ErrorPageProps {
  readonly here: Here;
  readonly problem: Problem;
  readonly requestId: string;
}

/** What happened, what is safe, what to do. */
export function ErrorPage({ here, problem, requestId }: ErrorPageProps): ReactElement {
  const t = aboutTexts[here.language].error;
  const lost = problem.code === 'platform.not_found';
  return (
    <div className="ask-page">
      <h1 className="mt-6">{lost ? t.lost : problem.title}</h1>
      <p className="lead">{lost ? t.lostBody : problem.detail}</p>
      {lost ? null : <p className="mt-4">{t.safe}</p>}
      <p className="btns wide mt-6">
        {problem.status >= 500 || problem.status === 429 ? (
          <a className="btn" href={href(here.language, here.path)}>
            {t.retry}
          </a>
        ) : (
          <a className="btn" href={href(here.language, '/thu-tuc')}>
            {t.search}
          </a>
        )}
        <a className="act" href={href(here.language, '/')}>
          {t.home}
        </a>
      </p>
      {problem.status >= 500 ? (
        <p className="meta mt-4">
          {t.number}
          <span className="mono">{requestId}</span>
        </p>
      ) : null}
    </div>
  );
}
