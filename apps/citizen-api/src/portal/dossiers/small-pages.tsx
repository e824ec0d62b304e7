import type { OfficerAccess } from '@app/audit';
import { instantInWords } from '@app/ui';
import type { DossierHead } from '@app/workflow';
import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { FormToken } from '../parts/form-token.js';
import { dossierTexts } from './dossiers.texts.js';

/** The title is the question, the button names the deed, and the way out stands first. */
export function WithdrawPage({ here, head }: { readonly here: Here; readonly head: DossierHead }): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].withdrawPage;
  const base = href(language, `/ho-so/${head.id}`);
  const early = head.receivedAt === null;
  return (
    <>
      <Back to={base}>{head.procedureName[language]}</Back>
      <h1>{t.title}</h1>
      <p className="id num">{dossierTexts[language].id(head.code ?? '')}</p>
      <p className="lead">{early ? t.early : t.late}</p>
      <form method="post" action={`${base}/rut`} data-keep="rut">
        <FormToken here={here} />
        <div className="field">
          <label htmlFor="ly-do">
            {t.reason} <span className="optional">{dossierTexts[language].ratePage.optional}</span>
          </label>
          <textarea className="input" id="ly-do" name="reason" maxLength={2000} rows={3} />
        </div>
        <div className="go">
          <a className="btn" href={base}>
            {t.keep}
          </a>
          <button className="btn second">{early ? t.go : t.ask}</button>
        </div>
      </form>
    </>
  );
}

interface AccessPageProps {
  readonly here: Here;
  readonly head: DossierHead;
  readonly accesses: readonly OfficerAccess[];
  readonly zone: string;
}

export function AccessPage({ here, head, accesses, zone }: AccessPageProps): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].accessPage;
  const purposes: Readonly<Record<string, string>> = t.purpose;
  return (
    <>
      <Back to={href(language, `/ho-so/${head.id}`)}>{head.procedureName[language]}</Back>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {accesses.length === 0 ? (
        <p className="mt-4">
          <b>{t.none}</b>
        </p>
      ) : (
        <ul className="hits">
          {accesses.map(({ at, unit, purpose }, index) => (
            <li key={index}>
              <b>{unit?.[language] ?? purpose}</b>
              <span className="meta num">
                {instantInWords(at, zone, language)}. {purposes[purpose] ?? ''}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
