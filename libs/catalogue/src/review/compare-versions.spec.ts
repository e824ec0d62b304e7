import { readFileSync } from 'node:fs';
import { compareVersions, type ComparedParts } from './compare-versions.js';

type Json = Record<string, never>;
const read = (file: string): never => JSON.parse(readFileSync(`migrations/seed/procedures/1.004873/${file}.json`, 'utf8')) as never;
const parts = (): ComparedParts => ({ procedure: read('procedure'), form: read('form'), flow: read('flow'), template: read('template') });

/** The second version, changed by the test. */
function compared(change: (after: Record<'procedure' | 'form' | 'flow' | 'template', never>) => void): ReturnType<typeof compareVersions> {
  const after = parts();
  change(after as never);
  return compareVersions(parts(), after);
}

it('finds nothing in the same version', () => {
  expect(compared(() => undefined)).toMatchObject({
    same: true,
    text: [],
    limits: [],
    components: [],
    fees: [],
    flow: [],
    templateChanged: false,
  });
});

it('names a term by case and channel', () => {
  const { limits, same } = compared(({ procedure }) => {
    const [online] = (procedure as unknown as { channels: { limits: Record<string, object> }[] }).channels;
    Object.assign(online?.limits['1.004873.01'] ?? {}, { quantity: 2 });
  });

  expect(limits).toEqual([{ what: '1.004873.01 online_full', before: '3 WORKING_DAY HOURS', after: '2 WORKING_DAY HOURS' }]);
  expect(same).toBe(false);
});

it('names papers and fees by code, added and removed too', () => {
  const { components, fees } = compared(({ procedure }) => {
    const lists = procedure as unknown as { components: Json[]; fees: Json[] };
    lists.components.splice(1, 1);
    lists.fees.push({ ...lists.fees[0], code: 'PHI_MOI' } as never);
  });

  expect(components.map(({ what, after }) => [what, after])).toEqual([['KQ003453', undefined]]);
  expect(fees.map(({ what, before }) => [what, before])).toEqual([['PHI_MOI', undefined]]);
});

it('says what becomes of answers, and which questions have other words', () => {
  const { form } = compared((after) => {
    const pages = (after.form as unknown as { pages: { fields: Record<string, unknown>[] }[] }).pages;
    Object.assign(pages[0]?.fields[0] ?? {}, { label: { vi: 'Tên', en: 'Name' } });
    Object.assign(pages[1]?.fields[1] ?? {}, { type: 'text' });
  });

  expect(form).toMatchObject({ needsReanswer: ['subjectDob'], removed: [], added: [], reworded: ['requesterName'] });
});

it('names steps and the sum of hours, and a version without flow', () => {
  const { flow } = compared((after) =>
    Object.assign((after.flow as unknown as { steps: Record<string, object> }).steps['process'] ?? {}, { hours: 10 }),
  );
  const none = compareVersions({ ...parts(), flow: null, form: null }, parts());

  expect(flow.map(({ what }) => what)).toEqual(['longestPath', 'steps.process']);
  expect(none.flow.map(({ what }) => what)).toContain('steps.check');
  expect(none.form.added).toContain('requesterName');
});
