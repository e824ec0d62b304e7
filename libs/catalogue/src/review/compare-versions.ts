import { diffForms, findField, type FormDefinition, type FormDiff } from '@app/forms';
import { canonical } from '@app/platform';
import type { FlowDefinition } from '../flow/flow-definition.js';
import { longestPath } from '../flow/longest-path.js';
import type { Limit, ProcedureDefinition } from '../seed/procedure-definition.js';

export interface ComparedParts {
  readonly procedure: ProcedureDefinition;
  readonly form: FormDefinition | null;
  readonly flow: FlowDefinition | null;
  readonly template: unknown;
}

/** A value that differs; undefined where one side has none. */
export interface Change<T = unknown> {
  readonly what: string;
  readonly before?: T;
  readonly after?: T;
}

export interface VersionComparison {
  /** Name, summary, field, subjects and the like. */
  readonly text: readonly Change[];
  readonly limits: readonly Change<string>[];
  readonly components: readonly Change[];
  readonly fees: readonly Change[];
  /** What becomes of the answers of drafts, and questions asked with other words. */
  readonly form: FormDiff & { readonly reworded: readonly string[] };
  readonly flow: readonly Change[];
  readonly templateChanged: boolean;
  readonly same: boolean;
}

const TEXTS = [
  'name',
  'summary',
  'field',
  'level',
  'subjects',
  'competentAgencyKind',
  'cases',
  'results',
  'legalBases',
  'synonyms',
  'lifeEvents',
  'ownerFields',
  'receptionLimit',
  'supplementTerm',
  'supplementClock',
  'paymentTerm',
  'sameDayCutOff',
  'excludedActivities',
] as const;

/** What a person who reviews must see: every difference of two versions, part by part. */
export function compareVersions(before: ComparedParts, after: ComparedParts): VersionComparison {
  const parts = {
    text: changes(pick(before.procedure), pick(after.procedure)),
    limits: changes(limitsOf(before.procedure), limitsOf(after.procedure)) as readonly Change<string>[],
    components: changes(byCode(before.procedure.components), byCode(after.procedure.components)),
    fees: changes(byCode(before.procedure.fees), byCode(after.procedure.fees)),
    form: formChanges(before.form, after.form),
    flow: flowChanges(before.flow, after.flow),
    templateChanged: canonical(before.template ?? null) !== canonical(after.template ?? null),
  };
  const { form } = parts;
  const lists = [
    parts.text,
    parts.limits,
    parts.components,
    parts.fees,
    parts.flow,
    form.needsReanswer,
    form.removed,
    form.added,
    form.reworded,
  ];
  return { ...parts, same: lists.every((list) => list.length === 0) && !parts.templateChanged };
}

type Named = Readonly<Record<string, unknown>>;

function changes(before: Named, after: Named): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((what) => {
    const [old, now] = [before[what], after[what]];
    if (canonical(old ?? null) === canonical(now ?? null)) return [];
    return [{ what, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }];
  });
}

function pick(procedure: ProcedureDefinition): Named {
  const { cases, ...rest } = procedure;
  // Terms of the cases are compared with the channels.
  const named = { ...rest, cases: cases.map(({ limit: _, ...one }) => one) } as unknown as Record<string, unknown>;
  return Object.fromEntries(TEXTS.map((key) => [key, named[key]]));
}

function byCode(entries: readonly { readonly code: string }[]): Named {
  return Object.fromEntries(entries.map((entry) => [entry.code, entry]));
}

function limitsOf({ channels }: ProcedureDefinition): Named {
  return Object.fromEntries(
    channels.flatMap(({ kind, limits }) => Object.entries(limits).map(([code, limit]) => [`${code} ${kind}`, limitWords(limit)])),
  );
}

function limitWords({ quantity, unit, mode }: Limit): string {
  return [quantity, unit, mode].filter((part) => part !== undefined).join(' ');
}

function formChanges(before: FormDefinition | null, after: FormDefinition | null): VersionComparison['form'] {
  const empty: FormDefinition = { format: 'vn-form/1', id: '', version: 0, title: { vi: '' }, pages: [] };
  const [old, now] = [before ?? empty, after ?? empty];
  const diff = diffForms(old, now);
  const reworded = [...diff.kept, ...diff.needsReanswer].filter((key) => {
    const words = [old, now].map((form) => {
      const field = findField(form, key);
      return canonical({
        label: field?.label ?? null,
        hint: field?.hint ?? null,
        when: field?.when ?? null,
        required: field?.required ?? null,
      });
    });
    return words[0] !== words[1];
  });
  return { ...diff, reworded };
}

function flowChanges(before: FlowDefinition | null, after: FlowDefinition | null): readonly Change[] {
  const hours = (flow: FlowDefinition | null): Named =>
    flow === null ? {} : { limitHours: flow.limitHours, longestPath: longestPath(flow).hours };
  return [
    ...changes(hours(before), hours(after)),
    ...changes(before?.steps ?? {}, after?.steps ?? {}).map((change) => ({ ...change, what: `steps.${change.what}` })),
    ...changes({ anytime: before?.anytime, start: before?.start }, { anytime: after?.anytime, start: after?.start }),
  ];
}
