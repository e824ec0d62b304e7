import { textOf } from '@app/results';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const ANY_SIZE = { width: 0, height: 0, orientation: 'portrait' as const };

/** Every word of a definition as a one-page paper prints it: head, content, foot. */
export function printedText({ header, content, footer }: TDocumentDefinitions): string {
  const top = typeof header === 'function' ? header(1, 1, ANY_SIZE) : header;
  const bottom = typeof footer === 'function' ? footer(1, 1, ANY_SIZE) : footer;
  return [textOf(top), textOf(content), textOf(bottom)].filter((part) => part !== '').join('\n');
}
