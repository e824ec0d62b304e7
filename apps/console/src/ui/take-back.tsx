import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useWords } from '../i18n/i18n.js';
import { FailureNote } from './failure.js';
import { useToast } from './toast.js';

/** Who proposed something takes it back while it waits for the second person. */
export function TakeBack({ call }: { readonly call: () => Promise<unknown> }): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const back = useMutation({
    mutationFn: call,
    onSuccess: () => toast.say(t('takeBack.done')),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      {back.isError && <FailureNote error={back.error} />}
      <button type="button" className="btn o" aria-disabled={back.isPending} onClick={() => !back.isPending && back.mutate()}>
        {t('takeBack.deed')}
      </button>
    </>
  );
}
