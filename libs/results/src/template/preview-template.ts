import { renderResult } from './render-result.js';
import type { ResultTemplate } from './result-template.js';
import type { ResultValues } from './result-values.js';
import type { Day } from '../paper/index.js';

const NOTHING: ResultValues = {
  answers: {},
  draft: {},
  dossier: { code: '', receivedOn: '', procedureName: '', procedureCode: '' },
  result: {},
  agency: { name: '', place: '' },
  signer: { title: '', name: '' },
  owner: { name: '' },
};

/** A template as paper, with room to write for every merge field. @throws ResultGlyphMissing */
export async function previewTemplate(template: ResultTemplate, at: { readonly createdAt: Date; readonly today: Day }): Promise<Buffer> {
  const { pdf } = await renderResult(template, NOTHING, { ...at, missing: 'dots' });
  return Buffer.from(pdf);
}
