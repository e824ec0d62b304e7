import { answerOf, inLanguage, visibleFields, type Field } from '@app/forms';
import { dayInZone } from '@app/ui';
import { useMemo, type ReactElement } from 'react';
import { serverNow } from '../../api/server-clock.js';
import type { DossierView } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { AnswerValue, type AnsweredFiles } from '../../ui/answer-value.js';
import { Bones } from '../../ui/bones.js';
import { usePinned } from './dossier-queries.js';

/** What was declared, in the words of the form the dossier keeps; only what that form shows for these answers. */
export function AnswerTable({ view }: { readonly view: DossierView }): ReactElement {
  const { t, language } = useWords();
  const { zone } = useSession();
  const pinned = usePinned(view.head.id);
  const form = pinned.data?.form ?? null;
  const pages = useMemo(() => {
    if (form === null) return [];
    const today = dayInZone(serverNow(), zone);
    const shown = visibleFields(form, view.answers, today).filter(({ field }) => !['info', 'declaration'].includes(field.type));
    return form.pages.map((page) => ({ page, fields: shown.filter((placed) => placed.page.id === page.id).map(({ field }) => field) }));
  }, [form, view.answers, zone]);
  const files = useMemo(() => filesOf(view), [view]);
  if (pinned.data === undefined) return <Bones />;
  return (
    <>
      <People view={view} />
      {form === null && <p className="dim">{t('dossier.noForm')}</p>}
      {pages
        .filter(({ fields }) => fields.length > 0)
        .map(({ page, fields }) => (
          <div key={page.id} className="answer-page">
            <h2>{inLanguage(page.title, language)}</h2>
            <table className="list mt-1">
              <tbody>
                {fields.map((field: Field) => (
                  <tr key={field.key}>
                    <th scope="row">{inLanguage(field.label, language)}</th>
                    <td>
                      <AnswerValue field={field} value={answerOf(view.answers, field.key)} files={files} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
    </>
  );
}

function filesOf(view: DossierView): AnsweredFiles {
  const documents = view.components.flatMap((paper) => paper.documents);
  return new Map(documents.map(({ id, name }) => [id, { name, address: `/api/v1/dossiers/${view.head.id}/documents/${id}` }]));
}

function People({ view }: { readonly view: DossierView }): ReactElement {
  const { t } = useWords();
  return (
    <div className="answer-page">
      <h2>{t('dossier.people')}</h2>
      <table className="list mt-1">
        <tbody>
          {view.parties.map((party) => (
            <tr key={party.kind}>
              <th scope="row">{t(`dossier.party.${party.kind}`)}</th>
              <td>
                {party.name}
                <p className="dim">
                  {[party.identifier, party.phone, party.email, party.address].filter((part) => part !== null && part !== '').join(', ')}
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
