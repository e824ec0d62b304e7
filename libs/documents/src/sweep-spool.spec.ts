import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepSpool } from './sweep-spool.js';

describe('sweeping the spool', () => {
  let folder: string;
  const put = async (name: string, hoursAgo: number): Promise<void> => {
    await writeFile(join(folder, name), 'x');
    const at = new Date(Date.now() - hoursAgo * 3_600_000);
    await utimes(join(folder, name), at, at);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spool-'));
    await mkdir(join(folder, 'tus'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('removes what a crash or a person who went away has left, and nothing younger', async () => {
    await put('crashed', 25);
    await put('running', 1);
    await put('tus/left', 30);
    await put('tus/left.json', 48);
    expect(await sweepSpool(folder, 24)).toBe(3);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(['running', 'tus']);
  });

  it('keeps the note of an upload that goes on for days', async () => {
    await put('tus/long', 2);
    await put('tus/long.json', 60);
    expect(await sweepSpool(folder, 24)).toBe(0);
    expect((await readdir(join(folder, 'tus'))).sort()).toEqual(['long', 'long.json']);
  });

  it('has nothing to do in an empty spool', async () => {
    expect(await sweepSpool(folder, 24)).toBe(0);
  });
});
