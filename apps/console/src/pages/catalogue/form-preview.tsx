import { inLanguage, isRequired, normaliseAnswers, visibleFields, type FormDefinition } from '@app/forms';
import { dayInZone } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { serverNow } from '../../api/server-clock.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { FormField } from '../../ui/form-field.js';

/** The form as the desk and the citizen see it, to be tried: conditions answer, nothing is stored. */
export function FormPreview({ form }: { readonly form: FormDefinition | null }): ReactElement {
  const { t, language } = useWords();
  const { zone } = useSession();
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [trial, setTrial] = useState(0);
  if (form === null) return <p className="dim mt-3">{t('catalogue.noForm')}</p>;
  const today = dayInZone(serverNow(), zone);
  const { answers } = normaliseAnswers(form, values, today);
  const visible = visibleFields(form, answers, today);
  return (
    <div className="trial">
      <div className="stepno spread mt-3">
        <p className="dim">{t('catalogue.formTry')}</p>
        <button
          type="button"
          className="btn q"
          onClick={() => {
            setValues({});
            setTrial(trial + 1);
          }}
        >
          {t('catalogue.formClear')}
        </button>
      </div>
      {form.pages.map((page) => {
        const fields = page.fields.filter((field) => visible.some((one) => one.field.key === field.key));
        if (fields.length === 0) return null;
        return (
          <section key={`${page.id}:${trial}`} className="form form-page">
            <h3>{inLanguage(page.title, language)}</h3>
            {page.intro !== undefined && <p className="dim">{inLanguage(page.intro, language)}</p>}
            {fields.map((field) => (
              <FormField
                key={field.key}
                field={field}
                value={values[field.key]}
                required={isRequired(field, answers, today)}
                errors={{}}
                path={field.key}
                onChange={(value) => setValues((known) => ({ ...known, [field.key]: value }))}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}
