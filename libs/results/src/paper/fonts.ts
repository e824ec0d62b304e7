import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PAPER_FONT = 'LiberationSerif';

/** Absolute paths of the four faces. The build emits only code to dist/, so the folder is found upwards from this file. */
export interface PaperFontFiles {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

/** Decree 30/2020 asks for Times New Roman; Liberation Serif has the same widths, covers Vietnamese and may be shipped (OFL). */
export function paperFontFiles(): PaperFontFiles {
  const folder = fontFolder(dirname(fileURLToPath(import.meta.url)));
  const face = (name: string): string => join(folder, `LiberationSerif-${name}.ttf`);
  return { normal: face('Regular'), bold: face('Bold'), italics: face('Italic'), bolditalics: face('BoldItalic') };
}

function fontFolder(from: string): string {
  const candidate = join(from, 'libs', 'results', 'fonts');
  if (existsSync(candidate)) return candidate;
  const parent = dirname(from);
  if (parent === from) throw new Error('libs/results/fonts is missing from this installation');
  return fontFolder(parent);
}
