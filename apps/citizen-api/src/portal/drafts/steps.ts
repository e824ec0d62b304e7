import type { ProcedureVersion } from '@app/catalogue';
import { holds, type AnswerError, type FormPage } from '@app/forms';
import type { PersonPaper } from '@app/results';
import type { OpenedDraft } from '../../drafts/drafts.js';

export type StepState = 'done' | 'begun' | 'open';

interface Common {
  /** Path below the draft. */
  readonly path: string;
  readonly state: StepState;
}
export interface PageStep extends Common {
  readonly kind: 'page';
  readonly page: FormPage;
  readonly errors: readonly AnswerError[];
}
export interface PaperStep extends Common {
  readonly kind: 'paper';
  readonly component: ProcedureVersion['components'][number];
  readonly files: OpenedDraft['documents'];
  /** Papers of this person that could stand for it. */
  readonly onFile: readonly PersonPaper[];
  /** The one they agreed to use. */
  readonly reused: PersonPaper | null;
}
export type Step = PageStep | PaperStep;

/** The way through a draft with these answers: pages that are shown, then the papers that are asked for. */
export function stepsOf(opened: Pick<OpenedDraft, 'draft' | 'version' | 'checked' | 'documents' | 'onFile' | 'today'>): readonly Step[] {
  const { draft, version, checked, documents, onFile, today } = opened;
  const answers = checked?.answers ?? {};
  const pages = (version.form?.pages ?? [])
    .filter(({ when }) => when === undefined || holds(when, answers, today))
    .map((page): PageStep => {
      const errors = errorsOn(page, checked?.errors ?? []);
      const begun = page.fields.some(({ key }) => draft.answers[key] !== undefined);
      return { kind: 'page', page, path: `trang/${page.id}`, errors, state: errors.length === 0 ? 'done' : begun ? 'begun' : 'open' };
    });
  const facts = { ...answers, caseCode: draft.caseCode };
  const papers = version.components
    .filter(({ kind, when }) => kind === 'submit' && (when === undefined || holds(when, facts, today)))
    .map((component): PaperStep => {
      const files = documents.filter(({ componentCode }) => componentCode === component.code);
      const found = onFile.get(component.code);
      const reused = found?.papers.find(({ id }) => id === found.used?.paperId) ?? null;
      return {
        kind: 'paper',
        component,
        files,
        onFile: found?.papers ?? [],
        reused,
        path: `giay-to/${component.code}`,
        state: files.length > 0 || reused !== null || !component.required ? 'done' : 'open',
      };
    });
  return [...pages, ...papers];
}

export function errorsOn({ fields }: FormPage, errors: readonly AnswerError[]): AnswerError[] {
  return errors.filter(({ field }) => fields.some(({ key }) => field === key || field.startsWith(`${key}.`)));
}

/** The case that the answers make it: the first whose condition holds, else the one without. */
export function caseOf(version: Pick<ProcedureVersion, 'cases'>, answers: Readonly<Record<string, unknown>>, today: string): string | null {
  const found =
    version.cases.find(({ when }) => when !== undefined && holds(when, answers, today)) ??
    version.cases.find(({ when }) => when === undefined);
  return found?.code ?? null;
}
