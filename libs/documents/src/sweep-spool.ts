import { randomUUID } from 'node:crypto';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const HOUR = 3_600_000;

/**
 * Removes what uploads have left in the spool: begun and never finished, or cut off when the process died. A resumable upload and the note beside it
 * (`<id>` and `<id>.json`) stay as long as the younger of both. Age is told by the file system's own time.
 * @returns how many files were removed
 */
export async function sweepSpool(folder: string, olderThanHours: number): Promise<number> {
  const now = await timeOf(folder);
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const uploads = new Map<string, string[]>();
  for (const path of paths) {
    const upload = path.replace(/\.json$/, '');
    uploads.set(upload, [...(uploads.get(upload) ?? []), path]);
  }
  let removed = 0;
  for (const files of uploads.values()) {
    const changed = await Promise.all(files.map(changedAt));
    if (now - Math.max(...changed) < olderThanHours * HOUR) continue;
    await Promise.all(files.map((file) => rm(file, { force: true })));
    removed += files.length;
  }
  return removed;
}

/** A file that is finished meanwhile is gone: as young as can be, so its note is left to whoever finished it. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Infinity,
  );
}

async function timeOf(folder: string): Promise<number> {
  const mark = join(folder, `.sweep-${randomUUID()}`);
  await writeFile(mark, '');
  const { mtimeMs } = await stat(mark);
  await rm(mark);
  return mtimeMs;
}
