import { Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useTitle } from '../../ui/use-title.js';
import { useCatalogue, useWaitingPublications, type ProcedureItem } from './catalogue-queries.js';
import { ProcedureDetail } from './procedure-detail.js';

const SHOWN = ['all', 'draft', 'review'] as const;
const SHOWN_WORDS = { all: 'showAll', draft: 'showDraft', review: 'showReview' } as const;
const STATES = ['active', 'paused', 'replaced'] as const;

/** Everything that can be asked for: procedures with their state, the version in force and what waits to be published. */
export function CataloguePage(): ReactElement {
  const { t } = useWords();
  const { may } = useSession();
  const [params, setParams] = useSearchParams();
  const [wanted, setWanted] = useState('');
  const [q] = useDebouncedValue(wanted.trim(), 200);
  const shown = SHOWN.find((one) => one === params.get('show')) ?? 'all';
  const procedures = useCatalogue({ q, status: shown === 'all' ? null : shown });
  const waiting = useWaitingPublications(may('catalogue.review'));
  const code = params.get('code');
  useTitle(t('catalogue.title'));
  return (
    <main id="main" className="admin wide">
      <section aria-labelledby="catalogue-title">
        <h1 id="catalogue-title">{t('catalogue.title')}</h1>
        <p className="links-col">
          {may('catalogue.review') && (
            <Link to="/procedures/review">
              {t('catalogue.review')} {waiting.data !== undefined && <b>{waiting.data.length}</b>}
            </Link>
          )}
          {may('catalogue.import') && <Link to="/procedures/import">{t('catalogue.import')}</Link>}
          {may('catalogue.edit') && <Link to="/administration/translations">{t('translations.title')}</Link>}
        </p>
        <TextInput
          aria-label={t('catalogue.find')}
          placeholder={t('catalogue.find')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          mt={8}
        />
        <Radio.Group
          aria-label={t('catalogue.show')}
          value={shown}
          onChange={(next) => setParams(next === 'all' ? {} : { show: next }, { replace: true })}
        >
          <div className="radios">
            {SHOWN.map((one) => (
              <Radio key={one} value={one} label={t(`catalogue.${SHOWN_WORDS[one]}`)} />
            ))}
          </div>
        </Radio.Group>
        {procedures.isError && <FailureNote error={procedures.error} />}
        {procedures.isPending && <Bones />}
        {procedures.data?.length === 0 && <p className="dim mt-3">{t('catalogue.none')}</p>}
        <div className="tree" role="region" aria-label={t('catalogue.list')} tabIndex={0}>
          <ul>
            {procedures.data?.map((item) => (
              <Item key={item.code} item={item} current={item.code === code} show={shown} />
            ))}
          </ul>
        </div>
      </section>
      <section>{code === null ? <p className="dim">{t('catalogue.pick')}</p> : <ProcedureDetail key={code} code={code} />}</section>
    </main>
  );
}

function Item({ item, current, show }: { readonly item: ProcedureItem; readonly current: boolean; readonly show: string }): ReactElement {
  const { t, say } = useWords();
  const facts = [
    item.code,
    item.version === null ? t('catalogue.noVersion') : t('catalogue.version', { number: item.version }),
    ...(item.state === 'active' ? [] : [t(`catalogue.state.${STATES.find((one) => one === item.state) ?? 'paused'}`)]),
    ...(item.version === null ? [] : [t(item.submittable ? 'catalogue.submittable' : 'catalogue.notSubmittable')]),
    ...(item.overridden ? [t('catalogue.overridden')] : []),
    ...(item.drafts > 0 ? [t('catalogue.drafts', { count: item.drafts })] : []),
    ...(item.inReview > 0 ? [t('catalogue.inReview', { count: item.inReview })] : []),
  ];
  return (
    <li className="d1">
      <Link to={`?${show === 'all' ? '' : `show=${show}&`}code=${item.code}`} aria-current={current ? 'true' : undefined}>
        <span>
          {say(item.name)}
          <span className="dim block">{facts.join(', ')}</span>
        </span>
      </Link>
    </li>
  );
}
