import type { Answer } from '../../api/views.js';

export type ImportAnswer = Answer<'ImportAnswer'>;
type Cells = ImportAnswer['report']['limits'];

export const CELLS = ['limits', 'fees', 'components'] as const;
const FILES_AT_ONCE = 20;

/** What the catalogue is sent in parts for: so that the page can say how far it is, and one part that fails names itself. */
export function batchesOf<T>(files: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(files.length / FILES_AT_ONCE) }, (_, part) =>
    files.slice(part * FILES_AT_ONCE, (part + 1) * FILES_AT_ONCE),
  );
}

/** Two answers as if all files had been sent at once. */
export function merged(a: ImportAnswer | null, b: ImportAnswer): ImportAnswer {
  if (a === null) return b;
  const cells = (kind: (typeof CELLS)[number]): Cells => ({
    stated: a.report[kind].stated + b.report[kind].stated,
    understood: a.report[kind].understood + b.report[kind].understood,
    notUnderstood: [...a.report[kind].notUnderstood, ...b.report[kind].notUnderstood],
  });
  const names = new Set([...Object.keys(a.counts), ...Object.keys(b.counts)]);
  return {
    report: {
      files: { read: a.report.files.read + b.report.files.read, failed: [...a.report.files.failed, ...b.report.files.failed] },
      limits: cells('limits'),
      fees: cells('fees'),
      components: cells('components'),
      procedures: [...a.report.procedures, ...b.report.procedures],
    },
    stored: [...a.stored, ...b.stored],
    counts: Object.fromEntries([...names].map((name) => [name, (a.counts[name] ?? 0) + (b.counts[name] ?? 0)])),
  };
}
