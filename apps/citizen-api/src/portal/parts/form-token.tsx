import { FORM_TOKEN_FIELD } from '@app/identity';
import type { ReactElement } from 'react';
import type { Here } from '../http/here.js';

export function FormToken({ here }: { readonly here: Here }): ReactElement {
  return <input type="hidden" name={FORM_TOKEN_FIELD} value={here.formToken} />;
}
