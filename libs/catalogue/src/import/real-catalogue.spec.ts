import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkProcedure } from '../seed/check-procedure.js';
import { importReport, type FileOutcome } from './import-report.js';
import { readProcedure } from './read-procedure.js';
import { toDefinition } from './to-definition.js';

/** The real files lie beside the project, not in it. */
const folder = join(process.cwd(), '../shared/data/procedures');
const there = existsSync(folder);
if (!there) console.log(`NOT RUN: the real files of the national catalogue are not at ${folder}`);

const names = there
  ? (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[]).filter((name) => name.endsWith('.json')).sort()
  : [];
const texts = names.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
const outcomes: FileOutcome[] = texts.map(({ file, text }) => ({ file, read: readProcedure(text) }));

(there ? describe : describe.skip)('the 271 real files', () => {
  const report = importReport(outcomes);

  it('are all read, and the counts add up', () => {
    expect(report.files).toEqual({ read: 271, failed: [] });
    for (const counts of [report.limits, report.fees, report.components])
      expect(counts.stated).toBe(counts.understood + counts.notUnderstood.length);
    expect(report.procedures.flatMap(({ limits }) => limits)).toHaveLength(report.limits.understood);
    expect(report.procedures.flatMap(({ fees }) => fees)).toHaveLength(report.fees.understood);
  });

  it('have at least 95 % of the terms that state number and unit understood', () => {
    const WITH_UNIT = /(?:Trực tuyến|Trực tiếp|Dịch vụ bưu chính)\d+ (?:Ngày làm việc|Ngày|Giờ)/gu;
    const stated = texts.reduce((sum, { text }) => sum + [...text.normalize('NFC').matchAll(WITH_UNIT)].length, 0);
    console.log(`terms with number and unit: ${stated}; understood: ${report.limits.understood}`);
    expect(stated).toBeGreaterThan(0);
    expect(report.limits.understood / stated).toBeGreaterThanOrEqual(0.95);
  });

  it('never have a bare number turned into days', () => {
    const bare = report.limits.notUnderstood.filter(({ text }) => /^\d+$/u.test(text));
    expect(bare.length).toBeGreaterThan(0);
    expect(bare.every(({ reason }) => reason === 'UNIT_MISSING')).toBe(true);
    expect(report.procedures.flatMap(({ limits }) => limits).every(({ text }) => !/^\d+$/u.test(text))).toBe(true);
  });

  it('are never free where the provincial council decides', () => {
    const decided = report.procedures.flatMap(({ fees }) => fees).filter(({ text }) => /Hội đồng nhân dân/u.test(text));
    expect(decided.length).toBeGreaterThan(0);
    expect(decided.every(({ kind }) => kind === 'UNKNOWN')).toBe(true);
  });

  it('keep no trailing text of the page in a result', () => {
    const results = outcomes.flatMap((outcome) => ('read' in outcome ? outcome.read.results : []));
    expect(results.filter(({ name }) => /Từ khóa|Chọn cơ quan|Nộp hồ sơ$/u.test(name))).toEqual([]);
    expect(results.filter(({ code }) => code !== null).length).toBeGreaterThan(271);
  });

  it('become definitions that can be stored', () => {
    const gaps = ['list_empty', 'case_never_reached', 'case_without_limit', 'case_unknown'];
    const faults = outcomes.flatMap((outcome) => ('read' in outcome ? checkProcedure(toDefinition(outcome.read, '2026-11-24')) : []));
    expect(faults.filter(({ level, code }) => level === 'error' && !gaps.includes(code))).toEqual([]);
  });
});
