import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { Notice } from '../parts/notice.js';
import { signInTexts } from './sign-in.texts.js';

interface SignInPageProps {
  readonly here: Here;
  readonly returnTo: string;
  /** `file`: the session ended under a file, which nobody can keep without knowing whose it is. */
  readonly trouble: 'down' | 'failed' | 'file' | null;
}

export function SignInPage({ here, returnTo, trouble }: SignInPageProps): ReactElement {
  const t = signInTexts[here.language];
  return (
    <>
      <h1 className="mt-6">{trouble === 'down' ? t.down : t.title}</h1>
      {trouble === 'failed' ? (
        <Notice tone="soon" icon="triangle" title={t.failed}>
          <p>{t.failedBody}</p>
        </Notice>
      ) : null}
      {trouble === 'file' ? (
        <Notice tone="soon" icon="triangle" title={t.file}>
          <p>{t.fileBody}</p>
        </Notice>
      ) : null}
      <p className="lead">{trouble === 'down' ? t.downBody : t.lead}</p>
      <p className="mt-6">
        <a className="btn" href={`${href(here.language, '/dang-nhap/vneid')}?tiep=${encodeURIComponent(returnTo)}`}>
          {trouble === 'down' ? t.retry : t.go}
        </a>
      </p>
      {trouble === 'down' ? (
        <section className="sec">
          <h2>{t.meanwhile}</h2>
          <ul className="plain">
            <li>
              <a className="act" href={href(here.language, '/tra-cuu')}>
                {t.lookup}
              </a>
            </li>
            <li>
              <a className="act" href={href(here.language, '/tro-giup#diem-tiep-nhan')}>
                {t.desk}
              </a>
            </li>
          </ul>
        </section>
      ) : (
        <p className="hint mt-4">{t.what}</p>
      )}
    </>
  );
}
