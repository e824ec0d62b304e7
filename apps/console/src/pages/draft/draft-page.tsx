import { parseDay, parseNumber } from '@app/forms';
import { dayNumbers } from '@app/ui';
import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { act } from '../../api/client.js';
import type { DossierView, DraftField, PinnedProcedure } from '../../api/views.js';
import { useKeys } from '../../app/use-keys.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailurePage } from '../../ui/failure.js';
import { DeedFailure } from '../../ui/stale-note.js';
import { useToast } from '../../ui/toast.js';
import { useTitle } from '../../ui/use-title.js';
import { AnswerTable } from '../dossier/answer-table.js';
import { DossierHeading } from '../dossier/dossier-page.js';
import {
  draftPreviewAddress,
  previewAddress,
  useDossier,
  useDrafted,
  usePinned,
  useRefresh,
  type Drafted,
} from '../dossier/dossier-queries.js';

/** The result, or the reply that refuses: what the template does not take from the form, beside the form itself. */
export function DraftPage(): ReactElement {
  const { id = '' } = useParams();
  const dossier = useDossier(id);
  const pinned = usePinned(id);
  // Asked for once: a draft saved on this page stands in its fields already.
  const [begun, setBegun] = useState<boolean | null>(null);
  if (begun === null && dossier.data !== undefined) setBegun(dossier.data.result?.state === 'drafted');
  const drafted = useDrafted(id, begun === true);
  if (dossier.isError) return <FailurePage error={dossier.error} again={() => void dossier.refetch()} />;
  if (pinned.isError) return <FailurePage error={pinned.error} again={() => void pinned.refetch()} />;
  if (drafted.isError) return <FailurePage error={drafted.error} again={() => void drafted.refetch()} />;
  if (dossier.data === undefined || pinned.data === undefined || drafted.isLoading) return <Bones />;
  return <Drafting view={dossier.data} pinned={pinned.data} drafted={drafted.data} />;
}

type Value = string | boolean;

