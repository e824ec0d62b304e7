import { readdirSync, readFileSync } from 'node:fs';
import {
  actOnFlow,
  allPaths,
  AnswerValidator,
  availableActions,
  beginFlow,
  checkProcedure,
  computeFees,
  longestPath,
  tightestLimitHours,
  type Channel,
  type FlowDefinition,
  type FlowState,
  type ProcedureDefinition,
} from '@app/catalogue';
import { blankForm, checkForm, holds, type Answers, type FormDefinition } from '@app/forms';
import { checkTemplate, knownFieldsOf, labelsOfAnswers, readTemplate, renderResult, resultText, type ResultValues } from '@app/results';
import { PDFDocument } from 'pdf-lib';

interface ExampleDossier {
  readonly caseCode: string;
  readonly channel: Channel;
  readonly answers: Record<string, unknown>;
  readonly papers: readonly string[];
  /** Total owed, null where the province must say. */
  readonly fees: number | null;
  readonly draft: Record<string, unknown>;
}
interface People {
  readonly officers: readonly { readonly roles: readonly { readonly role: string; readonly unit: string }[] }[];
}
interface Organisation {
  readonly agencies: readonly { readonly code: string; readonly kind: string; readonly area: string }[];
  readonly units: readonly { readonly code: string; readonly agency: string; readonly fields: readonly string[] }[];
}

const HERE = new URL('./', import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, HERE), 'utf8')) as T;
const CODES = readdirSync(new URL('procedures', HERE)).sort();
const TODAY = '2026-11-25';
const LIMITS = { maxFileMb: 20, fileTypes: ['.pdf', '.jpg', '.png'], today: TODAY };
const AREAS: Record<string, string> = { '51': 'tỉnh Quảng Ngãi', '21025': 'phường Cẩm Thành', '21040': 'xã Bình Sơn', '23293': 'phường Kon Tum' };
const DESK = 'H48.101-TTPVHCC';

const partsOf = (code: string): { procedure: ProcedureDefinition; form: FormDefinition; flow: FlowDefinition; template: unknown; dossier: ExampleDossier } => ({
  procedure: read(`procedures/${code}/procedure.json`),
  form: read(`procedures/${code}/form.json`),
  flow: read(`procedures/${code}/flow.json`),
  template: read(`procedures/${code}/template.json`),
  dossier: read(`demonstration/dossiers/${code}.json`),
});
const checkedAnswers = (code: string): ReturnType<AnswerValidator['check']> => {
  const { form, dossier } = partsOf(code);
  return new AnswerValidator().check(code, form, dossier.answers, TODAY);
};

function valuesOf(code: string): ResultValues {
  const { form, procedure, dossier } = partsOf(code);
  const { answers } = checkedAnswers(code);
  return {
    answers,
    draft: dossier.draft,
    dossier: { code: 'H48.101-261125-0001', receivedOn: TODAY, procedureName: procedure.name.vi, procedureCode: code },
    result: { number: '1/2026/H48.101', issuedOn: TODAY },
    agency: { name: 'Ủy ban nhân dân phường Cẩm Thành', place: 'Cẩm Thành', parent: 'Ủy ban nhân dân tỉnh Quảng Ngãi' },
    signer: { title: 'CHỦ TỊCH', name: 'Đặng Hữu Phước' },
    owner: { name: 'Đặng Thị Ánh Nguyệt', honorific: 'Ông (Bà)' },
    verify: { url: 'https://motcua.example.vn/xac-minh/9TZB7KQ4XN2', words: 'Quét mã để kiểm tra văn bản' },
    labels: labelsOfAnswers(form, answers, (area) => AREAS[area]),
  };
}

/** Where a text has only one language, as a path. */
function oneLanguage(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => oneLanguage(one, `${path}/${at}`));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const own = 'vi' in value && typeof (value as Record<string, unknown>)['en'] !== 'string' ? [path] : [];
  return [...own, ...entries.flatMap(([key, one]) => oneLanguage(one, `${path}/${key}`))];
}

/** Every way the engine itself can go with these facts, never back: steps with the action taken, and how it ended. */
function* walk(flow: FlowDefinition, state: FlowState, facts: Answers, taken: readonly string[] = []): Generator<{ moves: readonly string[]; outcome: string }> {
  let ids = taken.length * 1000;
  const context = { facts, today: TODAY, newId: (): string => `t${(ids += 1)}` };
  const token = state.tokens[0];
  if (token === undefined) throw new Error(`nothing is open after ${taken.join(', ')}`);
  for (const action of availableActions(flow, token.step)) {
    if (action.back === true || action.pause !== undefined) continue;
    const moves = [...taken, `${token.step}.${action.key}`];
    const after = actOnFlow(flow, state, token.id, action.key, context);
    if (after.ended !== undefined) yield { moves, outcome: after.ended };
    else yield* walk(flow, after.state, facts, moves);
  }
}

const waysOf = (code: string): { moves: readonly string[]; outcome: string }[] => {
  const { flow, dossier } = partsOf(code);
  let ids = 0;
  // Nine floors, so that the parallel branch of the construction permit is walked too.
  const facts = { ...checkedAnswers(code).answers, floors: 9, caseCode: dossier.caseCode, channel: dossier.channel };
  const begun = beginFlow(flow, { facts, today: TODAY, newId: () => `b${(ids += 1)}` });
  return [...walk(flow, begun.state, facts)];
};

