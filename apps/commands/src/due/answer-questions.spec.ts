import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarData } from '@app/calendar';
import { DueDesk } from './answer-questions.js';
import { readLines } from './read-lines.js';

const data = JSON.parse(readFileSync(join(process.cwd(), 'migrations/seed/calendar/vn-civil-service.json'), 'utf8')) as CalendarData;
const desk = new DueDesk(data, ['H48.101-TTPVHCC']);
const ask = (question: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(desk.answer(JSON.stringify({ start: '2026-11-19T16:30:00+07:00', quantity: 5, unit: 'WORKING_DAY', ...question }))) as Record<
    string,
    unknown
  >;

describe('npm run due', () => {
  it('answers with the due date at +07:00 and the revision of the calendar', () => {
    expect(desk.answer('{"start":"2026-11-19T16:30:00+07:00","quantity":5,"unit":"WORKING_DAY"}')).toBe(
      '{"due":"2026-11-27T16:30:00+07:00","calendarRevision":1}',
    );
    expect(ask({ start: '2026-11-19T09:30:00Z' })).toEqual({ due: '2026-11-27T16:30:00+07:00', calendarRevision: 1 });
    expect(ask({ start: '2026-11-19T16:30:00.250+07:00' })).toEqual({ due: '2026-11-27T16:30:00.250+07:00', calendarRevision: 1 });
    expect(ask({ unit: 'NO_DUE', quantity: undefined })).toEqual({ due: null, calendarRevision: 1 });
  });

  it('takes mode, unit, cut-off and an id it does not know', () => {
    expect(ask({ mode: 'DAYS', unitCode: 'H48.101-TTPVHCC', id: 7 })).toEqual({ due: '2026-11-27T17:00:00+07:00', calendarRevision: 1 });
    expect(ask({ unit: 'SAME_DAY', sameDayCutOff: '16:30' })).toEqual({ due: '2026-11-19T17:00:00+07:00', calendarRevision: 1 });
    expect(ask({ unit: 'SAME_DAY' })).toEqual({ due: '2026-11-20T17:00:00+07:00', calendarRevision: 1 });
  });

  it('explains when asked', () => {
    expect(ask({ explain: true, start: '2026-12-30T10:00:00+07:00' })).toMatchObject({
      due: '2027-01-07T10:00:00+07:00',
      explanation: {
        mode: 'HOURS',
        countedIn: 'minutes',
        provisionalYears: [2027],
        days: expect.any(Array),
        vi: expect.any(Array),
        en: expect.any(Array),
      },
    });
  });

  it.each([
    [{ start: '2026-02-30T09:00:00+07:00' }, 'due.start_invalid'],
    [{ start: '2026-02-20T09:00:00' }, 'due.start_invalid'],
    [{ start: '2026-02-20' }, 'due.start_invalid'],
    [{ start: '2026-02-20T24:00:00+07:00' }, 'due.start_invalid'],
    [{ start: '2026-02-20T09:00:00+19:00' }, 'due.start_invalid'],
    [{ start: 1771552800000 }, 'due.start_invalid'],
    [{ quantity: -1 }, 'due.quantity_invalid'],
    [{ quantity: 1.5 }, 'due.quantity_invalid'],
    [{ quantity: '5' }, 'due.quantity_invalid'],
    [{ quantity: undefined }, 'due.quantity_invalid'],
    [{ unit: 'WEEK' }, 'due.unit_invalid'],
    [{ unit: undefined }, 'due.unit_invalid'],
    [{ mode: 'WEEKS' }, 'due.mode_invalid'],
    [{ unitCode: 'H00' }, 'due.unit_code_unknown'],
    [{ unitCode: 5 }, 'due.unit_code_invalid'],
    [{ sameDayCutOff: '25:00' }, 'due.cut_off_invalid'],
    [{ explain: 'yes' }, 'due.explain_invalid'],
    [{ start: '2028-12-29T16:30:00+07:00' }, 'calendar.year_missing'],
    [{ quantity: Number.MAX_SAFE_INTEGER }, 'calendar.year_missing'],
    [{ quantity: Number.MAX_SAFE_INTEGER, unit: 'DAY' }, 'calendar.year_missing'],
  ])('refuses %j in one line', (question, code) => {
    expect(ask(question)).toEqual({ error: { code, detail: expect.any(String) } });
  });

  it.each(['', 'nonsense', '[]', 'null', '5', '{"start":', `{"start":"${'x'.repeat(70_000)}"}`])('refuses what is no question', (line) => {
    expect(JSON.parse(desk.answer(line))).toEqual({
      error: { code: expect.stringMatching(/^due\.(json_invalid|line_too_long)$/), detail: expect.any(String) },
    });
  });

  it('names the missing year', () => {
    expect(ask({ start: '2028-12-29T16:30:00+07:00' })).toMatchObject({ error: { detail: expect.stringContaining('2029') } });
  });
});

describe('readLines', () => {
  async function* chunksOf(...chunks: string[]): AsyncGenerator<string> {
    yield* chunks;
  }
  async function lines(...chunks: string[]): Promise<string[]> {
    const all = [];
    for await (const some of readLines(chunksOf(...chunks))) all.push(...some);
    return all;
  }

  it('puts lines together that come in pieces, and takes a last one without its end', async () => {
    expect(await lines('a', 'b\nc', '\n\nd')).toEqual(['ab', 'c', '', 'd']);
    expect(await lines('a\nb\n')).toEqual(['a', 'b']);
    expect(await lines()).toEqual([]);
  });

  it('stays small when no line ever ends', async () => {
    const [only, next] = await lines(...new Array<string>(40).fill('x'.repeat(100_000)), '\nnext');
    expect(only?.length).toBeLessThan(1_200_000);
    expect(next).toBe('next');
  });
});
