import { PDFDocument } from 'pdf-lib';
import { renderSlip, SLIP_KINDS, SLIPS_TEXTS, type ReceiptData } from './index.js';
import { EXAMPLE_SLIPS } from './testing/example-slips.js';

const { receipt } = EXAMPLE_SLIPS;
const A5 = { width: 419.53, height: 595.28 };

async function pagesOf(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf)).getPageCount();
}

function withComponents(count: number): ReceiptData {
  const components = Array.from({ length: count }, (_, at) => ({
    name: `Giấy tờ thứ ${at + 1} của hồ sơ`,
    originals: 1,
    certified: 0,
    copies: 2,
  }));
  return { ...receipt, components };
}

describe('a printed slip', () => {
  it.each(SLIP_KINDS)('%s fits one page with ordinary data, also with the English line', async (kind) => {
    expect(await pagesOf((await renderSlip(kind, EXAMPLE_SLIPS[kind])).pdf)).toBe(1);
    expect(await pagesOf((await renderSlip(kind, EXAMPLE_SLIPS[kind], 'en')).pdf)).toBe(1);
  });

  it('is named after form and dossier, and titled so that a reader finds it', async () => {
    const { pdf, name } = await renderSlip('receipt', receipt);
    const document = await PDFDocument.load(pdf);

    expect(name).toBe('01-giay-tiep-nhan-H34.12-261118-0007.pdf');
    expect(document.getTitle()).toBe('Giấy tiếp nhận hồ sơ và hẹn trả kết quả H34.12-261118-0007');
    expect(document.getPage(0).getWidth()).toBeCloseTo(A5.width, 0);
    expect(document.getPage(0).getHeight()).toBeCloseTo(A5.height, 0);
  });

  it('lets a long list of components flow to a second page', async () => {
    expect(await pagesOf((await renderSlip('receipt', withComponents(30))).pdf)).toBe(2);
  });

  it('comes out byte for byte the same when printed again', async () => {
    const first = await renderSlip('stop_notice', EXAMPLE_SLIPS.stop_notice);
    const again = await renderSlip('stop_notice', EXAMPLE_SLIPS.stop_notice);

    expect(first.pdf.equals(again.pdf)).toBe(true);
  });

  it('tells where the head signs the letters, and nothing for forms signed by hand', async () => {
    const apology = await renderSlip('apology', EXAMPLE_SLIPS.apology);

    expect(apology.anchors?.signature.page).toBe(0);
    expect(apology.anchors?.signature.x).toBeGreaterThan(A5.width / 2);
    expect((await renderSlip('receipt', receipt)).anchors).toBeNull();
  });

  it('refuses a character that the font cannot draw and names it, not the person', async () => {
    const strange = { ...receipt, submitter: { ...receipt.submitter, name: 'Lê 喃 An' } };

    await expect(renderSlip('receipt', strange)).rejects.toMatchObject({
      code: 'slips.glyph_missing',
      status: 422,
      params: { codePoints: 'U+5583' },
    });
    expect(SLIPS_TEXTS['slips.glyph_missing']?.vi.remedy).toContain('{{codePoints}}');
  });

  it('draws every Vietnamese letter, upper and lower case', async () => {
    const letters = 'aăâeêioôơuưyđ'
      .split('')
      .flatMap((letter) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => letter + tone));
    const all = letters.join('').replace(/đ[\u0300-\u0323]/g, 'đ');

    await expect(renderSlip('receipt', { ...receipt, resultPlace: `${all} ${all.toLocaleUpperCase('vi')}` })).resolves.toBeDefined();
  });
});
