import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Problem } from '../../api/problem.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useComparison, type VersionItem } from './catalogue-queries.js';
import { ComparisonTable } from './comparison-table.js';

/** What a version changes against another one: at first the one in force. */
export function ComparisonView({
  item,
  versions,
}: {
  readonly item: VersionItem;
  readonly versions: readonly VersionItem[];
}): ReactElement {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const asked = versions.find(({ id }) => id === params.get('with') && id !== item.id)?.id ?? null;
  const comparison = useComparison(item.id, asked);
  const others = versions.filter(({ id }) => id !== item.id);
  return (
    <div className="mt-3">
      {others.length > 0 && (
        <Select
          label={t('catalogue.comparedWith')}
          w={220}
          data={others.map(({ id, number }) => ({ value: id, label: t('catalogue.version', { number }) }))}
          value={asked ?? comparison.data?.before ?? null}
          onChange={(id) => {
            const next = new URLSearchParams(params);
            if (id === null) next.delete('with');
            else next.set('with', id);
            setParams(next, { replace: true });
          }}
        />
      )}
      {comparison.isPending && <Bones rows={3} />}
      {comparison.isError &&
        (comparison.error instanceof Problem && comparison.error.status === 404 ? (
          <p className="dim mt-3">{t('catalogue.noneBefore')}</p>
        ) : (
          <FailureNote error={comparison.error} />
        ))}
      {comparison.data !== undefined && <ComparisonTable comparison={comparison.data} />}
    </div>
  );
}
