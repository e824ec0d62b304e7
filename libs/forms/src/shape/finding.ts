/** One result of the publish checks. An error blocks publishing; a warning is shown to the person who publishes. */
export interface Finding {
  readonly level: 'error' | 'warning';
  /** Key of the text: FORM_FINDING_TEXTS, or the texts of the format's own lib. */
  readonly code: string;
  /** Path in the definition, such as `pages.child.fields.childName`. */
  readonly where: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Report = (level: Finding['level'], code: string, where: string, params?: Finding['params']) => void;
