import type { OpenConsent, PersonPaper } from '@app/results';
import { Icon, instantInWords } from '@app/ui';
import type { ReactElement } from 'react';
import type { MyDossier } from '../../dossiers/my-dossiers.js';
import { paperInWords, titleOf } from '../drafts/paper-on-file.js';
import { href, type Here } from '../http/here.js';
import { FormToken } from '../parts/form-token.js';
import { accountTexts } from './account.texts.js';

interface Props {
  readonly here: Here;
  readonly papers: readonly PersonPaper[];
  readonly consents: readonly OpenConsent[];
  readonly dossiers: readonly MyDossier[];
  readonly zone: string;
}

export function MyPapersPage({ here, papers, consents, dossiers, zone }: Props): ReactElement {
  const { language } = here;
  const t = accountTexts[language].papers;
  const ready = dossiers.filter(({ status }) => status === 'result_ready' || status === 'handed_over');
  const paper = (id: string): string => papers.filter((one) => one.id === id).map((one) => titleOf(one, here))[0] ?? '';
  return (
    <>
      <h1 className="mt-6">{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <section className="sec" aria-labelledby="kho">
        <h2 id="kho">{t.onFile}</h2>
        {papers.length === 0 ? <p>{t.none}</p> : null}
        <ul className="docs mt-4">
          {papers.map((one) => (
            <li key={one.id}>
              <Icon name="page" />
              <span>
                <b>{titleOf(one, here)}</b>
                <br />
                <span className="meta num">
                  {paperInWords(one, here)}
                  {one.valid ? '' : `. ${t.ended}`}
                </span>
                <br />
                {one.documentIds.map((documentId, index) => (
                  <a key={documentId} className="act" href={href(language, `/giay-to-cua-toi/${one.id}/${documentId}`)}>
                    {t.download(index + 1, one.documentIds.length)}
                    <span className="vh"> {titleOf(one, here)}</span>
                  </a>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sec" aria-labelledby="dong-y">
        <h2 id="dong-y">{t.consents}</h2>
        <p className="hint">{t.consentsLead}</p>
        {consents.length === 0 ? <p className="mt-2">{t.consentsNone}</p> : null}
        <ul className="docs mt-4">
          {consents.map(({ draftId, componentCode, paperId, procedureName, consentedAt }) => (
            <li key={`${draftId}${componentCode}`}>
              <Icon name="tick-ring" />
              <span>
                <b>{paper(paperId)}</b>
                <br />
                <a className="act" href={href(language, `/ban-nhap/${draftId}`)}>
                  {procedureName[language]}
                </a>
                <br />
                <span className="meta num">{t.agreed(instantInWords(consentedAt, zone, language))}</span>
                <form method="post" action={href(language, `/ban-nhap/${draftId}/giay-to/${encodeURIComponent(componentCode)}/thoi-dung`)}>
                  <FormToken here={here} />
                  <input type="hidden" name="back" value="papers" />
                  <button className="act">
                    {t.withdraw}
                    <span className="vh"> {paper(paperId)}</span>
                  </button>
                </form>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sec" aria-labelledby="ket-qua">
        <h2 id="ket-qua">{t.results}</h2>
        {ready.length === 0 ? <p>{t.resultsNone}</p> : null}
        <ul className="docs mt-4">
          {ready.map(({ id, procedureName, code }) => (
            <li key={id}>
              <Icon name="page" />
              <span>
                <a className="act" href={href(language, `/ho-so/${id}/ket-qua`)}>
                  {procedureName[language]}
                </a>
                <br />
                <span className="meta num">{code}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
