import type { Answers, Field, FormDefinition } from '@app/forms';
import type { Language } from '@app/ui';
import type { StoredFile } from './stored-file.js';

export interface AreaChoice {
  readonly code: string;
  readonly name: string;
}

/** What every field of a page needs to know. */
export interface FieldContext {
  readonly language: Language;
  readonly form: FormDefinition;
  readonly answers: Answers;
  /** Sentences by dotted path. */
  readonly errors: ReadonlyMap<string, string>;
  readonly locked: readonly string[];
  readonly today: string;
  readonly provinces: readonly AreaChoice[];
  readonly communesOf: (province: string) => readonly AreaChoice[];
  readonly homeProvince: string;
  /** Files of the draft by id: only these are named to the person. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /** What the form counts itself, in words, by key. */
  readonly computed: ReadonlyMap<string, string>;
  /** Rows to show of each repeat, beyond those that have answers. */
  readonly extraRows: ReadonlyMap<string, number>;
}

export interface FieldProps {
  readonly context: FieldContext;
  readonly field: Field;
  readonly path: string;
}
