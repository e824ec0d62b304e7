import { dayNumbers, Icon } from '@app/ui';
import type { ReactElement } from 'react';
import type { DossierPageData } from '../../dossiers/dossiers.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { DueLine } from '../parts/due-line.js';
import { dossierTexts } from './dossiers.texts.js';

export function ResultPage({ here, data }: { readonly here: Here; readonly data: DossierPageData }): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].resultPage;
  const { head, result } = data;
  const base = href(language, `/ho-so/${head.id}`);
  if (result === null)
    return (
      <>
        <Back to={base}>{head.procedureName[language]}</Back>
        <h1>{t.none}</h1>
      </>
    );
  const refused = result.outcome === 'refused';
  return (
    <>
      <Back to={base}>{head.procedureName[language]}</Back>
      <h1>{refused ? t.refused : t.granted}</h1>
      <p className="id num">{dossierTexts[language].id(head.code ?? '')}</p>
      {refused ? <p className="lead">{t.refusedBody}</p> : null}
      <section className={refused ? 'promise one' : 'promise one good'} aria-label={t.title}>
        <div>
          <p className="label">{head.procedureName[language]}</p>
          <p className="state num">{result.number ?? ''}</p>
          {result.issuedOn === null ? null : (
            <p className="meta num">
              {t.issuedOn}: {dayNumbers(result.issuedOn)}
            </p>
          )}
          <DueLine here={here} due={data.due} />
          <p className="mt-4">
            <a className="btn" href={`${base}/ket-qua/tep`}>
              <Icon name="download" />
              {t.download}
            </a>
          </p>
          <p className="meta mt-2">{t.downloadHint}</p>
        </div>
      </section>
      {result.sha256 === null ? null : (
        <section className="sec">
          <h2>{t.verify}</h2>
          <p>{t.verifyBody}</p>
          <p className="mt-2">
            <a className="act" href={href(language, `/xac-minh/${result.verifyToken}`)}>
              <Icon name="link" />
              {t.verify}
            </a>
          </p>
          <p className="meta mt-2">
            {t.hash}: <span className="mono">{result.sha256}</span>
          </p>
        </section>
      )}
      {data.rated ? null : (
        <p className="mt-6">
          <a className="btn second" href={`${base}/danh-gia`}>
            {dossierTexts[language].rateGo}
          </a>
        </p>
      )}
    </>
  );
}
