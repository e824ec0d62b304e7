import { checkForm, type Finding, type FormDefinition, type LocalText } from '@app/forms';
import type { FlowDefinition } from '../flow/flow-definition.js';
import { checkProcedure } from '../seed/check-procedure.js';
import type { ProcedureDefinition } from '../seed/procedure-definition.js';
import { PROCEDURE_FINDING_TEXTS } from '../seed/procedure-finding-texts.js';
import type { ProcedurePack } from '../version/load-procedure.js';

/** What somebody sent: any JSON in the parts of a procedure folder. */
export interface UncheckedPack {
  readonly procedure: unknown;
  readonly form: unknown;
  readonly flow: unknown;
  readonly template: unknown;
}

export interface ExplainedFinding extends Finding {
  readonly message: Required<LocalText>;
}

/** Findings of a result template over a form; the templates are the trade of another library. */
export type TemplateCheck = (template: unknown, form: FormDefinition | null) => readonly ExplainedFinding[];

export interface PackCheckContext {
  readonly checkTemplate: TemplateCheck;
  readonly maxFileMb: number;
  readonly fileTypes: readonly string[];
  /** Local day 'YYYY-MM-DD'. */
  readonly today: string;
}

/** All publish checks of a procedure with what belongs to it. Without an error the parts are a ProcedurePack. */
export function checkPack(pack: UncheckedPack, context: PackCheckContext): readonly ExplainedFinding[] {
  const inForm = pack.form === null ? [] : checkForm(pack.form, context).map((finding) => ({ ...finding, where: `form.${finding.where}` }));
  const form = pack.form !== null && !inForm.some(isError) ? (pack.form as FormDefinition) : null;
  const procedure = checkProcedure(pack.procedure, {
    ...(form === null ? {} : { form }),
    ...(pack.flow === null ? {} : { flow: pack.flow }),
  });
  const together = [...inForm, ...procedure];
  const whole = together.some(isError) ? [] : missingParts(pack);
  const template = pack.template === null || together.some(isError) ? [] : context.checkTemplate(pack.template, form);
  return [...[...together, ...whole].map(explained), ...template];
}

export function isError({ level }: Finding): boolean {
  return level === 'error';
}

/** After a check without errors. */
export function asPack({ procedure, form, flow, template }: UncheckedPack): ProcedurePack {
  return {
    procedure: procedure as ProcedureDefinition,
    form: form as FormDefinition | null,
    flow: flow as FlowDefinition | null,
    template: template as { readonly id: string } | null,
  };
}

/** The finding with its text in both languages. */
export function explained(finding: Finding): ExplainedFinding {
  const text = PROCEDURE_FINDING_TEXTS[finding.code] ?? { vi: finding.code, en: finding.code };
  return { ...finding, message: { vi: filled(text.vi, finding.params), en: filled(text.en, finding.params) } };
}

export function filled(text: string, params: Finding['params']): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

function missingParts({ form, flow, template }: UncheckedPack): readonly Finding[] {
  if ((form === null) !== (flow === null)) return [{ level: 'error', code: 'flow_without_form', where: '', params: {} }];
  if (flow === null || template !== null) return [];
  const drafts = Object.values((flow as FlowDefinition).steps).some(
    (step) => step.type === 'task' && Object.values(step.actions).some(({ does }) => does === 'draft_result'),
  );
  return drafts ? [{ level: 'error', code: 'template_missing', where: 'template', params: {} }] : [];
}
