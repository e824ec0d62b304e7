import { createContext, useContext } from 'react';
import type { Answers } from '@app/forms';

/** What every field of a form on the page needs to know. */
export interface FormScope {
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Normal answers so far; what the form works out itself is read from here. */
  readonly answers: Answers;
  /** Sentence by path: `key`, `key.part`, `key.0.part`. */
  readonly errors: Readonly<Record<string, string>>;
  /** Keys whose value comes from what is known of the person, not from a hand. */
  readonly known: ReadonlySet<string>;
  /** False where a form is only tried: no file leaves the page. */
  readonly stores: boolean;
}

const Scope = createContext<FormScope>({ today: '1970-01-01', answers: {}, errors: {}, known: new Set(), stores: false });

export const FormScopeProvider = Scope.Provider;
export const useFormScope = (): FormScope => useContext(Scope);
