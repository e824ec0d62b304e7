import { dayInLetter, mm, qrCode } from '@app/results';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { amount, borderedTable, centred, headCell } from '../layout/bordered-table.js';
import { fieldList } from '../layout/field-list.js';
import { handSignatures } from '../layout/hand-signatures.js';
import { A5_LANDSCAPE, sheet } from '../layout/sheet.js';
import { slipTitle } from '../layout/slip-head.js';
import { moneyFigures, personInFull, procedureInFull, type SlipBase, type SlipPerson, type SlipProcedure, unbroken } from '../slip-base.js';

export interface FeeReceiptLine {
  readonly name: string;
  /** phí (fee) and lệ phí (charge) are two kinds of money in law and stand on receipts of their own. */
  readonly kind: 'fee' | 'charge';
  readonly quantity: number;
  /** Dong. */
  readonly rate: number;
  readonly amount: number;
}

/** Biên lai thu tiền phí, lệ phí. */
export interface FeeReceiptData extends SlipBase {
  /** Form number and series of the receipt book. */
  readonly formNumber: string;
  readonly series: string;
  readonly receiptNumber: string;
  readonly taxCode?: string | undefined;
  /** 'Liên 2: giao cho người nộp tiền'. */
  readonly copy: string;
  readonly payer: SlipPerson;
  readonly dossierCode: string;
  readonly procedure: SlipProcedure;
  readonly verifyUrl: string;
  readonly lines: readonly FeeReceiptLine[];
  readonly total: number;
  /** 'mười lăm nghìn đồng'. */
  readonly totalInWords: string;
  /** 'tiền mặt', 'chuyển khoản'. */
  readonly method: string;
  readonly collector: string;
}

const KINDS = { fee: 'Phí', charge: 'Lệ phí' } as const;

export function feeReceiptDefinition(data: FeeReceiptData): TDocumentDefinitions {
  const { office } = data;
  return sheet(A5_LANDSCAPE, {
    running: `Biên lai ${data.receiptNumber}`,
    note: `Kiểm tra biên lai: quét mã QR, hoặc ${office.website}. Không thu khoản nào ngoài biên lai này. Hỏi: ${unbroken(office.phone)}.`,
    content: [
      receiptHead(data),
      slipTitle('BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ', data.copy, 14),
      {
        columns: [
          fieldList([
            { label: 'Họ tên người nộp', strong: personInFull(data.payer) },
            { label: 'Địa chỉ', value: data.payer.address },
            { label: 'Mã hồ sơ', value: data.dossierCode },
            { label: 'Thủ tục', value: procedureInFull(data.procedure) },
          ]),
          { width: mm(20), stack: [qrCode(data.verifyUrl, mm(18))] },
        ],
        columnGap: mm(4),
      },
      lineTable(data),
      {
        text: [
          'Số tiền bằng chữ: ',
          { text: data.totalInWords, bold: true },
          `. Hình thức thu: ${data.method}. Phí và lệ phí ghi biên lai riêng.`,
        ],
      },
      handSignatures(
        { role: 'NGƯỜI NỘP TIỀN', name: data.payer.name, above: ' ' },
        { role: 'NGƯỜI THU TIỀN', name: data.collector, above: `${office.place}, ${dayInLetter(data.issuedOn)}` },
        data.electronic,
        mm(9),
      ),
    ],
  });
}

function receiptHead({ office, taxCode, formNumber, series, receiptNumber }: FeeReceiptData): Content {
  return {
    fontSize: 10.5,
    alignment: 'center',
    columns: [
      {
        stack: [
          ...office.parent.map((text): Content => ({ text })),
          ...office.name.map((text): Content => ({ text, bold: true })),
          ...(taxCode ? [{ text: `Mã số thuế: ${taxCode}` }] : []),
        ],
      },
      { stack: [`Mẫu số: ${formNumber}`, `Ký hiệu: ${series}`, { text: `Số: ${receiptNumber}`, bold: true }] },
    ],
  };
}

function lineTable({ lines, total }: FeeReceiptData): Content {
  return borderedTable({
    widths: [mm(7), '*', mm(17), mm(17), mm(24), mm(27)],
    fontSize: 10,
    head: [
      [
        headCell('TT'),
        headCell('Tên khoản thu'),
        headCell('Loại'),
        headCell('Số lượng'),
        headCell('Mức thu (đồng)'),
        headCell('Thành tiền (đồng)'),
      ],
    ],
    body: [
      ...lines.map((line, at) => [
        centred(at + 1),
        line.name,
        centred(KINDS[line.kind]),
        centred(line.quantity),
        amount(moneyFigures(line.rate)),
        amount(moneyFigures(line.amount)),
      ]),
      [{ text: 'Cộng', bold: true, colSpan: 5 }, '', '', '', '', { text: moneyFigures(total), bold: true, alignment: 'right' }],
    ],
  });
}
