import { dayInLetter, LANDSCAPE_HEADING, dayIn, mm, momentFigures, momentShort, paperHeading } from '@app/results';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { borderedTable, centred, headCell } from '../layout/bordered-table.js';
import { A4_LANDSCAPE, sheet } from '../layout/sheet.js';
import { slipTitle } from '../layout/slip-head.js';
import { twoDigits, type SlipBase } from '../slip-base.js';

export interface RegisterRow {
  /** Counts from 1 in every book. */
  readonly sequence: number;
  readonly dossierCode: string;
  readonly procedure: string;
  readonly sets: number;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  /** When the result came back to the desk, or went on to another body. */
  readonly returnedAt?: Date | undefined;
  /** 'Tại quầy', 'Bưu điện', 'Trực tuyến'. */
  readonly delivery: string;
  readonly handedOverAt?: Date | undefined;
  /** 'Đã ký', 'Phát BĐ', 'Bản điện tử'; empty leaves room for a signature. */
  readonly signed?: string | undefined;
  readonly note?: string | undefined;
}

/** Mẫu 07, Sổ theo dõi hồ sơ (Circular 03/2025): a view of the ledger, frozen as a file at the end of a period. */
export interface RegisterData extends SlipBase {
  /** '02/2026'. */
  readonly book: string;
  /** What the pages cover: 'Các hồ sơ nhận ngày 18/11/2026'. */
  readonly scope: string;
  /** The agency in charge of the dossiers. */
  readonly agency: string;
  /** Number of the first page inside the book. */
  readonly firstPage: number;
  readonly rows: readonly RegisterRow[];
  /** Sums of the page or period, in a sentence. */
  readonly summary?: string | undefined;
  readonly checkCode: string;
}

const COLUMNS = 14;
const LONGEST_HEAD = 'Ngày nhận kết quả';

export function registerDefinition(data: RegisterData): TDocumentDefinitions {
  const { office, zone, printedAt } = data;
  const printedOn = dayInLetter(dayIn(printedAt, zone));
  return sheet(A4_LANDSCAPE, {
    running: `Sổ theo dõi hồ sơ, quyển ${data.book}, từ trang ${data.firstPage}`,
    note: `In từ sổ điện tử lúc ${momentFigures(printedAt, zone)}. Sổ được khóa và ký số khi hết kỳ; mã kiểm tra: ${data.checkCode}.`,
    content: [
      paperHeading({ parent: office.parent, name: office.name }, `Trang ${data.firstPage}, in ${printedOn}`, LANDSCAPE_HEADING),
      slipTitle('SỔ THEO DÕI HỒ SƠ', undefined, 14),
      {
        text: `Quyển số: ${data.book}. ${data.scope}, cơ quan chủ trì giải quyết: ${data.agency}`,
        alignment: 'center',
        margin: [0, 0, 0, mm(1)],
      },
      table(data.rows, zone),
      ...(data.summary ? [{ text: data.summary, margin: [0, mm(1), 0, 0] as [number, number, number, number] }] : []),
    ],
  });
}

function table(rows: readonly RegisterRow[], zone: string): Content {
  const widths = [9, 33, '*', 6, 29, 15, 22, 13, 13, 13, 16, 13, 14, 24].map((width) => (typeof width === 'number' ? mm(width) : width));
  return borderedTable({ widths, fontSize: 8.6, padding: mm(0.8), head: head(), body: rows.map((row) => cells(row, zone)) });
}

function head(): TableCell[][] {
  const tall = (text: string): TableCell => headCell(text, { rowSpan: 2, drop: text === LONGEST_HEAD ? 3 : 11 });
  const below = ['', '', '', '', '', '', '', headCell('Nhận\nhồ sơ'), headCell('Hẹn\ntrả'), headCell('Trả,\nchuyển'), '', '', '', ''];
  const numbers = Array.from({ length: COLUMNS }, (_, at): TableCell => ({
    text: String(at + 1),
    italics: true,
    alignment: 'center',
    lineHeight: 0.9,
  }));
  return [
    [
      ...['STT', 'Mã hồ sơ', 'Tên thủ tục hành chính', 'Số\nbộ', 'Tên cá nhân, tổ chức', 'Địa chỉ', 'Số điện thoại'].map(tall),
      headCell('Ngày, tháng, giờ', { colSpan: 3 }),
      '',
      '',
      ...['Cách nhận', LONGEST_HEAD, 'Ký nhận', 'Ghi chú'].map(tall),
    ],
    below,
    numbers,
  ];
}

function cells(row: RegisterRow, zone: string): TableCell[] {
  const moment = (instant: Date | null | undefined): TableCell => {
    if (!instant) return centred('');
    const { day, time } = momentShort(instant, zone);
    return centred(`${day}\n${time}`);
  };
  return [
    centred(row.sequence),
    { text: row.dossierCode, noWrap: true },
    { text: row.procedure, margin: [0, 0, 0, mm(2.5)] },
    centred(twoDigits(row.sets)),
    row.name,
    centred(row.address),
    centred(row.phone),
    moment(row.receivedAt),
    moment(row.dueAt),
    moment(row.returnedAt),
    centred(row.delivery),
    moment(row.handedOverAt),
    centred(row.signed ?? ''),
    row.note ?? '',
  ];
}
