import { mm, momentFigures, momentWithWeekday } from '@app/results';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { borderedTable, centred, headCell } from '../layout/bordered-table.js';
import { codeRow } from '../layout/code-row.js';
import { fieldList } from '../layout/field-list.js';
import { framedDate } from '../layout/framed-date.js';
import { handSignatures } from '../layout/hand-signatures.js';
import { paragraph } from '../layout/paragraph.js';
import { A5_TIGHT, sheet } from '../layout/sheet.js';
import { slipHead, slipTitle } from '../layout/slip-head.js';
import { personInFull, procedureInFull, twoDigits, type SlipBase, type SlipPerson, type SlipProcedure, unbroken } from '../slip-base.js';

export interface SupplementItem {
  readonly document: string;
  /** What is missing or wrong. */
  readonly problem: string;
  readonly remedy: string;
}

/** Mẫu 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Circular 03/2025). */
export interface SupplementRequestData extends SlipBase {
  readonly dossierCode: string;
  readonly trackUrl: string;
  /** Nothing when the procedure sets no term for the supplement. */
  readonly respondBy: Date | null;
  readonly owner: SlipPerson;
  /** In words, when somebody else submitted: 'Bà Nguyễn Thị Hải Yến, được ủy quyền, nộp trực tuyến'. */
  readonly submitter?: string | undefined;
  readonly procedure: SlipProcedure;
  readonly items: readonly SupplementItem[];
  readonly reason: string;
  /** The clock that stands still; absent before reception, when no clock of the processing time runs. */
  readonly pause?: { readonly from: Date; readonly remaining: string } | undefined;
  /** How to send, in sentences. */
  readonly howToSend: string;
  /** The unit and officer that asked for it. */
  readonly askedBy?: string | undefined;
  readonly guide: string;
  readonly sentAt?: Date | undefined;
}

export function supplementRequestDefinition(data: SupplementRequestData): TDocumentDefinitions {
  const { office, owner, zone } = data;
  const sent = data.sentAt ? `Phiếu gửi vào tài khoản của người nộp\nlúc ${momentFigures(data.sentAt, zone)}` : '';
  return sheet(A5_TIGHT, {
    running: `Mã hồ sơ ${data.dossierCode}`,
    note: `${data.askedBy ? `Theo đề nghị của ${data.askedBy}. ` : ''}Quá hạn mà chưa gửi, cơ quan giải quyết sẽ có văn bản trả lời. Hỏi: ${unbroken(office.phone)}, ${office.website}.`,
    content: [
      slipHead(data),
      codeRow({ dossierCode: data.dossierCode, qr: [{ url: data.trackUrl }] }),
      slipTitle('PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ'),
      framedDate('Gửi bổ sung trước', data.respondBy ? momentWithWeekday(data.respondBy, zone) : 'càng sớm càng tốt'),
      fieldList([
        { label: 'Đơn vị tiếp nhận', value: office.displayName },
        { label: 'Hồ sơ của', strong: personInFull(owner) },
        { label: 'Người nộp', value: data.submitter },
        { label: 'Địa chỉ', value: owner.address },
        { label: 'Điện thoại, thư điện tử', value: [owner.phone, owner.email].filter(Boolean).join(', ') },
        { label: 'Nội dung', value: procedureInFull(data.procedure) },
      ]),
      {
        text: [{ text: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau', bold: true }, ` (${twoDigits(data.items.length)} nội dung):`],
        margin: [0, mm(1.2), 0, 0],
      },
      itemTable(data.items),
      paragraph('Lý do:', data.reason),
      ...(data.pause
        ? [
            paragraph(
              'Thời hạn giải quyết tạm dừng',
              `từ ${momentFigures(data.pause.from, zone)}, còn lại ${data.pause.remaining}. Thời hạn chạy tiếp khi chúng tôi nhận đủ giấy; ngày hẹn mới được báo ngay lúc đó.`,
            ),
          ]
        : []),
      paragraph('Cách gửi:', data.howToSend),
      handSignatures({ words: sent }, { role: 'NGƯỜI HƯỚNG DẪN', name: data.guide }, data.electronic),
    ],
  });
}

function itemTable(items: readonly SupplementItem[]): Content {
  return borderedTable({
    widths: [mm(6), mm(28), '*', '*'],
    head: [[headCell('TT'), headCell('Giấy tờ'), headCell('Còn thiếu, chưa đúng'), headCell('Cách hoàn thiện')]],
    body: items.map(({ document, problem, remedy }, at) => [centred(at + 1), document, problem, remedy]),
  });
}
