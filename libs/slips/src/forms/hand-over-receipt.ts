import { mm, momentFigures, momentWithWeekday } from '@app/results';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { borderedTable, centred, headCell } from '../layout/bordered-table.js';
import { codeRow } from '../layout/code-row.js';
import { fieldList } from '../layout/field-list.js';
import { framedDate } from '../layout/framed-date.js';
import { handSignatures } from '../layout/hand-signatures.js';
import { paragraph } from '../layout/paragraph.js';
import { A5, sheet } from '../layout/sheet.js';
import { slipHead, slipTitle } from '../layout/slip-head.js';
import { personInFull, procedureInFull, pronounOf, type SlipBase, type SlipPerson, type SlipProcedure, unbroken } from '../slip-base.js';

export interface HandedOverPaper {
  readonly name: string;
  /** Number, symbol and day. */
  readonly reference: string;
  readonly paperCopies: number;
  readonly electronicCopies: number;
}

/** Giấy biên nhận trả kết quả: not one of the numbered forms, kept as proof that the result reached the right person. */
export interface HandOverReceiptData extends SlipBase {
  readonly dossierCode: string;
  /** Where the service can be rated. */
  readonly ratingUrl: string;
  readonly handedOverAt: Date;
  readonly receiver: SlipPerson;
  /** 'chủ hồ sơ', 'được ủy quyền'. */
  readonly capacity: string;
  /** The paper that was compared, in words. */
  readonly identityChecked: string;
  readonly procedure: SlipProcedure;
  readonly dueAt: Date | null;
  readonly readyAt: Date;
  /** 'trước hạn', 'đúng hạn', 'quá hạn 2 ngày'. */
  readonly punctuality: string;
  readonly results: readonly HandedOverPaper[];
  /** Original papers given back, in words. */
  readonly originalsReturned: string;
  readonly fees: string;
  readonly place: string;
  readonly handedOverBy: string;
}

export function handOverReceiptDefinition(data: HandOverReceiptData): TDocumentDefinitions {
  const { office, receiver, zone } = data;
  const pronoun = pronounOf(receiver);
  return sheet(A5, {
    running: `Mã hồ sơ ${data.dossierCode}`,
    note: `Mời ${pronoun} đánh giá việc phục vụ: quét mã QR, một lần cho mỗi hồ sơ; cán bộ không biết ai đánh giá. Hỏi: ${unbroken(office.phone)}.`,
    content: [
      slipHead(data),
      codeRow({ dossierCode: data.dossierCode, qr: [{ url: data.ratingUrl }] }),
      slipTitle('GIẤY BIÊN NHẬN TRẢ KẾT QUẢ'),
      framedDate('Đã trả kết quả', momentWithWeekday(data.handedOverAt, zone)),
      fieldList([
        { label: 'Người nhận', strong: personInFull(receiver), value: `, ${data.capacity}` },
        { label: 'Giấy tờ đã đối chiếu', value: data.identityChecked },
        { label: 'Địa chỉ', value: receiver.address },
        { label: 'Nội dung', value: procedureInFull(data.procedure) },
        { label: 'Hẹn trả', value: data.dueAt ? momentFigures(data.dueAt, zone) : undefined },
        { label: 'Có kết quả', value: `${momentFigures(data.readyAt, zone)}, ${data.punctuality}` },
      ]),
      { text: '1. Kết quả đã trả', bold: true, margin: [0, mm(1.4), 0, 0] },
      resultTable(data.results),
      paragraph('2. Giấy tờ gốc trả lại:', data.originalsReturned),
      paragraph('3. Phí, lệ phí:', data.fees),
      paragraph('4. Nơi trả:', data.place),
      paragraph(
        '',
        `Người nhận đã xem lại nội dung và thấy đúng. Nếu sau này thấy sai sót do ghi chép, ${pronoun} mang giấy này đến, chúng tôi sửa và không thu tiền.`,
        { gap: mm(1.4) },
      ),
      handSignatures(
        { role: 'NGƯỜI NHẬN KẾT QUẢ', name: receiver.name },
        { role: 'NGƯỜI TRẢ KẾT QUẢ', name: data.handedOverBy },
        data.electronic,
      ),
    ],
  });
}

function resultTable(results: readonly HandedOverPaper[]): Content {
  return borderedTable({
    widths: [mm(6), '*', mm(38), mm(14), mm(14)],
    head: [[headCell('TT'), headCell('Tên giấy tờ'), headCell('Số, ký hiệu, ngày'), headCell('Bản giấy'), headCell('Điện tử')]],
    body: results.map(({ name, reference, paperCopies, electronicCopies }, at) => [
      centred(at + 1),
      name,
      centred(reference),
      centred(paperCopies),
      centred(electronicCopies),
    ]),
  });
}
