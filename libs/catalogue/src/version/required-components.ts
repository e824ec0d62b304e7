import { holds, type Answers } from '@app/forms';
import type { ProcedureVersion } from './procedure-version.js';

/** The components that are asked for with these answers, required ones only. */
export function requiredComponents(
  version: ProcedureVersion,
  caseCode: string,
  answers: Answers,
  today: string,
): ProcedureVersion['components'] {
  const facts = { ...answers, caseCode };
  return version.components.filter(
    (component) => component.required && (component.when === undefined || holds(component.when, facts, today)),
  );
}
