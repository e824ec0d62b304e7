import { mm, momentFigures, momentWithWeekday } from '@app/results';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { borderedTable, centred, headCell } from '../layout/bordered-table.js';
import { codeRow } from '../layout/code-row.js';
import { fieldList } from '../layout/field-list.js';
import { framedDate } from '../layout/framed-date.js';
import { handSignatures } from '../layout/hand-signatures.js';
import { A5_TIGHT, sheet } from '../layout/sheet.js';
import { slipHead, slipTitle } from '../layout/slip-head.js';
import { personInFull, procedureInFull, twoDigits, type SlipBase, type SlipPerson, type SlipProcedure, unbroken } from '../slip-base.js';

export interface ReceiptComponent {
  readonly name: string;
  readonly originals: number;
  readonly certified: number;
  readonly copies: number;
}

/** Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Circular 03/2025). */
export interface ReceiptData extends SlipBase {
  readonly dossierCode: string;
  readonly lookupSecret?: string | undefined;
  readonly trackUrl: string;
  /** A second QR, for rating the service. */
  readonly ratingUrl?: string | undefined;
  readonly submitter: SlipPerson;
  /** 'nộp trực tiếp', 'nộp trực tuyến', 'nộp qua bưu chính'. */
  readonly channel: string;
  /** Only when it is not the submitter. */
  readonly owner?: SlipPerson | undefined;
  readonly procedure: SlipProcedure;
  readonly components: readonly ReceiptComponent[];
  readonly sets: number;
  /** In words: '03 ngày làm việc'. */
  readonly processingTime: string;
  readonly receivedAt: Date;
  /** Nothing for a procedure without an appointment. */
  readonly dueAt: Date | null;
  /** Said under the date, such as a calendar that is not decided yet. */
  readonly dueNote?: string | undefined;
  /** Desk, postal address or electronic account. */
  readonly resultPlace: string;
  /** In words, such as '15.000 đồng (mười lăm nghìn đồng), đã thu, biên lai 0002318'. */
  readonly fees?: string | undefined;
  readonly register?: { readonly book: string; readonly sequence: string } | undefined;
  readonly receiver: string;
}

const NO_APPOINTMENT = 'Không có ngày hẹn trả';

export function receiptDefinition(data: ReceiptData): TDocumentDefinitions {
  const { office, zone } = data;
  return sheet(A5_TIGHT, {
    running: `Mã hồ sơ ${data.dossierCode}`,
    note: `Kết quả có thể xong sớm, chúng tôi sẽ nhắn tin. Theo dõi: quét mã QR, hoặc vào ${office.website} và gõ mã hồ sơ${data.lookupSecret ? ', mã tra cứu' : ''}. Hỏi: ${unbroken(office.phone)}.`,
    content: [
      slipHead(data),
      codeRow({ dossierCode: data.dossierCode, lookupSecret: data.lookupSecret, qr: codesOf(data) }),
      slipTitle('GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ'),
      framedDate('Hẹn trả kết quả', data.dueAt ? momentWithWeekday(data.dueAt, zone) : NO_APPOINTMENT, data.dueNote),
      fieldList([
        { label: 'Đơn vị tiếp nhận', value: office.displayName },
        { label: 'Tiếp nhận hồ sơ của', strong: personInFull(data.submitter), value: ` (${data.channel})` },
        { label: 'Địa chỉ', value: data.submitter.address },
        { label: 'Số điện thoại', value: data.submitter.phone },
        { label: 'Thư điện tử', value: data.submitter.email },
        { label: 'Số căn cước, hộ chiếu', value: data.submitter.identityNumber },
        { label: 'Nội dung', value: procedureInFull(data.procedure) },
        { label: 'Chủ hồ sơ', strong: data.owner && personInFull(data.owner), value: data.owner?.address && `, ${data.owner.address}` },
      ]),
      { text: '1. Thành phần hồ sơ', bold: true, margin: [0, mm(1), 0, 0] },
      componentTable(data.components),
      ...numberedLines(data),
      handSignatures(
        { role: 'NGƯỜI NỘP HỒ SƠ', name: data.submitter.name },
        { role: 'NGƯỜI TIẾP NHẬN HỒ SƠ', name: data.receiver },
        data.electronic,
      ),
    ],
  });
}

function codesOf({ trackUrl, ratingUrl }: ReceiptData): { url: string; caption?: string }[] {
  return ratingUrl
    ? [
        { url: trackUrl, caption: 'Theo dõi hồ sơ' },
        { url: ratingUrl, caption: 'Đánh giá' },
      ]
    : [{ url: trackUrl }];
}

function componentTable(components: readonly ReceiptComponent[]): Content {
  return borderedTable({
    widths: [mm(6), '*', mm(16.5), mm(17.5), mm(9.5)],
    head: [
      [
        headCell('TT', { rowSpan: 2, drop: 7 }),
        headCell('Thành phần hồ sơ', { rowSpan: 2, drop: 7 }),
        headCell('Số lượng', { colSpan: 3 }),
        '',
        '',
      ],
      ['', '', headCell('Bản chính'), headCell('Chứng thực'), headCell('Photo')],
    ],
    body: components.map(({ name, originals, certified, copies }, at) => [
      centred(at + 1),
      name,
      centred(originals),
      centred(certified),
      centred(copies),
    ]),
    padding: mm(1),
  });
}

function numberedLines(data: ReceiptData): Content[] {
  const due = data.dueAt ? momentFigures(data.dueAt, data.zone) : NO_APPOINTMENT.toLowerCase();
  const lines: [string, string][] = [
    ['2.', `Số lượng hồ sơ: ${twoDigits(data.sets)} bộ`],
    ['3.', `Thời gian giải quyết theo quy định: ${data.processingTime}`],
    ['4.', `Thời gian nhận hồ sơ: ${momentFigures(data.receivedAt, data.zone)}`],
    ['5.', `Thời gian trả kết quả: ${due}`],
    ['6.', `Đăng ký nhận kết quả tại: ${data.resultPlace}`],
  ];
  if (data.fees) lines.push(['7.', `Phí, lệ phí: ${data.fees}`]);
  const numbered = lines.map(([number, text]): Content => ({ text: [{ text: `${number} `, bold: true }, text], margin: [0, 0.5, 0, 0.5] }));
  return data.register
    ? [
        ...numbered,
        { text: `Vào Sổ theo dõi hồ sơ, Quyển số: ${data.register.book}, Số thứ tự: ${data.register.sequence}`, margin: [0, 0.5, 0, 0] },
      ]
    : numbered;
}
