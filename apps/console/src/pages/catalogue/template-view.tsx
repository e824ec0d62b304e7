import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';

/** The paper that the procedure ends with, with room to write where the dossier fills it. */
export function TemplateView({ id, has }: { readonly id: string; readonly has: boolean }): ReactElement {
  const { t } = useWords();
  if (!has) return <p className="dim mt-3">{t('catalogue.noTemplate')}</p>;
  return (
    <figure className="document mt-3">
      <iframe
        className="pages"
        src={`/api/v1/catalogue/versions/${id}/template.pdf#toolbar=0&navpanes=0&view=FitH`}
        title={t('catalogue.tab.template')}
      />
    </figure>
  );
}
