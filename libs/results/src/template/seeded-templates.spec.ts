import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { checkTemplate, knownFieldsOf, mergeFieldsOf, renderResult, resultText } from './index.js';
import { aBirth, aPermit, aRefusal, seededForm, seededTemplate } from './testing/example-results.js';

const BIRTH = seededTemplate('procedures/1.001193/template.json');
const PERMIT = seededTemplate('procedures/1.013225/template.json');
const REFUSAL = seededTemplate('templates/refusal.json');
const TODAY = '2026-11-26';
const OPTIONS = { createdAt: new Date('2026-11-26T03:00:00Z'), today: TODAY };

const CASES = [
  ['birth', BIRTH, aBirth()],
  ['permit', PERMIT, aPermit()],
  ['refusal', REFUSAL, aRefusal()],
] as const;

describe('the templates we ship', () => {
  it.each([
    ['birth certificate', BIRTH, knownFieldsOf(seededForm('1.001193'))],
    ['construction permit', PERMIT, knownFieldsOf(seededForm('1.013225'))],
    ['refusal, for any procedure', REFUSAL, {}],
  ] as const)('%s has no finding against its form', (_name, template, known) => {
    expect(checkTemplate(template, known)).toEqual([]);
  });

  it.each(CASES)('%s reads as its golden text and lacks nothing', (name, template, values) => {
    const { text, missing } = resultText(template, values, TODAY);

    expect(missing).toEqual([]);
    expect(text).toBe(readFileSync(`libs/results/src/template/testing/golden/${name}.txt`, 'utf8').trimEnd());
  });

  it.each(CASES)('%s is one page that can be signed', async (_name, template, values) => {
    const { pdf, anchors } = await renderResult(template, values, OPTIONS);
    const document = await PDFDocument.load(pdf);

    expect(document.getPageCount()).toBe(1);
    expect(document.getForm().getFields()).toEqual([]);
    expect(anchors.signature.page).toBe(0);
    expect(anchors.seal.y).toBeGreaterThan(0);
  });

  it('leave the father blank on the certificate when none is declared', () => {
    const { text, missing } = resultText(
      BIRTH,
      aBirth({
        fatherName: undefined,
        fatherDob: undefined,
        fatherEthnic: undefined,
        fatherNationality: undefined,
        fatherAddress: undefined,
      }),
      TODAY,
    );

    expect(missing).toEqual([]);
    expect(text).toContain('Họ, chữ đệm, tên người cha:');
    expect(text).toContain('Năm sinh:  | Dân tộc:  | Quốc tịch:');
  });

  it('print the note on an abandoned child only for such a child', () => {
    expect(resultText(BIRTH, aBirth({ situation: 'abandoned' }), TODAY).text).toContain('trẻ bị bỏ rơi');
    expect(resultText(BIRTH, aBirth(), TODAY).text).not.toContain('trẻ bị bỏ rơi');
  });

  it('name the basement and the roof room only when the house has them', () => {
    const { text } = resultText(PERMIT, aPermit({ basements: 1, otherFloors: ['mezzanine', 'roofRoom'] }), TODAY);

    expect(text).toContain('- Số tầng hầm: 01.');
    expect(text).toContain('- Phần khác của công trình: Tầng lửng, Tum.');
    expect(resultText(PERMIT, aPermit(), TODAY).text).not.toContain('tầng hầm');
  });

  it('name drafted fields as fields of the draft', () => {
    expect(mergeFieldsOf(REFUSAL)).toEqual(expect.arrayContaining(['draft.reason', 'draft.legalBasis', 'owner.name', 'result.number']));
  });
});
