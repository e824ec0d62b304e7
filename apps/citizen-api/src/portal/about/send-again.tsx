import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import type { Posted } from '../http/posted.js';
import { FormToken } from '../parts/form-token.js';
import { aboutTexts } from './about.texts.js';

/** The session ended under a form: everything typed stays in this page until it can be sent. */
export function SendAgain({ here, posted }: { readonly here: Here; readonly posted: Posted }): ReactElement {
  const t = aboutTexts[here.language].sendAgain;
  return (
    <div className="ask-page">
      <h1 className="mt-6">{t.title}</h1>
      <p className="lead">{here.citizen === null ? t.signIn : t.ready}</p>
      {here.citizen === null ? (
        <p className="mt-4">
          <a
            className="btn second"
            href={`${href(here.language, '/dang-nhap')}?tiep=${encodeURIComponent(href(here.language, '/ho-so'))}`}
            target="_blank"
            rel="noopener"
          >
            {t.open}
          </a>
        </p>
      ) : null}
      <form className="mt-6" method="post" action={href(here.language, here.path)}>
        <FormToken here={here} />
        {posted.kept().map(([name, value], index) => (
          <input key={`${name}${index}`} type="hidden" name={name} value={value} />
        ))}
        <button className="btn">{t.send}</button>
      </form>
    </div>
  );
}
