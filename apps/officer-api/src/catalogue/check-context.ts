import { filled, type ExplainedFinding, type PackCheckContext, type TemplateCheck } from '@app/catalogue';
import { checkTemplate, knownFieldsOf, TEMPLATE_FINDING_TEXTS } from '@app/results';
import { localDay } from '@app/workflow';

export const CHECK_CONTEXT = Symbol('CHECK_CONTEXT');

/** The publish checks of one moment: the day decides what "today" means in a form. */
export type CheckContext = (now: Date) => PackCheckContext;

/** Extensions that the file store takes. */
const FILE_TYPES = ['.pdf', '.jpg', '.jpeg', '.png'];

export function checkContext(maxFileMb: number, zone: string): CheckContext {
  return (now) => ({ checkTemplate: templateFindings, maxFileMb, fileTypes: FILE_TYPES, today: localDay(now, zone) });
}

/** A template may merge what its form asks; findings of the template in the shape of all other findings. */
const templateFindings: TemplateCheck = (template, form) =>
  checkTemplate(template, form === null ? {} : knownFieldsOf(form)).map(({ code, path, params }): ExplainedFinding => {
    const text = TEMPLATE_FINDING_TEXTS[code];
    return {
      level: 'error',
      code: `template_${code}`,
      where: `template${path}`,
      params,
      message: { vi: filled(text.vi, params), en: filled(text.en, params) },
    };
  });
