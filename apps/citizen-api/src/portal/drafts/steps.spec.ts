import { caseOf, errorsOn, stepsOf } from './steps.js';

const label = { vi: 'x', en: 'x' };
const source = { document: 'x', checkedOn: '2026-01-01' };
const pages = [
  { id: 'one', title: label, fields: [{ key: 'kind', type: 'text', label }] },
  { id: 'two', title: label, when: { field: 'kind', op: 'eq', value: 'works' }, fields: [{ key: 'name', type: 'text', label }] },
] as const;
const component = (code: string, more: object = {}): object => ({
  code,
  name: label,
  kind: 'submit',
  required: true,
  originals: 1,
  copies: 0,
  source,
  ...more,
});

function steps(answers: Record<string, unknown>, errors: { field: string }[] = [], files: string[] = []): string[] {
  const opened = {
    draft: { answers, caseCode: 'A' },
    version: {
      form: { pages },
      components: [
        component('P'),
        component('Q', { required: false }),
        component('R', { when: { field: 'kind', op: 'eq', value: 'works' } }),
      ],
    },
    checked: { answers, draft: answers, errors: errors.map((one) => ({ ...one, code: 'x', message: label })) },
    documents: files.map((componentCode) => ({ componentCode })),
    onFile: new Map(),
    today: '2026-12-02',
  };
  return stepsOf(opened as never).map(({ path, state }) => `${path} ${state}`);
}

it('shows only pages and papers that these answers ask for', () => {
  expect(steps({})).toEqual(['trang/one done', 'giay-to/P open', 'giay-to/Q done']);
  expect(steps({ kind: 'works' })).toEqual(['trang/one done', 'trang/two done', 'giay-to/P open', 'giay-to/Q done', 'giay-to/R open']);
});

it('tells what is not begun from what is not finished', () => {
  expect(steps({}, [{ field: 'kind' }])[0]).toBe('trang/one open');
  expect(steps({ kind: 'x' }, [{ field: 'kind' }])[0]).toBe('trang/one begun');
});

it('counts a paper as done with its first file', () => {
  expect(steps({}, [], ['P'])).toContain('giay-to/P done');
});

it('finds the errors inside groups of a page', () => {
  const errors = ['kind.part', 'kindred'].map((field) => ({ field, code: 'x', message: label }));
  expect(errorsOn(pages[0] as never, errors).map(({ field }) => field)).toEqual(['kind.part']);
});

it('takes the first case whose condition holds, else the one without', () => {
  const cases = [
    { code: 'B', name: label, when: { field: 'kind', op: 'eq', value: 'works' } },
    { code: 'A', name: label },
  ];
  expect(caseOf({ cases } as never, { kind: 'works' }, '2026-12-02')).toBe('B');
  expect(caseOf({ cases } as never, {}, '2026-12-02')).toBe('A');
});
