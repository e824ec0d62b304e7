import { PDFDocument } from 'pdf-lib';
import {
  A5_SIGNATURE,
  barcode,
  DOCUMENT_HEADING,
  DOCUMENT_SIGNATURE,
  mm,
  paperHeading,
  qrCode,
  renderPaper,
  signatureAnchors,
  signatureBlock,
} from './index.js';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const IDENTITY = { title: 'Giấy mẫu', issuer: 'Ủy ban nhân dân phường Kon Tum', createdAt: new Date('2026-11-26T03:20:00Z') };

function aPaper(paragraphs = 1): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [mm(30), mm(20), mm(15), mm(20)],
    content: [
      paperHeading(
        { parent: [], name: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG KON TUM'], number: 'Số: 1/GX' },
        'Kon Tum, ngày 26 tháng 11 năm 2026',
        DOCUMENT_HEADING,
      ),
      { columns: [barcode('H34.12-261118-0007', mm(66), mm(10)), qrCode('https://motcua.example.vn/tra-cuu/x?t=y', mm(24))] },
      ...Array.from({ length: paragraphs }, () => ({ text: 'Nội dung của giấy mẫu.', fontSize: 14 })),
      signatureBlock({ titleLines: ['CHỦ TỊCH'], signerName: 'Phạm Quốc Hưng', recipients: ['Như trên', 'Lưu: VT'] }, DOCUMENT_SIGNATURE),
    ],
  };
}

describe('a rendered paper', () => {
  it('is plain PDF 1.7 in Vietnamese, with embedded fonts that can be read back and no encryption', async () => {
    const pdf = await renderPaper(aPaper(), IDENTITY);

    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/Lang (vi-VN)');
    expect(text).toContain('/ToUnicode');
    expect(text).toContain('/FontFile2');
    expect(text).not.toMatch(/\/Encrypt|\/JavaScript|\/ObjStm|\/XRef\b/);
    expect((await PDFDocument.load(pdf)).getTitle()).toBe('Giấy mẫu');
  });

  it('comes out byte for byte the same for the same words and the same instant', async () => {
    const [first, second] = await Promise.all([renderPaper(aPaper(), IDENTITY), renderPaper(aPaper(), IDENTITY)]);
    const later = await renderPaper(aPaper(), { ...IDENTITY, createdAt: new Date('2026-11-26T03:20:01Z') });

    expect(first.equals(second)).toBe(true);
    expect(first.equals(later)).toBe(false);
  });

  it('knows where the signature and the seal go, also when the block moved to the second page', async () => {
    const short = await signatureAnchors(await renderPaper(aPaper(), IDENTITY), DOCUMENT_SIGNATURE, mm(15));
    const long = await signatureAnchors(await renderPaper(aPaper(40), IDENTITY), DOCUMENT_SIGNATURE, mm(15));

    expect(short.signature).toMatchObject({ page: 0, width: mm(40), height: mm(36) - 4 });
    expect(short.seal.x + short.seal.width - short.signature.x).toBeCloseTo(short.signature.width / 3);
    expect(long.signature.page).toBe(1);
    expect(long.signature.y).toBeGreaterThan(mm(20));
    expect(long.copy.page).toBe(0);
  });

  it('refuses to say where a signature goes on a paper without one', async () => {
    const pdf = await renderPaper({ content: [{ text: 'Không có chữ ký' }] }, IDENTITY);

    await expect(signatureAnchors(pdf, A5_SIGNATURE, 0)).rejects.toThrow('no signature block');
  });
});
