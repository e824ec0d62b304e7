import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { Problem } from '../api/problem.js';
import { useWords } from '../i18n/i18n.js';

/** What happened, what is safe, what to do: in the words of the API where it answered. */
export function useFailureWords(): (error: unknown) => { title: string; hint: string } {
  const { t } = useWords();
  return (error) => {
    if (!(error instanceof Problem)) return { title: t('failure.crash'), hint: t('failure.noAnswerHint') };
    if (error.code === 'console.unreachable') return { title: t('failure.unreachable'), hint: t('failure.unreachableHint') };
    if (error.code === 'console.no_answer') return { title: t('failure.noAnswer'), hint: t('failure.noAnswerHint') };
    return { title: error.document.title, hint: error.document.detail ?? '' };
  };
}

export function FailureNote({ error }: { readonly error: unknown }): ReactElement {
  const { title, hint } = useFailureWords()(error);
  return (
    <div className="note late" role="alert">
      <Icon name="triangle" size={20} />
      <p>
        <b>{title}</b> {hint}
      </p>
    </div>
  );
}

export function FailurePage({ error, again }: { readonly error: unknown; readonly again?: () => void }): ReactElement {
  const { t } = useWords();
  return (
    <div className="page failure">
      <FailureNote error={error} />
      {again !== undefined && (
        <p>
          <button type="button" className="btn o" onClick={again}>
            <Icon name="reload" size={18} />
            {t('common.reload')}
          </button>
        </p>
      )}
    </div>
  );
}