it('ships fourteen procedures that run', () => {
  expect(CODES).toEqual([
    '1.000656', '1.001193', '1.001612', '1.001731', '1.001776', '1.004194', '1.004222', '1.004873',
    '1.013225', '1.013227', '1.115778', '2.000635', '2.000815', '2.000884',
  ]);
});

describe.each(CODES)('procedure %s', (code) => {
  const { procedure, form, flow, template, dossier } = partsOf(code);

  it('passes the publish checks of procedure, form and flow, but for numbers that wait for the official text', () => {
    const findings = [...checkForm(form, LIMITS), ...checkProcedure(procedure, { form, flow })];

    expect(findings.filter((finding) => finding.code !== 'needs_review')).toEqual([]);
  });

  it('speaks both languages everywhere', () => {
    expect(oneLanguage({ procedure, form, flow }).concat(oneLanguage(template))).toEqual([]);
  });

  it('uses the legal limit fully on its longest path, and no path takes longer', () => {
    const limit = tightestLimitHours(procedure);
    const hours = [...allPaths(flow)].map((path) => path.hours);

    expect(limit).toBeDefined();
    expect(Math.max(...hours)).toBe(limit);
    expect(longestPath(flow).hours).toBe(limit);
  });

  it('ends on every path, granted or refused, and the engine walks them all', () => {
    const ways = waysOf(code);
    const paths = [...allPaths(flow)].map((path) => path.moves.map(({ step, action }) => `${step}.${action}`).join(' '));

    expect(new Set(ways.map(({ outcome }) => outcome))).toEqual(new Set(['granted', 'refused']));
    expect(paths.sort()).toEqual(ways.map(({ moves }) => moves.join(' ')).sort());
  });

  it('drafts, numbers, signs and seals in this order on every path', () => {
    for (const { moves } of waysOf(code)) {
      const actions = moves.flatMap((move) => {
        const [step = '', key = ''] = move.split('.');
        const task = flow.steps[step];
        return task?.type === 'task' && task.actions[key] !== undefined ? [task.actions[key]] : [];
      });
      const at = (find: (action: (typeof actions)[number]) => boolean): number => actions.findIndex(find);
      const order = [at(({ does }) => does === 'draft_result'), at(({ needs }) => needs?.includes('number') === true), at(({ sign }) => sign === 'personal'), at(({ sign }) => sign === 'seal')];

      expect(order.every((place) => place >= 0)).toBe(true);
      expect([...order].sort((a, b) => a - b)).toEqual(order);
    }
  });

  it('has somebody in the demonstration for every step, and nobody both processes and signs', () => {
    const { officers } = read<People>('demonstration/people.json');
    const unit = unitOf(procedure);
    for (const step of Object.values(flow.steps)) {
      if (step.type !== 'task') continue;
      const place = step.by.unit === '@intake' ? DESK : step.by.unit === '@specialist' ? unit : serviceOf(step.by.agency ?? '');
      expect(officers.some(({ roles }) => roles.some((held) => held.role === step.by.role && held.unit === place))).toBe(true);
    }
    const both = officers.filter(({ roles }) => ['specialist', 'signer'].every((role) => roles.some((held) => held.role === role && held.unit === unit)));
    expect(both).toEqual([]);
  });

  it('takes the example dossier: answers without error, papers complete, fees as computed by hand', () => {
    const { answers, errors } = checkedAnswers(code);
    const asked = procedure.components.filter((one) => one.required && one.kind === 'submit' && (one.when === undefined || holds(one.when, { ...answers, caseCode: dossier.caseCode }, TODAY)));
    const counts = Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
    const chosen = procedure.cases.find((one) => one.when === undefined || holds(one.when, answers, TODAY));

    expect(errors).toEqual([]);
    expect(asked.map((one) => one.code).sort()).toEqual([...dossier.papers].sort());
    expect(chosen?.code).toBe(dossier.caseCode);
    expect(computeFees(procedure.fees, counts, { day: TODAY, channel: dossier.channel, answers }).total).toBe(dossier.fees);
  });

  it('asks for nothing that its paper form does not print', () => {
    const printed = JSON.stringify([blankForm(form, 'vi'), blankForm(form, 'en')]);
    const labels = form.pages.flatMap((page) => page.fields).filter((field) => field.type !== 'computed' && field.type !== 'info');

    expect(labels.filter((field) => [field.label.vi, field.label.en ?? ''].some((label) => !printed.includes(JSON.stringify(label).slice(1, -1))))).toEqual([]);
  });

  it('merges only known fields into its result, which is one signable page', async () => {
    const known = readTemplate(template);
    const values = valuesOf(code);
    const { pdf, anchors } = await renderResult(known, values, { createdAt: new Date('2026-11-25T03:00:00Z'), today: TODAY });

    expect(checkTemplate(template, knownFieldsOf(form))).toEqual([]);
    expect(resultText(known, values, TODAY).missing).toEqual([]);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
    expect(anchors.signature.page).toBe(0);
  });
});

function unitOf({ field, competentAgencyKind }: ProcedureDefinition): string {
  const { agencies, units } = read<Organisation>('organisation.json');
  const area = agencies.find(({ code }) => code === 'H48.101')?.area;
  const near = agencies.filter((agency) => (competentAgencyKind.startsWith('commune') ? agency.area === area : !agency.kind.startsWith('commune'))).map(({ code }) => code);
  return units.find((unit) => near.includes(unit.agency) && unit.fields.includes(field.code))?.code ?? '';
}

function serviceOf(service: string): string {
  return read<Organisation>('organisation.json').units.find((unit) => unit.fields.includes(service))?.code ?? '';
}
