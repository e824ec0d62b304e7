import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { explainSchemaErrors, normaliseAnswers, toJsonSchema, type AnswerError, type Answers, type FormDefinition } from '@app/forms';

export interface CheckedAnswers {
  /** What counts: normal values of the visible fields, computed fields added. */
  readonly answers: Answers;
  /** What is kept in a draft: hidden values too, so that toggling back restores them. */
  readonly draft: Answers;
  readonly errors: readonly AnswerError[];
}

/**
 * The one validator of answers (browser and server cannot disagree, because the browser asks the server). Schemas are compiled once per
 * form version and day: "not after today" means another schema tomorrow.
 */
export class AnswerValidator {
  private readonly compiled = new Map<string, ValidateFunction>();

  /** @param formVersionId names the immutable definition; @param today local day 'YYYY-MM-DD'. @throws ForbiddenKey of @app/forms */
  check(formVersionId: string, definition: FormDefinition, raw: Readonly<Record<string, unknown>>, today: string): CheckedAnswers {
    const { answers, draft, unknown } = normaliseAnswers(definition, raw, today);
    const validate = this.validatorOf(formVersionId, definition, today);
    const errors = validate(answers) ? [] : [...explainSchemaErrors(definition, validate.errors ?? [])];
    for (const field of unknown) {
      errors.push({ field, code: 'unknown_field', message: { vi: 'Tờ khai không có mục này', en: 'The form has no such field' } });
    }
    return { answers, draft, errors };
  }

  private validatorOf(formVersionId: string, definition: FormDefinition, today: string): ValidateFunction {
    const key = `${formVersionId}:${today}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    if (this.compiled.size > 500) this.compiled.clear();
    // A new Ajv each time: one instance keeps every schema it ever compiled, and there is a new one every day.
    const made = new Ajv2020({ allErrors: true }).compile(toJsonSchema(definition, today));
    this.compiled.set(key, made);
    return made;
  }
}
