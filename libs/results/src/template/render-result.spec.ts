import { PDFDocument } from 'pdf-lib';
import { renderResult, resultText, type ResultTemplate } from './index.js';
import { aPermit, seededTemplate } from './testing/example-results.js';

const PERMIT = seededTemplate('procedures/1.013225/template.json');
const OPTIONS = { createdAt: new Date('2026-11-26T03:00:00Z'), today: '2026-11-26' };

function withParagraphs(count: number): ResultTemplate {
  const text = 'Nội dung kéo dài của văn bản, đủ chữ để chiếm hết một dòng và thêm một phần của dòng sau.';
  return { ...PERMIT, blocks: Array.from({ length: count }, () => ({ kind: 'paragraph' as const, text })) };
}

describe('drawing a result', () => {
  it('gives the same bytes again for the same values and instant, so that a result can be drawn anew', async () => {
    const first = await renderResult(PERMIT, aPermit(), OPTIONS);
    const again = await renderResult(PERMIT, aPermit(), OPTIONS);

    expect(Buffer.from(first.pdf).equals(Buffer.from(again.pdf))).toBe(true);
    expect(first.anchors).toEqual(again.anchors);
  });

  it('refuses a document with a hole and names every field that is missing', async () => {
    const values = { ...aPermit(), draft: {}, result: { issuedOn: '2026-11-26' } };

    await expect(renderResult(PERMIT, values, OPTIONS)).rejects.toMatchObject({
      code: 'results.value_missing',
      status: 422,
      params: { fields: expect.stringMatching(/^result\.number, draft\.designCode, .*draft\.office$/) },
    });
  });

  it('shows dots instead while it is only a draft', async () => {
    const values = { ...aPermit(), draft: {}, result: {} };

    expect(resultText(PERMIT, values, '2026-11-26').text).toContain('Số: …………');
    await expect(renderResult(PERMIT, values, { ...OPTIONS, missing: 'dots' })).resolves.toBeDefined();
  });

  it('refuses a character that would print as nothing', async () => {
    await expect(renderResult(PERMIT, aPermit({ ownerName: 'Võ 喃 Đạt' }), OPTIONS)).rejects.toMatchObject({
      code: 'results.glyph_missing',
      params: { codePoints: 'U+5583' },
    });
  });

  it('prints a value with template signs as it is, never as a template', () => {
    const { text, missing } = resultText(PERMIT, aPermit({ ownerName: '{{signer.name}} **A**' }), '2026-11-26');

    expect(text).toContain('Ông {{signer.name}} **A**.');
    expect(missing).toEqual([]);
  });

  it('keeps the last paragraph with the signature when the page is full', async () => {
    for (const count of [16, 17, 18, 19, 20, 21, 22]) {
      const template = withParagraphs(count);
      const { pdf, anchors } = await renderResult({ ...template, afterwards: [] }, aPermit(), OPTIONS);
      const page = (await PDFDocument.load(pdf)).getPage(anchors.signature.page);

      // One paragraph of two lines and two title lines stand over the gap: the signature is never at the very top.
      expect(page.getHeight() - (anchors.signature.y + anchors.signature.height)).toBeGreaterThan(100);
      expect(anchors.signature.y).toBeGreaterThan(50);
    }
  });

  it('prints one row of a table per element of a list answer', () => {
    const table = {
      kind: 'table' as const,
      columns: [{ title: 'TT' }, { title: 'Họ tên' }],
      of: { list: 'answers.members', cells: ['{{item.order|count}}', '{{item.name|upper}}'] },
    };
    const template = { ...PERMIT, blocks: [table], afterwards: [] };

    const { text, missing } = resultText(template, aPermit({ members: [{ order: 1, name: 'Siu Hương' }, { order: 2 }] }), '2026-11-26');

    expect(text).toContain('TT | Họ tên\n01 | SIU HƯƠNG\n02 | …………');
    expect(missing).toContain('item.name');
  });
});
