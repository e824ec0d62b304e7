import { answerOf, findField, isRequired, normaliseAnswers, type Field, type FormDefinition } from '@app/forms';
import { dayInZone } from '@app/ui';
import { FileInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState, type ReactElement } from 'react';
import { act, upload } from '../../api/client.js';
import { serverNow } from '../../api/server-clock.js';
import type { DossierView, StoredDocument } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { FormField } from '../../ui/form/form-field.js';
import { FormScopeProvider } from '../../ui/form/form-scope.js';
import { isBlank } from '../../ui/form/is-blank.js';
import { DeedFailure } from '../../ui/stale-note.js';
import { useToast } from '../../ui/toast.js';
import { faultsOf } from '../../ui/faults-of.js';
import { usePinned, useRefresh } from './dossier-queries.js';

interface Props {
  readonly view: DossierView;
  readonly onClose: () => void;
}
type Asked = DossierView['supplements'][number]['items'][number];

/** The citizen brings to the desk exactly what was asked for: papers, and answers of the form that the request opened. */
export function TakeSupplementDialog({ view, onClose }: Props): ReactElement {
  const { t } = useWords();
  const pinned = usePinned(view.head.id);
  const items = view.supplements.find(({ state }) => state === 'open')?.items ?? [];
  return (
    <Dialog title={t('act.take_supplement')} onClose={onClose} size="lg">
      {pinned.isPending && <Bones rows={3} />}
      {pinned.isError && <FailureNote error={pinned.error} />}
      {pinned.data !== undefined && <Supplement view={view} items={items} form={pinned.data.form} onClose={onClose} />}
    </Dialog>
  );
}

function Supplement({
  view,
  items,
  form,
  onClose,
}: Props & { readonly items: readonly Asked[]; readonly form: FormDefinition | null }): ReactElement {
  const { t, say, language } = useWords();
  const { zone } = useSession();
  const toast = useToast();
  const refresh = useRefresh(view.head.id);
  const [files, setFiles] = useState<Readonly<Record<string, File | null>>>({});
  const [typed, setTyped] = useState<Readonly<Record<string, unknown>>>({});
  const [tried, setTried] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const papers = items.filter(({ kind }) => kind === 'component');
  const questions = items.flatMap(({ kind, target, text }) => {
    const field = kind === 'field' && form !== null ? findField(form, target) : undefined;
    return field === undefined ? [] : [{ field, text }];
  });
  const today = dayInZone(serverNow(), zone);
  const values = useMemo(() => ({ ...view.answers, ...typed }), [view.answers, typed]);
  const normal = useMemo(() => (form === null ? null : normaliseAnswers(form, values, today)), [form, values, today]);
  const needs = (field: Field): boolean => normal !== null && isRequired(field, normal.answers, today);
  const blank = (field: Field): boolean => needs(field) && isBlank(answerOf(values, field.key));
  const deed = useMutation({
    mutationFn: async () => {
      const documents: { componentCode: string; documentId: string }[] = [];
      for (const { target } of papers) {
        const file = files[target];
        if (file) documents.push({ componentCode: target, documentId: (await upload<StoredDocument>(file)).id });
      }
      const answers = Object.fromEntries(questions.map(({ field }) => [field.key, answerOf(values, field.key) ?? '']));
      await act(view.head.id, 'supplement', { documents, answers }, key);
    },
    onSuccess: async () => {
      toast.say(t('act.done', { what: t('action.supplement') }));
      onClose();
      await refresh();
    },
  });
  const nameOf = (code: string): string => say(view.components.find((one) => one.code === code)?.name) || code;
  const missing = papers.some(({ target }) => !files[target]) || questions.some(({ field }) => blank(field));
  const faults = faultsOf(deed.error, language).byPath;
  const own = tried
    ? Object.fromEntries(questions.filter(({ field }) => blank(field)).map(({ field }) => [field.key, t('common.required')]))
    : {};
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing && items.length > 0 && !deed.isPending) deed.mutate();
      }}
    >
      {items.length === 0 && <p>{t('act.nothingAsked')}</p>}
      {papers.map(({ target, text }) => (
        <FileInput
          key={target}
          label={t('act.supplementPaper', { name: nameOf(target) })}
          description={text}
          placeholder={t('dossier.chooseFile')}
          value={files[target] ?? null}
          onChange={(file) => setFiles((known) => ({ ...known, [target]: file }))}
          error={tried && !files[target] ? t('common.required') : null}
        />
      ))}
      {normal !== null && questions.length > 0 && (
        <FormScopeProvider value={{ today, answers: normal.answers, errors: { ...faults, ...own }, known: new Set(), stores: true }}>
          <h3>{t('act.supplementAnswers')}</h3>
          {questions.map(({ field, text }) => (
            <div key={field.key} className="asked-question">
              <p className="note soon plain">{text}</p>
              <FormField
                field={field}
                value={answerOf(values, field.key)}
                required={needs(field)}
                path={field.key}
                onChange={(value) => setTyped((before) => ({ ...before, [field.key]: value }))}
              />
            </div>
          ))}
        </FormScopeProvider>
      )}
      <DeedFailure error={deed.error} onShow={() => void refresh()} />
      <footer className="dialog-foot">
        <button type="button" className="btn o" onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button type="submit" className="btn" aria-disabled={deed.isPending}>
          {t('act.take_supplement')}
        </button>
      </footer>
    </form>
  );
}
