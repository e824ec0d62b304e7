import { normaliseAnswers, type FormDefinition } from '@app/forms';
import { dayInZone } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { serverNow } from '../../api/server-clock.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { FormPages } from '../../ui/form/form-pages.js';

/** The form as the desk and the citizen see it, to be tried: conditions answer, nothing is stored. */
export function FormPreview({ form }: { readonly form: FormDefinition | null }): ReactElement {
  const { t } = useWords();
  const { zone } = useSession();
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [trial, setTrial] = useState(0);
  if (form === null) return <p className="dim mt-3">{t('catalogue.noForm')}</p>;
  const today = dayInZone(serverNow(), zone);
  const normal = normaliseAnswers(form, values, today);
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
      <FormPages
        key={trial}
        form={form}
        values={values}
        normal={normal}
        today={today}
        stores={false}
        onChange={(key, value) => setValues((known) => ({ ...known, [key]: value }))}
      />
    </div>
  );
}
