import { PDFDocument, degrees } from 'pdf-lib';
import { DamagedFile, EncryptedPdf, PageUnknown, TooManyPages } from '../documents.errors.js';
import { MOST_PAGES, openScan } from './open-scan.js';
import { takePages } from './take-pages.js';

/** Pages are told apart by their width: 101, 102, … */
async function scanOf(pages: number): Promise<Uint8Array> {
  const scan = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1) scan.addPage([100 + page, 200]);
  return scan.save();
}

const shapeOf = async (bytes: Uint8Array): Promise<[number, number][]> =>
  (await PDFDocument.load(bytes)).getPages().map((page) => [page.getSize().width, page.getRotation().angle]);

it('takes pages in the order asked for, turned on top of what they say already', async () => {
  const scan = await openScan(await scanOf(4));
  scan.getPage(2).setRotation(degrees(270));

  const part = await takePages(
    scan,
    [
      { number: 3, turn: 180 },
      { number: 1, turn: 0 },
      { number: 4, turn: 90 },
    ],
    'Giấy chứng sinh',
  );

  expect(await shapeOf(part)).toEqual([
    [103, 90],
    [101, 0],
    [104, 90],
  ]);
  expect((await PDFDocument.load(part)).getTitle()).toBe('Giấy chứng sinh');
  expect(scan.getPageCount()).toBe(4);
});

it('names a page that is not there', async () => {
  const scan = await openScan(await scanOf(2));
  await expect(takePages(scan, [{ number: 3, turn: 0 }], 'x')).rejects.toThrow(PageUnknown);
  await expect(takePages(scan, [{ number: 0, turn: 0 }], 'x')).rejects.toThrow(PageUnknown);
});

it('takes a pile of the most pages, and not one more', async () => {
  expect((await openScan(await scanOf(MOST_PAGES))).getPageCount()).toBe(MOST_PAGES);
  await expect(openScan(await scanOf(MOST_PAGES + 1))).rejects.toThrow(TooManyPages);
});

it.each([
  ['no PDF at all', 'hello'],
  ['a head and a tail with nothing between', '%PDF-1.7\n/Type /Page\nstartxref\n0\n%%EOF'],
  [
    'pages that point nowhere',
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 9 0 R >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n58\n%%EOF',
  ],
])('says that %s is damaged', async (_, text) => {
  await expect(openScan(Buffer.from(text))).rejects.toThrow(DamagedFile);
});

it('says that a PDF with a password has one', async () => {
  const plain = Buffer.from(await (await PDFDocument.load(await scanOf(1))).save({ useObjectStreams: false })).toString('latin1');
  const locked = plain.replace(/trailer\s*<</, 'trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>');
  expect(locked).not.toBe(plain);
  await expect(openScan(Buffer.from(locked, 'latin1'))).rejects.toThrow(EncryptedPdf);
});
