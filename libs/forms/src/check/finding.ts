/** One result of the publish checks. An error blocks publishing; a warning is shown to the person who publishes. */
export interface FormFinding {
  readonly level: 'error' | 'warning';
  /** Key of FORM_FINDING_TEXTS. */
  readonly code: string;
  /** Path in the definition, such as `pages.child.fields.childName`. */
  readonly where: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Report = (level: FormFinding['level'], code: string, where: string, params?: FormFinding['params']) => void;
