import { answerOf, inLanguage, isRequired, visibleFields, type FormDefinition, type NormalisedAnswers } from '@app/forms';
import { useMemo, type ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import { FormField } from './form-field.js';
import { FormScopeProvider } from './form-scope.js';

interface Props {
  readonly form: FormDefinition;
  /** As typed, by key. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly normal: NormalisedAnswers;
  readonly today: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly known?: ReadonlySet<string>;
  /** False where a form is only tried: no file leaves the page. */
  readonly stores: boolean;
  readonly onChange: (key: string, value: unknown) => void;
}

const NO_ERRORS = {};
const NOTHING_KNOWN: ReadonlySet<string> = new Set();

/** A whole form in one scroll: all its pages, of which only what counts for these answers is shown. */
export function FormPages(props: Props): ReactElement {
  const { language } = useWords();
  const { form, values, normal, today, errors = NO_ERRORS, known = NOTHING_KNOWN, stores, onChange } = props;
  const scope = useMemo(() => ({ today, answers: normal.answers, errors, known, stores }), [today, normal, errors, known, stores]);
  const shown = visibleFields(form, normal.draft, today);
  return (
    <FormScopeProvider value={scope}>
      {form.pages.map((page) => {
        const fields = shown.filter((placed) => placed.page.id === page.id);
        if (fields.length === 0) return null;
        return (
          <section key={page.id} className="form form-page">
            <h3>{inLanguage(page.title, language)}</h3>
            {page.intro !== undefined && <p className="dim">{inLanguage(page.intro, language)}</p>}
            {fields.map(({ field }) => (
              <FormField
                key={field.key}
                field={field}
                value={answerOf(values, field.key)}
                required={isRequired(field, normal.answers, today)}
                path={field.key}
                onChange={(value) => onChange(field.key, value)}
              />
            ))}
          </section>
        );
      })}
    </FormScopeProvider>
  );
}
