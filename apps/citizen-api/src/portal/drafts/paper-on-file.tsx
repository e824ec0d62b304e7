import type { PersonPaper } from '@app/results';
import { dayNumbers, Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { FormToken } from '../parts/form-token.js';
import { FieldError } from '../parts/labelled-input.js';
import { draftTexts } from './drafts.texts.js';
import type { PaperStep } from './steps.js';

interface Props {
  readonly here: Here;
  readonly path: string;
  readonly step: PaperStep;
  readonly consentMissing: boolean;
}

/** What the office already holds is offered before it is asked for, and used only with consent. */
export function PaperOnFile({ here, path, step, consentMissing }: Props): ReactElement | null {
  const t = draftTexts[here.language].onFile;
  const { reused } = step;
  const paper = reused ?? step.onFile[0];
  if (paper === undefined) return null;
  return (
    <section className="want" aria-labelledby="da-co">
      <h2 className="h3" id="da-co">
        {reused === null ? t.title : t.used}
      </h2>
      <p className="mt-2">
        <b>{titleOf(paper, here)}</b>
        <br />
        <span className="meta">{paperInWords(paper, here)}</span>
      </p>
      <p>
        {paper.documentIds.map((id) => (
          <a key={id} className="act" href={href(here.language, `/giay-to-cua-toi/${paper.id}/${id}`)}>
            <Icon name="page" />
            {t.see}
          </a>
        ))}
      </p>
      {reused === null ? (
        <form method="post" action={`${path}/dung-lai`} noValidate>
          <FormToken here={here} />
          <input type="hidden" name="paperId" value={paper.id} />
          <p className="mt-2">{t.lead}</p>
          <div className={consentMissing ? 'field bad' : 'field'}>
            {consentMissing ? <FieldError id="dong-y-e" text={t.consentMissing} /> : null}
            <div className="check">
              <input
                type="checkbox"
                id="dong-y"
                name="consent"
                value="true"
                aria-invalid={consentMissing ? true : undefined}
                aria-describedby={consentMissing ? 'dong-y-e' : undefined}
              />
              <label htmlFor="dong-y">{t.consent}</label>
            </div>
          </div>
          <p className="mt-3">
            <button className="btn second">{t.use}</button>
          </p>
        </form>
      ) : (
        <form method="post" action={`${path}/thoi-dung`}>
          <FormToken here={here} />
          <p className="mt-2">
            <button className="act">{t.stop}</button>
          </p>
        </form>
      )}
    </section>
  );
}

export function titleOf({ title }: PersonPaper, { language }: Here): string {
  return title[language] ?? title.vi;
}

/** Number, who issued it when, and until when it is valid. */
export function paperInWords({ number, issuedOn, validUntil, issuer, source }: PersonPaper, { language }: Here): string {
  const t = draftTexts[language].onFile;
  const said = source === 'result' ? t.issued : t.accepted;
  return [
    ...(number === null ? [] : [t.number(number)]),
    said(issuer[language], dayNumbers(issuedOn)),
    ...(validUntil === null ? [] : [t.until(dayNumbers(validUntil))]),
  ].join(', ');
}
