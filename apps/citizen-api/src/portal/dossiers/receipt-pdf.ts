import { barcode, missingGlyphs, mm, qrCode, renderPaper } from '@app/results';
import { fileSize, instantInWords, type Language } from '@app/ui';
import type { DossierPageData } from '../../dossiers/dossiers.js';
import { actingTexts } from '../acting/acting.texts.js';
import { dossierTexts } from './dossiers.texts.js';
import { grouped } from './submitted-page.js';

export interface ReceiptFacts {
  readonly data: DossierPageData;
  readonly language: Language;
  readonly zone: string;
  readonly trackUrl: string;
}

type Content = NonNullable<Parameters<typeof renderPaper>[0]['content']>;

/**
 * The receipt to keep: both codes, the picture that opens the dossier, and the whole fingerprint of every file as it was stored. It is ours,
 * made when it is asked for; the same dossier gives the same bytes. Form 01 comes from the desk when it receives the dossier.
 */
export async function receiptPdf({ data, language, zone, trackUrl }: ReceiptFacts): Promise<Buffer> {
  const t = dossierTexts[language];
  const s = t.submitted;
  const a = actingTexts[language];
  const { head, lookup } = data;
  const code = head.code ?? '';
  const files = head.components.flatMap(({ documents }) => documents);
  const content: Content = [
    { text: head.receivingUnit[language], fontSize: 10 },
    { text: s.receipt, bold: true, fontSize: 16, margin: [0, mm(3), 0, mm(1)] },
    { text: head.procedureName[language], bold: true, fontSize: 12 },
    { text: instantInWords(head.submittedAt, zone, language), margin: [0, mm(1), 0, mm(4)] },
    ...(head.actsFor === null
      ? []
      : [
          {
            stack: [`${a.owner}: ${head.actsFor.owner}`, `${a.submitter}: ${head.actsFor.submitter}`],
            margin: [0, 0, 0, mm(4)] as [number, number, number, number],
          },
        ]),
    {
      columns: [
        {
          width: '*',
          stack: [
            barcode(code, mm(70), mm(10)),
            { text: [`${s.code}: `, { text: code, bold: true }], fontSize: 12, margin: [0, mm(2), 0, 0] },
            { text: [`${s.secret}: `, { text: grouped(lookup.secret), bold: true }], fontSize: 12, margin: [0, mm(1), 0, 0] },
            { text: s.receiptHow, fontSize: 10, margin: [0, mm(2), 0, 0] },
          ],
        },
        { width: mm(34), stack: [qrCode(trackUrl, mm(34))] },
      ],
      columnGap: mm(5),
    },
    { text: s.proof, bold: true, fontSize: 12, margin: [0, mm(6), 0, mm(1)] },
    { text: files.length === 0 ? s.noFiles : s.receiptProof, fontSize: 10, margin: [0, 0, 0, mm(2)] },
    ...files.map(({ name, size, sha256 }) => ({
      stack: [
        { text: [{ text: printable(name), bold: true }, ` (${fileSize(size, language)})`] },
        { text: `SHA-256: ${sha256.slice(0, 32)} ${sha256.slice(32)}`, fontSize: 9 },
      ],
      margin: [0, 0, 0, mm(2)] as [number, number, number, number],
      unbreakable: true,
    })),
    { text: s.receiptNote, italics: true, fontSize: 9, margin: [0, mm(4), 0, 0] },
  ];
  return renderPaper(
    { pageSize: 'A4', pageMargins: [mm(20), mm(16), mm(16), mm(16)], defaultStyle: { fontSize: 11, lineHeight: 1.15 }, content },
    { title: `${s.receipt} ${code}`, issuer: head.receivingUnit[language], createdAt: head.submittedAt },
  );
}

/** File names are the person's own: a sign that the paper font cannot draw becomes a box that says so. */
function printable(name: string): string {
  const missing = new Set(missingGlyphs(name));
  return [...name].map((sign) => (missing.has(sign) ? '_' : sign)).join('');
}
