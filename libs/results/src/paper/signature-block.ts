import type { Content } from 'pdfmake/interfaces.js';
import { qrCode } from './codes.js';
import { mm } from './units.js';

/** The foot of a signed paper (Decree 30/2020, Annex I): who receives it on the left, who signs on the right. */
export interface SignatureBlock {
  /** Bold capitals, one entry per line: 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'. */
  readonly titleLines: readonly string[];
  readonly signerName: string;
  readonly recipients: readonly string[];
  /** Where the paper can be checked; printed as a QR under the recipients. */
  readonly verify?: { readonly url: string; readonly words: string } | undefined;
}

export interface SignatureBlockSizes {
  readonly columnWidth: number;
  /** Free height between the last title line and the name, points. */
  readonly gap: number;
  readonly fontSize: number;
  readonly recipientSize: number;
  readonly qr: number;
}

export const DOCUMENT_SIGNATURE: SignatureBlockSizes = { columnWidth: mm(84), gap: mm(36), fontSize: 14, recipientSize: 11, qr: mm(20) };
export const A5_SIGNATURE: SignatureBlockSizes = { columnWidth: mm(76), gap: mm(32), fontSize: 11.2, recipientSize: 9, qr: mm(18) };

/** The named destination on the signer's name: the only thing the layout tells us about where the signature goes. */
export const SIGNER_NAME_MARK = 'signer-name';

export function signatureBlock(block: SignatureBlock, sizes: SignatureBlockSizes): Content {
  const small = { fontSize: sizes.recipientSize, lineHeight: 1.1 };
  const left: Content[] = [
    ...(block.recipients.length ? [{ text: 'Nơi nhận:', bold: true, italics: true, ...small }] : []),
    ...block.recipients.map((line, at) => ({ text: `- ${line}${at + 1 < block.recipients.length ? ';' : '.'}`, ...small })),
    ...(block.verify ? verification(block.verify, sizes) : []),
  ];
  const right: Content[] = [
    ...block.titleLines.map((text) => ({ text, bold: true, alignment: 'center' as const, fontSize: sizes.fontSize, lineHeight: 1.1 })),
    {
      text: block.signerName,
      id: SIGNER_NAME_MARK,
      bold: true,
      alignment: 'center',
      fontSize: sizes.fontSize,
      margin: [0, sizes.gap, 0, 0],
    },
  ];
  return {
    columns: [
      { width: '*', stack: left },
      { width: sizes.columnWidth, stack: right },
    ],
    columnGap: mm(3),
    unbreakable: true,
  };
}

function verification(verify: { url: string; words: string }, sizes: SignatureBlockSizes): Content[] {
  return [
    { stack: [qrCode(verify.url, sizes.qr)], margin: [0, mm(2.5), 0, mm(1)] },
    { text: verify.words, fontSize: sizes.recipientSize - 1, lineHeight: 1.1 },
  ];
}
