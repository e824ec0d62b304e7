import { NOTICE_CHANNELS, OPTIONAL_KINDS, type NoticeRefusal } from '@app/notification';
import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { FormToken } from '../parts/form-token.js';
import { Notice } from '../parts/notice.js';
import { accountTexts } from './account.texts.js';

interface Props {
  readonly here: Here;
  readonly refusals: readonly NoticeRefusal[];
  readonly email: string | null;
  readonly saved: boolean;
}

/** First what is always sent and why, then what one may do without. */
export function NoticeChoicesPage({ here, refusals, email, saved }: Props): ReactElement {
  const { language } = here;
  const t = accountTexts[language].notices;
  return (
    <>
      <Back to={href(language, '/tai-khoan')}>{t.back}</Back>
      {saved ? <Notice tone="ok" icon="tick-ring" title={t.saved} /> : null}
      <h1>{t.title}</h1>
      <p className="lead">{email === null ? t.noEmail : t.lead}</p>
      <section className="sec" aria-labelledby="luon">
        <h2 id="luon">{t.always}</h2>
        <p>{t.alwaysBody}</p>
        <ul className="plain mt-2">
          {t.alwaysList.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </section>
      <form method="post" action={href(language, '/tai-khoan/thong-bao')}>
        <FormToken here={here} />
        <section className="sec">
          <h2>{t.choose}</h2>
          {NOTICE_CHANNELS.map((channel) => (
            <div key={channel} className="field">
              <fieldset aria-describedby={`kenh-${channel}`}>
                <legend>{t.channels[channel]}</legend>
                <p className="hint" id={`kenh-${channel}`}>
                  {t.onlyEmail}
                </p>
                {OPTIONAL_KINDS.map((kind) => (
                  <div key={kind} className="check">
                    <input
                      type="checkbox"
                      name="want"
                      id={`${channel}-${kind}`}
                      value={`${kind}:${channel}`}
                      defaultChecked={!refusals.some((one) => one.kind === kind && one.channel === channel)}
                    />
                    <label htmlFor={`${channel}-${kind}`}>{t.kinds[kind]}</label>
                  </div>
                ))}
              </fieldset>
            </div>
          ))}
          <div className="go">
            <button className="btn">{t.save}</button>
          </div>
        </section>
      </form>
    </>
  );
}
