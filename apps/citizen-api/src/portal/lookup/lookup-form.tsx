import type { ReactElement } from 'react';
import { homeTexts } from '../home/home.texts.js';
import { href, type Here } from '../http/here.js';
import { LabelledInput } from '../parts/labelled-input.js';

interface LookupFormProps {
  readonly here: Here;
  readonly code?: string;
  readonly errors?: ReadonlyMap<string, string>;
}

export function LookupForm({ here, code, errors }: LookupFormProps): ReactElement {
  const t = homeTexts[here.language];
  return (
    <form method="post" action={href(here.language, '/tra-cuu')} noValidate>
      <LabelledInput id="ma" name="code" label={t.code} hint={t.codeHint} value={code ?? ''} maxLength={60} error={errors?.get('ma')} />
      <LabelledInput id="bm" name="secret" label={t.secret} hint={t.secretHint} maxLength={40} error={errors?.get('bm')} />
      <button className="btn second">{t.see}</button>
    </form>
  );
}
