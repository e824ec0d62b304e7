import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import type { MyDelegations } from '../../account/delegations.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { ErrorSummary, type PageError } from '../parts/error-summary.js';
import { FormToken } from '../parts/form-token.js';
import { FieldError, LabelledInput } from '../parts/labelled-input.js';
import { Notice } from '../parts/notice.js';
import { accountTexts } from '../account/account.texts.js';
import { lastDay } from './acting-fields.js';
import { actingTexts } from './acting.texts.js';

export interface DelegationsView {
  readonly mine: MyDelegations;
  readonly typed: { readonly fullName: string; readonly identifier: string; readonly day: string };
  readonly errors: readonly PageError[];
  readonly done: 'given' | 'taken_back' | null;
  readonly key: string;
  readonly zone: string;
}

interface Props {
  readonly here: Here;
  readonly view: DelegationsView;
}

/** Who may act for the signed-in person, with the way to end it beside each; then for whom they may act. */
export function DelegationsPage({ here, view }: Props): ReactElement {
  const { language } = here;
  const t = actingTexts[language].page;
  const { given, held } = view.mine;
  return (
    <>
      <Back to={href(language, '/tai-khoan')}>{accountTexts[language].notices.back}</Back>
      <ErrorSummary language={language} errors={view.errors} />
      {view.done === null ? null : <Notice tone="ok" icon="tick-ring" title={view.done === 'given' ? t.done : t.back} />}
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <section className="sec" aria-labelledby="ai">
        <h2 id="ai">{t.given}</h2>
        {given.length === 0 ? <p>{t.none}</p> : <p className="hint">{t.takeBackBody}</p>}
        <ul className="people">
          {given.map(({ id, fullName, identifier, validTo, open }) => (
            <li key={id}>
              <b>{fullName}</b>
              <span className="meta num">
                {`${identifier.slice(0, 3)} •••••• ${identifier.slice(-3)}, `}
                {validTo === null
                  ? t.noEnd
                  : open
                    ? t.until(lastDay(validTo, view.zone, here))
                    : t.ended(lastDay(validTo, view.zone, here))}
              </span>
              {open ? (
                <form method="post" action={href(language, `/tai-khoan/lam-thay/${id}/rut`)}>
                  <FormToken here={here} />
                  <button className="act">
                    <Icon name="barred" />
                    {t.takeBack}
                    <span className="vh"> {fullName}</span>
                  </button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section className="sec" aria-labelledby="cho">
        <h2 id="cho">{t.held}</h2>
        <p>{held.length === 0 ? t.heldNone : t.heldHow}</p>
        <ul className="people">
          {held.map(({ id, fullName, validTo }) => (
            <li key={id}>
              <b>{fullName}</b>
              <span className="meta num">{validTo === null ? '' : t.until(lastDay(validTo, view.zone, here))}</span>
            </li>
          ))}
        </ul>
      </section>
      <Give here={here} view={view} />
    </>
  );
}

function Give({ here, view }: Props): ReactElement {
  const t = actingTexts[here.language].page;
  const errorOf = (field: string): string | undefined => view.errors.find((error) => error.field === field)?.text;
  const agreeError = errorOf('dong-y');
  return (
    <section className="sec" aria-labelledby="them">
      <h2 id="them">{t.add}</h2>
      <form method="post" action={href(here.language, '/tai-khoan/lam-thay')} noValidate data-keep="lam-thay">
        <FormToken here={here} />
        <input type="hidden" name="key" value={view.key} />
        <LabelledInput id="ten" name="fullName" label={t.fullName} error={errorOf('ten')} value={view.typed.fullName} maxLength={300} />
        <LabelledInput
          id="so"
          name="identifier"
          label={t.identifier}
          hint={t.identifierHint}
          error={errorOf('so')}
          value={view.typed.identifier}
          maxLength={40}
          short
        />
        <LabelledInput
          id="ngay"
          name="day"
          label={t.day}
          hint={t.dayHint}
          error={errorOf('ngay')}
          value={view.typed.day}
          maxLength={60}
          short
        />
        <div className={agreeError === undefined ? 'field' : 'field bad'}>
          {agreeError === undefined ? null : <FieldError id="dong-y-e" text={agreeError} />}
          <div className="check">
            <input
              type="checkbox"
              id="dong-y"
              name="agree"
              value="true"
              aria-invalid={agreeError === undefined ? undefined : true}
              aria-describedby={agreeError === undefined ? undefined : 'dong-y-e'}
            />
            <label htmlFor="dong-y">{t.agree}</label>
          </div>
        </div>
        <div className="go">
          <button className="btn">{t.give}</button>
        </div>
      </form>
    </section>
  );
}
