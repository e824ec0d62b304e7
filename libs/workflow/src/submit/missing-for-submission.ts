import { bothLanguages, requiredComponents, type AnswerValidator, type ProcedureVersion } from '@app/catalogue';
import type { Answers } from '@app/forms';

export interface Missing {
  readonly kind: 'component' | 'field';
  readonly code: string;
  readonly name?: { vi: string; en: string };
  readonly rule: string;
  readonly message?: { vi: string; en: string };
}

export interface SubmissionCheck {
  readonly answers: Answers;
  readonly missing: readonly Missing[];
}

/** Everything that keeps a dossier from being submitted, as one list: wrong or missing answers and required papers without a file. */
export function missingForSubmission(
  validator: AnswerValidator,
  version: ProcedureVersion & { form: NonNullable<ProcedureVersion['form']>; formVersionId: string },
  caseCode: string,
  raw: Readonly<Record<string, unknown>>,
  supplied: readonly string[],
  today: string,
): SubmissionCheck {
  const checked = validator.check(version.formVersionId, version.form, raw, today);
  const fields = checked.errors.map((error): Missing => ({
    kind: 'field',
    code: error.field,
    rule: error.code,
    message: bothLanguages(error.message),
  }));
  const papers = requiredComponents(version, caseCode, checked.answers, today)
    .filter((component) => component.kind === 'submit' && !supplied.includes(component.code))
    .map((component): Missing => ({ kind: 'component', code: component.code, name: component.name, rule: 'required' }));
  return { answers: checked.answers, missing: [...fields, ...papers] };
}
