import { dayFigures, dayIn, mm, momentFigures, SLIP_A4_HEADING } from '@app/results';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { borderedTable, centred, headCell } from '../layout/bordered-table.js';
import { codeRow } from '../layout/code-row.js';
import { fieldList } from '../layout/field-list.js';
import { A4, sheet } from '../layout/sheet.js';
import { slipHead, slipTitle } from '../layout/slip-head.js';
import { personInFull, procedureInFull, type SlipBase, type SlipPerson, type SlipProcedure } from '../slip-base.js';

/** One hand-over between two bodies. A row that has not happened yet carries neither instant nor people. */
export interface ControlSlipRow {
  readonly from: string;
  readonly to: string;
  readonly at?: Date | undefined;
  readonly giver?: string | undefined;
  readonly taker?: string | undefined;
  /** 'Trước hạn', 'Đúng hạn', 'Quá hạn', with hours used if known; one entry per line. */
  readonly outcome?: readonly string[] | undefined;
  readonly note?: string | undefined;
}

/** Mẫu 06, Phiếu kiểm soát quá trình giải quyết hồ sơ (Circular 03/2025): append-only, printed from the ledger. */
export interface ControlSlipData extends SlipBase {
  readonly dossierCode: string;
  readonly trackUrl: string;
  readonly owner: SlipPerson;
  readonly procedure: SlipProcedure;
  readonly agency: string;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  /** When it differs from `dueAt`. */
  readonly originalDueAt?: Date | undefined;
  readonly rows: readonly ControlSlipRow[];
  /** Working time used over the budget, in words. */
  readonly used?: string | undefined;
  /** First characters of the hash of the last ledger row. */
  readonly checkCode: string;
}

export function controlSlipDefinition(data: ControlSlipData): TDocumentDefinitions {
  const { zone, rows } = data;
  const done = rows.filter(({ at }) => at).length;
  const due = data.dueAt ? momentFigures(data.dueAt, zone) : 'không có ngày hẹn';
  const pending = done < rows.length ? `Từ dòng ${done + 1} trở đi chưa thực hiện. ` : '';
  return sheet(A4, {
    running: `Mã hồ sơ ${data.dossierCode}`,
    note: `In lúc ${momentFigures(data.printedAt, zone)} từ sổ điện tử, ${done} lần giao nhận.${data.used ? ` ${data.used}` : ''} Mã kiểm tra dòng cuối: ${data.checkCode}.`,
    content: [
      slipHead(data, SLIP_A4_HEADING),
      codeRow({ dossierCode: data.dossierCode, qr: [{ url: data.trackUrl }] }),
      slipTitle('PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', undefined, 14),
      {
        margin: [0, mm(1), 0, mm(1.5)],
        stack: [
          fieldList([
            { label: 'Phiếu kiểm soát kèm theo hồ sơ của', strong: personInFull(data.owner) },
            { label: 'Nội dung', value: procedureInFull(data.procedure) },
            { label: 'Cơ quan (bộ phận) giải quyết hồ sơ', value: data.agency },
            { label: 'Thời gian nhận hồ sơ', value: momentFigures(data.receivedAt, zone) },
            {
              label: 'Hẹn trả kết quả',
              value: `${due}${data.originalDueAt ? ` (lần đầu: ${dayFigures(dayIn(data.originalDueAt, zone))})` : ''}`,
            },
          ]),
        ],
      },
      handOverTable(rows, zone),
      {
        text: `${pending}Mỗi lần giao, nhận thêm một dòng; dòng đã ghi không sửa, không xóa. Ghi sai thì thêm dòng đính chính.`,
        margin: [0, mm(1.5), 0, 0],
      },
    ],
  });
}

function handOverTable(rows: readonly ControlSlipRow[], zone: string): Content {
  return borderedTable({
    widths: [mm(6), mm(46), mm(62), mm(26), '*'],
    fontSize: 10.5,
    padding: mm(1),
    head: [
      [
        headCell('TT', { drop: 7 }),
        headCell('Tên cơ quan, bộ phận', { drop: 7 }),
        { stack: [{ text: 'Thời gian giao, nhận hồ sơ' }, people('Người giao', 'Người nhận')], bold: true, alignment: 'center' },
        headCell('Kết quả (trước, đúng, quá hạn)'),
        headCell('Ghi chú', { drop: 7 }),
      ],
    ],
    body: rows.map((row, at) => cells(row, at + 1, zone)),
  });
}

/** The instant over the two names; names still to come leave room to write. */
function cells(row: ControlSlipRow, number: number, zone: string): TableCell[] {
  const when = row.at ? momentFigures(row.at, zone) : '… giờ … phút, ngày …/…/……';
  return [
    centred(number),
    `1. Giao: ${row.from}\n2. Nhận: ${row.to}`,
    { stack: [{ text: when }, people(row.giver ?? ' ', row.taker ?? ' '), ...(row.at ? [] : [' '])], alignment: 'center' },
    centred((row.outcome ?? []).join('\n')),
    row.note ?? '',
  ];
}

function people(giver: string, taker: string): Content {
  return { columns: [{ text: giver }, { text: taker }], columnGap: mm(2), margin: [0, mm(0.6), 0, 0] };
}
