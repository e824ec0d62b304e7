import { inNfc, missingGlyphs, mm, renderPaper, signatureAnchors, textOf, type Day, type SignatureAnchors } from '../paper/index.js';
import { MergeScope } from './merge-scope.js';
import { resultDefinition, signatureSizes } from './result-definition.js';
import type { ResultTemplate } from './result-template.js';
import type { ResultValues } from './result-values.js';
import { ResultGlyphMissing, ResultValueMissing } from './template.errors.js';

export interface RenderResultOptions {
  /** The creation instant in the file: same template, values and instant give the same bytes. */
  readonly createdAt: Date;
  /** Local day of the office on which conditions are judged. */
  readonly today: Day;
  /** What a missing value does: 'refuse' (default) or, for a preview of a draft, 'dots'. */
  readonly missing?: 'refuse' | 'dots';
}

export interface RenderedResult {
  readonly pdf: Uint8Array;
  /** PDF points from the bottom left; pages count from 0. */
  readonly anchors: SignatureAnchors;
}

/**
 * Draws a result document, ready to be signed: PDF 1.7, one cross-reference table, no form, no script.
 * @throws ResultValueMissing naming every merge field without a value, unless `missing` is 'dots'.
 * @throws ResultGlyphMissing when the paper font cannot draw a character.
 */
export async function renderResult(template: ResultTemplate, values: ResultValues, options: RenderResultOptions): Promise<RenderedResult> {
  const composed = inNfc(values);
  const scope = new MergeScope(composed, options.today);
  const definition = resultDefinition(inNfc(template), composed, scope);
  if (options.missing !== 'dots' && scope.missing().length > 0) throw new ResultValueMissing(scope.missing());
  const unprintable = missingGlyphs(textOf(definition.content));
  if (unprintable.length > 0) throw new ResultGlyphMissing(unprintable);

  const pdf = await renderPaper(definition, {
    title: [template.name.vi, composed.result.number].filter(Boolean).join(' '),
    issuer: composed.agency.name,
    createdAt: options.createdAt,
  });
  const right = mm(template.page.margins[2]);
  return { pdf: new Uint8Array(pdf), anchors: await signatureAnchors(pdf, signatureSizes(template), right) };
}
