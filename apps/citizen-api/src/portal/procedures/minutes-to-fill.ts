import type { ProcedureVersion } from '@app/catalogue';

/** Seconds a person needs for an answer and for photographing a paper; a rough promise, rounded up to whole minutes. */
const ANSWER = 15;
const PAPER = 60;

export function minutesToFill({ form, components }: Pick<ProcedureVersion, 'form' | 'components'>): number {
  const answers = (form?.pages ?? []).flatMap(({ when, fields }) =>
    when === undefined ? fields.filter((field) => field.when === undefined && field.type !== 'info' && field.type !== 'computed') : [],
  );
  const papers = components.filter(({ kind, when }) => kind === 'submit' && when === undefined);
  return Math.max(2, Math.ceil((answers.length * ANSWER + papers.length * PAPER) / 60));
}
