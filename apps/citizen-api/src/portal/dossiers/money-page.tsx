import type { Obligation } from '@app/payment';
import { money } from '@app/ui';
import type { ReactElement } from 'react';
import type { DossierHead } from '@app/workflow';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { FormToken } from '../parts/form-token.js';
import { Notice } from '../parts/notice.js';
import { dossierTexts } from './dossiers.texts.js';

interface MoneyPageProps {
  readonly here: Here;
  readonly head: DossierHead & { readonly money: readonly Obligation[] };
  readonly key_: string;
  /** Back from the payment platform. */
  readonly returned: boolean;
}

export function MoneyPage({ here, head, key_, returned }: MoneyPageProps): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].payPage;
  const base = href(language, `/ho-so/${head.id}`);
  const open = head.money.filter(({ state }) => state === 'open');
  const total = open.reduce((sum, { amount }) => sum + amount, 0);
  const paid = open.length === 0 && head.money.some(({ state }) => state === 'settled');
  return (
    <>
      <Back to={base}>{head.procedureName[language]}</Back>
      <h1>{t.title}</h1>
      <p className="id num">{dossierTexts[language].id(head.code ?? '')}</p>
      {paid ? <Notice tone="ok" icon="tick-ring" title={t.done} /> : null}
      {returned && open.length > 0 ? (
        <Notice tone="soon" icon="clock" title={t.pending}>
          <p>{t.pendingBody}</p>
        </Notice>
      ) : null}
      {head.money.length === 0 ? (
        <p className="lead">{t.nothing}</p>
      ) : (
        <section className="review">
          <dl>
            {head.money.map(({ id, kind, name, amount, explanation, state }) => (
              <div key={id}>
                <dt>{name[language].toLowerCase().startsWith(t[kind].toLowerCase()) ? name[language] : `${t[kind]}: ${name[language]}`}</dt>
                <dd>
                  <b className="num">{money(amount, language)}</b>, {t[state]}
                  <br />
                  <span className="meta">{explanation[language]}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {open.length === 0 ? null : (
        <form method="post" action={`${base}/thanh-toan`}>
          <FormToken here={here} />
          <input type="hidden" name="key" value={key_} />
          <p className="mt-6">
            {t.total}: <b className="num">{money(total, language)}</b>
          </p>
          <p className="hint">{t.lead}</p>
          <div className="go">
            <button className="btn">{t.go}</button>
            <a className="btn second" href={base}>
              {t.later}
            </a>
          </div>
        </form>
      )}
    </>
  );
}
