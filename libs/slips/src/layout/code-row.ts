import { barcode, mm, qrCode } from '@app/results';
import type { Content } from 'pdfmake/interfaces.js';

export interface CodeRow {
  readonly dossierCode: string;
  /** Typed together with the code to look the dossier up. */
  readonly lookupSecret?: string | undefined;
  readonly qr: readonly { readonly url: string; readonly caption?: string | undefined }[];
  /** Millimetres. */
  readonly qrSize?: number;
}

/** Code 128 and the dossier code on the left, one or two QR codes on the right. */
export function codeRow({ dossierCode, lookupSecret, qr, qrSize = 20 }: CodeRow): Content {
  const size = mm(qrSize);
  return {
    margin: [0, mm(2), 0, 0],
    columns: [
      {
        width: '*',
        stack: [
          barcode(dossierCode, mm(66), mm(9)),
          { text: `Mã hồ sơ: ${dossierCode}`, bold: true, fontSize: 11, characterSpacing: 0.3, margin: [0, mm(0.8), 0, 0] },
          ...(lookupSecret ? [{ text: ['Mã tra cứu: ', { text: lookupSecret, bold: true }], fontSize: 10 }] : []),
        ],
      },
      ...qr.map(({ url, caption }) => ({
        width: size,
        stack: [
          qrCode(url, size),
          ...(caption
            ? [{ text: caption, fontSize: 7.5, alignment: 'center' as const, margin: [0, 1, 0, 0] as [number, number, number, number] }]
            : []),
        ],
      })),
    ],
    columnGap: mm(4),
  };
}
