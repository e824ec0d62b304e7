import type { ReactElement } from 'react';
import type { ActsForShown } from '../../dossiers/dossiers.js';
import type { ShownRepresented } from '../../drafts/drafts.js';
import type { Here } from '../http/here.js';
import { Notice } from '../parts/notice.js';
import { actingTexts } from './acting.texts.js';

/** In a draft: for whom, in which relation, and the way to change it. */
export function DraftActsFor({
  here,
  represented,
  changeAt,
}: {
  readonly here: Here;
  readonly represented: ShownRepresented | null;
  /** Where it is changed. */
  readonly changeAt: string;
}): ReactElement {
  const t = actingTexts[here.language];
  return (
    <div className="mt-2 acts-for">
      <p>
        <b>{represented === null ? t.draftSelf : t.draft(represented.name)}</b>
      </p>
      {represented === null ? null : (
        <p className="meta">
          {t.relation}: {represented.rule?.name[here.language] ?? t.standingShort}
        </p>
      )}
      <a className="act" href={changeAt}>
        {t.change}
      </a>
    </div>
  );
}

/** In a dossier: owner and submitter apart, and what the owner can do. */
export function DossierActsFor({ here, actsFor }: { readonly here: Here; readonly actsFor: ActsForShown | null }): ReactElement | null {
  if (actsFor === null) return null;
  const t = actingTexts[here.language];
  return (
    <>
      {actsFor.mine ? (
        <Notice tone="soon" icon="info" title={t.forYou(actsFor.submitter)}>
          <p>{t.forYouBody}</p>
          <p className="mt-2">{t.unknownHelper}</p>
        </Notice>
      ) : null}
      <dl className="parties">
        <div>
          <dt>{t.owner}</dt>
          <dd>{actsFor.owner}</dd>
        </div>
        <div>
          <dt>{t.submitter}</dt>
          <dd>{actsFor.submitter}</dd>
        </div>
      </dl>
    </>
  );
}
