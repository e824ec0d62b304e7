import { mm, momentFigures, momentWithWeekday } from '@app/results';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { amount, borderedTable, centred, headCell } from '../layout/bordered-table.js';
import { fieldList } from '../layout/field-list.js';
import { letterClosing, letterOpening } from '../layout/letter.js';
import { paragraph } from '../layout/paragraph.js';
import { A5_LETTER, sheet } from '../layout/sheet.js';
import { moneyFigures, procedureInFull, type SlipBase, type SlipPerson, type SlipProcedure, type SlipSigner } from '../slip-base.js';

export interface StopRefund {
  readonly item: string;
  /** Number and day of the receipt. */
  readonly receipt: string;
  /** Dong. */
  readonly paid: number;
  readonly refunded: number;
}

/** Mẫu 05, Thông báo dừng giải quyết hồ sơ (Circular 03/2025). It is issued only while no result has been signed. */
export interface StopNoticeData extends SlipBase {
  readonly addressee: SlipPerson;
  readonly dossierCode: string;
  readonly procedure: SlipProcedure;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  /** Who asked, on which day and why, in a sentence. */
  readonly request: string;
  /** The step reached, in a sentence. */
  readonly stage: string;
  readonly stoppedAt: Date;
  /** What follows, such as 'Hồ sơ kết thúc trước ngày hẹn.' */
  readonly effect?: string | undefined;
  /** Empty when nothing was paid. */
  readonly refunds: readonly StopRefund[];
  /** How the money comes back or why it does not, in a sentence. */
  readonly refundWords: string;
  /** What happens to the papers, in sentences. */
  readonly papers: string;
  readonly signer: SlipSigner;
}

export function stopNoticeDefinition(data: StopNoticeData): TDocumentDefinitions {
  const { zone, office } = data;
  const gap = { gap: mm(1.4) };
  return sheet(
    { ...A5_LETTER, fontSize: 10.5, lineHeight: 1.1 },
    {
      running: `Mã hồ sơ ${data.dossierCode}`,
      content: [
        ...letterOpening(data, 'THÔNG BÁO\nDỪNG GIẢI QUYẾT HỒ SƠ', data.addressee),
        fieldList([
          { label: 'Mã hồ sơ', strong: data.dossierCode },
          { label: 'Nội dung', value: procedureInFull(data.procedure) },
          { label: 'Thời gian nhận', value: momentFigures(data.receivedAt, zone) },
          { label: 'Hẹn trả', value: data.dueAt ? momentWithWeekday(data.dueAt, zone) : undefined },
        ]),
        paragraph('1. Đề nghị dừng.', data.request, gap),
        paragraph('2. Giai đoạn.', data.stage, gap),
        {
          text: [
            { text: '3. Quyết định. ', bold: true },
            `${office.displayName} `,
            { text: `dừng giải quyết hồ sơ từ ${momentFigures(data.stoppedAt, zone)}`, bold: true },
            `. ${data.effect ?? ''}`,
          ],
          alignment: 'justify',
          margin: [0, gap.gap, 0, 0],
        },
        paragraph('4. Xử lý tài chính.', data.refunds.length ? '' : data.refundWords, gap),
        ...(data.refunds.length ? [refundTable(data.refunds), refundTotal(data)] : []),
        paragraph('5. Giấy tờ.', data.papers, gap),
        letterClosing(data.signer),
      ],
    },
  );
}

function refundTable(refunds: readonly StopRefund[]): Content {
  return borderedTable({
    widths: ['*', mm(26), mm(18), mm(18)],
    head: [[headCell('Khoản đã thu'), headCell('Biên lai'), headCell('Đã thu'), headCell('Hoàn trả')]],
    body: refunds.map(({ item, receipt, paid, refunded }) => [
      item,
      centred(receipt),
      amount(moneyFigures(paid)),
      amount(moneyFigures(refunded)),
    ]),
  });
}

function refundTotal({ refunds, refundWords }: StopNoticeData): Content {
  const total = refunds.reduce((sum, { refunded }) => sum + refunded, 0);
  return { text: ['Số tiền hoàn trả: ', { text: `${moneyFigures(total)} đồng`, bold: true }, `. ${refundWords}`], alignment: 'justify' };
}
