import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { Notice } from '../parts/notice.js';
import { draftTexts } from './drafts.texts.js';

/** The procedure was paused while the form is open: nothing is lost, and when it goes on is said where it is known. */
export function ClosedNotice({ here, procedure }: { readonly here: Here; readonly procedure: string }): ReactElement {
  const t = draftTexts[here.language].closed;
  return (
    <Notice tone="soon" icon="two-bars" title={t.title}>
      <p>{t.body}</p>
      <p className="mt-2">
        <a className="act" href={href(here.language, `/thu-tuc/${procedure}`)}>
          {t.why}
        </a>
      </p>
    </Notice>
  );
}
