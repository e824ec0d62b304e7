import { parseDay } from '@app/forms';
import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api, undeclared } from '../../api/client.js';
import type { Answer } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import { useCatalogueRefresh, type VersionFiles } from './catalogue-queries.js';
import { useCatalogueWords } from './catalogue-words.js';
import { FindingsView } from './findings-view.js';
import { isFault, isTypedHere, overrideOf, typedOverride, type Override, type TypedOverride } from './override-of.js';
import { findingsOf } from './propose-dialog.js';

/** Amounts, shorter terms and hours of the province: a draft that somebody else publishes, kept by every later version. */
export function OverrideDialog({
  version,
  current,
  onClose,
  onStored,
}: {
  readonly version: VersionFiles;
  readonly current: Override | null;
  readonly onClose: () => void;
  readonly onStored: (versionId: string) => void;
}): ReactElement {
  const { t } = useWords();
  const words = useCatalogueWords();
  const toast = useToast();
  const refresh = useCatalogueRefresh();
  const [typed, setTyped] = useState(() => typedOverride(version, current));
  const [document, setDocument] = useState(current?.source.document ?? '');
  const [checkedOn, setCheckedOn] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const day = parseDay(checkedOn.trim());
  const faulty = Object.values(typed).some((part: Readonly<Record<string, string>>) => Object.values(part).some(isFault));
  const save = useMutation({
    mutationFn: (override: Override | null) =>
      answer<Answer<'ProposedVersion'>>(
        api.PUT('/api/v1/catalogue/procedures/{code}/override', {
          params: { path: { code: version.code } },
          body: undeclared({ override, note: note.trim() }),
        }),
      ),
    onSuccess: async ({ versionId }) => {
      toast.say(t('override.done'));
      await refresh();
      onClose();
      onStored(versionId);
    },
  });
  const findings = findingsOf(save.error);
  const change = (part: keyof TypedOverride, place: string, text: string): void =>
    setTyped({ ...typed, [part]: { ...typed[part], [place]: text } });
  const input = (part: keyof TypedOverride, place: string, label: string, hint: string): ReactElement => (
    <TextInput
      key={place}
      label={label}
      description={hint}
      inputMode="numeric"
      value={typed[part][place] ?? ''}
      error={isFault(typed[part][place] ?? '') ? t('override.wrong') : null}
      onChange={(event) => change(part, place, event.currentTarget.value)}
    />
  );
  const required = (missing: boolean): string | null => (tried && missing ? t('common.required') : null);
  const steps = Object.entries(version.flow?.steps ?? {}).flatMap(([name, step]) => (step.type === 'task' ? [{ name, step }] : []));
  return (
    <Dialog title={t('override.title', { code: version.code })} onClose={onClose} size="lg">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (document.trim() === '' || day === undefined || note.trim().length < 3 || faulty || save.isPending) return;
          save.mutate(overrideOf(version, typed, { document: document.trim(), checkedOn: day }, current));
        }}
      >
        <p>{t('override.text')}</p>
        <TextInput
          label={t('override.document')}
          value={document}
          error={required(document.trim() === '')}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <TextInput
          label={t('override.checkedOn')}
          value={checkedOn}
          error={tried && day === undefined ? t('catalogue.dayWrong') : null}
          onChange={(event) => setCheckedOn(event.currentTarget.value)}
        />
        <fieldset className="group">
          <legend>{t('override.fees')}</legend>
          <p className="dim">{t('override.keep')}</p>
          {version.procedure.fees
            .filter(isTypedHere)
            .flatMap((fee) =>
              fee.variants.map((variant, index) =>
                input(
                  'amounts',
                  `${fee.code}:${index}`,
                  words.text(fee.name),
                  `${words.amount(variant.amount)}, ${words.when(variant.when, version.form)}`,
                ),
              ),
            )}
        </fieldset>
        <fieldset className="group">
          <legend>{t('catalogue.limits')}</legend>
          {version.procedure.cases
            .filter(({ limit }) => limit.quantity !== undefined)
            .map((one) => input('limits', one.code, words.text(one.name), words.limit(one.limit)))}
        </fieldset>
        {steps.length > 0 && (
          <fieldset className="group">
            <legend>{t('override.hours')}</legend>
            {steps.map(({ name, step }) => input('hours', name, words.text(step.title), t('unit.HOUR', { count: step.hours })))}
          </fieldset>
        )}
        <Textarea
          label={t('override.note')}
          value={note}
          error={required(note.trim().length < 3)}
          autosize
          minRows={2}
          maxLength={1000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {save.isError && <FailureNote error={save.error} />}
        {findings !== null && <FindingsView findings={findings} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          {current !== null && (
            <button
              type="button"
              className="btn o"
              onClick={() => {
                setTried(true);
                if (note.trim().length >= 3 && !save.isPending) save.mutate(null);
              }}
            >
              {t('override.takeBack')}
            </button>
          )}
          <button type="submit" className="btn" aria-disabled={save.isPending}>
            {t('override.save')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
