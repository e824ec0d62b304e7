import { storeImport, type FileOutcome, type StoredImport } from '@app/catalogue';
import { system } from '@app/identity';
import type { Database } from '@app/platform';

export type StoredFile =
  StoredImport | { readonly code: string; readonly outcome: 'failed'; readonly published: false; readonly reason: string };

const VIETNAMESE_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** One transaction per procedure: one that the database refuses is reported, and the others are in. */
export async function storeAll(
  database: Database,
  outcomes: readonly FileOutcome[],
  publish: boolean,
  progress: (done: number) => void,
): Promise<StoredFile[]> {
  const stored: StoredFile[] = [];
  for (const outcome of outcomes) {
    if (!('read' in outcome)) continue;
    const { read } = outcome;
    try {
      stored.push(
        await database.writeAs(system('command'), (tx) => storeImport(tx, read, { readOn: VIETNAMESE_DAY.format(tx.now), publish })),
      );
    } catch (error) {
      const reason = `NOT_STORED: ${error instanceof Error ? error.message : String(error)}`;
      stored.push({ code: read.file.code, outcome: 'failed', published: false, reason });
    }
    progress(stored.length);
  }
  return stored;
}

/** How many of each outcome, and why where something was left out. */
export function storedSummary(stored: readonly StoredFile[]): string[] {
  const count = (outcome: StoredFile['outcome']): number => stored.filter((one) => one.outcome === outcome).length;
  const left = stored
    .filter(({ reason }) => reason !== undefined)
    .map(({ code, outcome, reason }) => `- ${code}: ${outcome}: ${reason ?? ''}`);
  return [
    `Thủ tục mới: ${count('new')}; phiên bản mới: ${count('new_version')}; không đổi: ${count('unchanged')}; bỏ qua: ${count('skipped')}; ` +
      `không hợp lệ: ${count('refused')}; không lưu được: ${count('failed')}; vừa công bố: ${stored.filter(({ published }) => published).length}.`,
    ...left,
  ];
}
