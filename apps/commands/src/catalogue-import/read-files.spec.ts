import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFiles } from './find-files.js';
import { readOptions } from './options.js';
import { readFiles } from './read-files.js';

const folder = join(process.cwd(), 'test/data/import');
const done: number[] = [];
const outcomes = readFiles(folder, findFiles(folder).files, (number) => done.push(number));
const reasonOf = (file: string): string => {
  const outcome = outcomes.find((one) => one.file === file);
  return outcome !== undefined && 'reason' in outcome ? outcome.reason : 'read';
};

describe('npm run catalogue:import', () => {
  it('reads every file of a folder and its folders, and tells how far it is', () => {
    expect(outcomes.filter((outcome) => 'read' in outcome).map(({ file }) => file)).toEqual([
      'cases.json',
      'copies/again.json',
      'decomposed.json',
    ]);
    expect(done.at(-1)).toBe(outcomes.length);
  });

  it('names what is wrong with a file and goes on', () => {
    expect(reasonOf('broken.json')).toMatch(/^JSON_INVALID: /);
    expect(reasonOf('no-code.json')).toMatch(/^CODE_INVALID: /);
    expect(reasonOf('wrong-shape.json')).toMatch(/^WRONG_SHAPE: cach_thuc_thuc_hien/);
  });

  it('takes the first of two files with the same code and names both', () => {
    expect(reasonOf('glued.json')).toBe('DUPLICATE_CODE: 5.900001 is in copies/again.json and in glued.json; copies/again.json was taken');
  });

  it('refuses a file of 50 MB by its size, without reading it', () => {
    const other = mkdtempSync(join(tmpdir(), 'catalogue-import-'));
    try {
      writeFileSync(join(other, 'large.json'), '');
      truncateSync(join(other, 'large.json'), 50_000_000);
      const [outcome] = readFiles(other, findFiles(other).files, () => undefined);
      expect(outcome).toEqual({ file: 'large.json', reason: expect.stringMatching(/^TOO_LARGE: 50000000 bytes/) });
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it('understands its options, and says how to call it otherwise', () => {
    expect(readOptions(['data', '--publish', '--report', 'a.json', '--report=b.md', '--dry-run'])).toEqual({
      folder: 'data',
      publish: true,
      dryRun: true,
      reports: ['a.json', 'b.md'],
    });
    for (const words of [[], ['a', 'b'], ['a', '--publich'], ['a', '--report'], ['a', '--report', 'x.txt']]) {
      expect(() => readOptions(words)).toThrow('npm run -s catalogue:import');
    }
  });
});
