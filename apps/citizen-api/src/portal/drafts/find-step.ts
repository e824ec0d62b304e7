import { RouteNotFound } from '@app/platform';
import type { OpenedDraft } from '../../drafts/drafts.js';
import { stepsOf, type PageStep, type PaperStep } from './steps.js';

/** @throws RouteNotFound for a page that is not shown with these answers */
export function stepOf(opened: OpenedDraft, page: string): PageStep {
  const step = stepsOf(opened).find((one): one is PageStep => one.kind === 'page' && one.page.id === page);
  if (step === undefined) throw new RouteNotFound();
  return step;
}

/** @throws RouteNotFound for a paper that is not asked for with these answers */
export function paperOf(opened: OpenedDraft, code: string): PaperStep {
  const step = stepsOf(opened).find((one): one is PaperStep => one.kind === 'paper' && one.component.code === code);
  if (step === undefined) throw new RouteNotFound();
  return step;
}

/** The step after this one; while looking over, only what is still missing, then back to the overview. */
export function nextPath(opened: OpenedDraft, path: string, returning: boolean): string {
  const steps = stepsOf(opened);
  const base = `/ban-nhap/${opened.draft.id}`;
  if (returning) {
    const missing = steps.find(({ state }) => state !== 'done');
    return missing === undefined ? `${base}/xem-lai` : `${base}/${missing.path}?xem=1`;
  }
  const next = steps[steps.findIndex((step) => step.path === path) + 1];
  return `${base}/${next?.path ?? 'xem-lai'}`;
}