function Drafting({
  view,
  pinned,
  drafted,
}: {
  readonly view: DossierView;
  readonly pinned: PinnedProcedure;
  /** Undefined before the first draft. */
  readonly drafted: Drafted | undefined;
}): ReactElement {
  const { t, say } = useWords();
  const go = useNavigate();
  const toast = useToast();
  const [params] = useSearchParams();
  const refresh = useRefresh(view.head.id);
  const task = view.tasks.find(({ id }) => id === params.get('task')) ?? view.tasks.find(({ state }) => state === 'open');
  const action = task?.actions.find(({ key }) => key === params.get('choice')) ?? task?.actions.find(({ does }) => does === 'draft_result');
  const refuses = action?.needs.includes('reason') === true;
  const [outcome, setOutcome] = useState<'granted' | 'refused'>(refuses ? 'refused' : 'granted');
  const [values, setValues] = useState<Readonly<Record<string, Value>>>(() =>
    drafted?.outcome === outcome ? shownValues(pinned.draftFields[outcome], drafted.values) : {},
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fields = pinned.draftFields[outcome];
  const read = fields.map((field) => ({ field, ...readValue(field, values[field.key]) }));
  const wrong = read.some(({ fault }) => fault !== null) || (refuses && reason.trim() === '');
  useTitle(t('draft.title'));

  const save = useMutation({
    mutationFn: async (submits: boolean) => {
      if (task === undefined) return;
      const given = Object.fromEntries(read.flatMap(({ field, value }) => (value === undefined ? [] : [[field.key, value]])));
      await act(view.head.id, 'draft_result', { taskId: task.id, outcome, values: given });
      if (!submits || action === undefined) return;
      await act(view.head.id, 'step', {
        taskId: task.id,
        taskVersion: task.rowVersion,
        choice: action.key,
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      });
    },
    onSuccess: async (_answer, submits) => {
      toast.say(t(submits ? 'draft.submitted' : 'draft.saved'));
      await refresh();
      if (submits) void go(`/dossiers/${view.head.id}`, { replace: true });
    },
  });
  function submit(submits: boolean): void {
    setTried(true);
    if (!wrong && !save.isPending) save.mutate(submits);
  }
  useKeys({ F8: () => submit(true) });
  const faultOf = (fault: Fault | null): string | null => (tried && fault !== null ? t(FAULTS[fault]) : null);

  return (
    <main id="main" className="composer">
      <DossierHeading view={view} title={<>{t('draft.title')}</>} />
      <div className="compose">
        <section className="items" aria-label={t('draft.fields')}>
          <div className="form">
            <Radio.Group
              label={t('draft.outcome')}
              value={outcome}
              onChange={(value) => setOutcome(value === 'refused' ? 'refused' : 'granted')}
            >
              <div className="radios">
                <Radio value="granted" label={t('draft.granted')} />
                <Radio value="refused" label={t('draft.refused')} />
              </div>
            </Radio.Group>
            <h2>{t('draft.fields')}</h2>
            {fields.length === 0 && <p className="dim">{t('draft.noFields')}</p>}
            {read.map(({ field, fault }) => (
              <FieldInput
                key={`${outcome}:${field.key}`}
                field={field}
                value={values[field.key]}
                error={faultOf(fault)}
                onChange={(value) => setValues((known) => ({ ...known, [field.key]: value }))}
              />
            ))}
            {refuses && (
              <Textarea
                label={t('draft.reason')}
                value={reason}
                error={tried && reason.trim() === '' ? t('common.required') : null}
                onChange={(event) => setReason(event.currentTarget.value)}
                autosize
                minRows={2}
              />
            )}
          </div>
        </section>
        <section className="draft-side" aria-label={t('draft.preview')} tabIndex={0}>
          {view.result?.documentId ? (
            <iframe
              className="pages"
              title={t('draft.preview')}
              src={`${previewAddress(view.head.id, view.result.documentId)}#toolbar=0&navpanes=0&view=FitH`}
            />
          ) : view.result?.state === 'drafted' ? (
            <iframe
              className="pages"
              title={t('draft.preview')}
              src={`${draftPreviewAddress(view.head.id, view.head.version)}#toolbar=0&navpanes=0&view=FitH`}
            />
          ) : (
            <>
              <p className="note plain">{t('draft.waiting')}</p>
              <AnswerTable view={view} />
            </>
          )}
        </section>
      </div>
      <div className="foot">
        <div className="grow">
          <DeedFailure error={save.error} onShow={() => void refresh()} />
        </div>
        <button type="button" className="btn o" aria-disabled={save.isPending} onClick={() => submit(false)}>
          {t('draft.save')}
        </button>
        {action !== undefined && (
          <button type="button" className="btn big" aria-disabled={save.isPending} onClick={() => submit(true)}>
            {t('draft.submit', { step: say(action.label) })}
            <kbd>F8</kbd>
          </button>
        )}
      </div>
    </main>
  );
}

type Fault = 'missing' | 'day' | 'number';
const FAULTS = { missing: 'common.required', day: 'draft.wrongDay', number: 'draft.wrongNumber' } as const;

/** A draft as it was typed. */
function shownValues(fields: readonly DraftField[], values: Readonly<Record<string, unknown>>): Readonly<Record<string, Value>> {
  const shown = fields.map(({ key, type }): [string, Value] => {
    const value = values[key];
    if (type === 'yesno') return [key, value === true];
    if (type === 'date' && typeof value === 'string') return [key, dayNumbers(value)];
    if (typeof value === 'number') return [key, String(value).replace('.', ',')];
    return [key, typeof value === 'string' ? value : ''];
  });
  return Object.fromEntries(shown);
}

/** What was typed as the template takes it: days ISO, numbers numbers. */
function readValue(field: DraftField, typed: Value | undefined): { value: unknown; fault: Fault | null } {
  if (field.type === 'yesno') return { value: typed === true, fault: null };
  const text = typeof typed === 'string' ? typed.trim() : '';
  if (text === '') return { value: undefined, fault: field.required ? 'missing' : null };
  switch (field.type) {
    case 'date': {
      const day = parseDay(text);
      return typeof day === 'string' ? { value: day, fault: null } : { value: undefined, fault: 'day' };
    }
    case 'integer':
    case 'money':
    case 'decimal': {
      const number = parseNumber(text, field.type === 'decimal' ? 6 : 0);
      return typeof number === 'number' ? { value: number, fault: null } : { value: undefined, fault: 'number' };
    }
    case 'text':
    case 'textarea':
      return { value: text.normalize('NFC'), fault: null };
  }
}

interface FieldInputProps {
  readonly field: DraftField;
  readonly value: Value | undefined;
  readonly error: string | null;
  readonly onChange: (value: Value) => void;
}

function FieldInput({ field, value, error, onChange }: FieldInputProps): ReactElement {
  const { t, say } = useWords();
  const label = field.required || field.type === 'yesno' ? say(field.label) : `${say(field.label)} (${t('common.optional')})`;
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'yesno')
    return <Checkbox label={label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
  if (field.type === 'textarea')
    return (
      <Textarea label={label} value={text} error={error} onChange={(event) => onChange(event.currentTarget.value)} autosize minRows={3} />
    );
  return (
    <TextInput label={label} value={text} error={error} onChange={(event) => onChange(event.currentTarget.value)} autoComplete="off" />
  );
}
