import type { Readable } from 'node:stream';

export type ScanVerdict = 'clean' | 'infected' | 'unscannable';

/** A virus scanner. It throws when it cannot be reached: the document then stays pending and is tried again. */
export interface Scanner {
  scan(content: Readable): Promise<ScanVerdict>;
  ping(): Promise<void>;
}
