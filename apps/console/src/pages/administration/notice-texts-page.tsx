import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useTitle } from '../../ui/use-title.js';
import { AdministrationLinks } from './administration-links.js';
import { NoticeTextDetail } from './notice-text-detail.js';
import { useNoticeTexts } from './notice-text-queries.js';

/** Every letter that citizens get, with the words that count now. */
export function NoticeTextsPage(): ReactElement {
  const { t } = useWords();
  const [params] = useSearchParams();
  const texts = useNoticeTexts();
  const at = params.get('letter');
  useTitle(t('noticeTexts.title'));
  return (
    <main id="main" className="admin wide">
      <section aria-labelledby="texts-title">
        <h1 id="texts-title">{t('noticeTexts.title')}</h1>
        <AdministrationLinks />
        {texts.isError && <FailureNote error={texts.error} />}
        {texts.isPending && <Bones />}
        <div className="tree" role="region" aria-label={t('noticeTexts.list')} tabIndex={0}>
          <ul>
            {texts.data?.map(({ template, own, number, waiting }) => (
              <li key={template} className="d1">
                <Link to={`?letter=${template}`} aria-current={template === at ? 'true' : undefined}>
                  <span>
                    {t(`noticeTexts.template.${template as 'submit'}`)}
                    <span className="dim block">
                      {t(own ? 'noticeTexts.own' : 'noticeTexts.standard', { number })}
                      {waiting && `, ${t('noticeTexts.waits')}`}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section>{at === null ? <p className="dim">{t('noticeTexts.pick')}</p> : <NoticeTextDetail key={at} template={at} />}</section>
    </main>
  );
}
