import { dayIn, dayInLetter, mm, momentFigures, momentWithWeekday } from '@app/results';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fieldList } from '../layout/field-list.js';
import { framedDate } from '../layout/framed-date.js';
import { letterClosing, letterOpening } from '../layout/letter.js';
import { paragraph } from '../layout/paragraph.js';
import { A5_LETTER, sheet } from '../layout/sheet.js';
import { procedureInFull, pronounOf, type SlipBase, type SlipPerson, type SlipProcedure, type SlipSigner } from '../slip-base.js';

/**
 * Mẫu 04, Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết (Circular 03/2025). `office` is the agency that is late and
 * whose head signs; a dossier is extended once at most, and the letter says so.
 */
export interface ApologyData extends SlipBase {
  readonly addressee: SlipPerson;
  readonly dossierCode: string;
  readonly procedure: SlipProcedure;
  /** The desk that received it, inside a sentence. */
  readonly receivedBy: string;
  readonly receivedAt: Date;
  readonly originalDueAt: Date;
  /** Why it is late, in sentences. */
  readonly reason: string;
  /** In words: '03 ngày làm việc'. */
  readonly extension: string;
  /** Such as 'ngày 24/11/2026 nghỉ lễ'. */
  readonly extensionNote?: string | undefined;
  readonly newDueAt: Date;
  readonly signer: SlipSigner;
}

export function apologyDefinition(data: ApologyData): TDocumentDefinitions {
  const { zone, office } = data;
  const pronoun = pronounOf(data.addressee);
  const onDay = dayInLetter(dayIn(data.receivedAt, zone)).replace('ngày', 'Ngày');
  const gap = mm(1.8);
  return sheet(A5_LETTER, {
    running: `Mã hồ sơ ${data.dossierCode}`,
    content: [
      ...letterOpening(data, 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN\nTHỜI GIAN GIẢI QUYẾT', data.addressee),
      paragraph('', `${onDay}, ${data.receivedBy} tiếp nhận hồ sơ của ${pronoun}:`, { indent: true, gap }),
      {
        margin: [0, mm(1), 0, 0],
        stack: [
          fieldList(
            [
              { label: 'Mã hồ sơ', strong: data.dossierCode },
              { label: 'Nội dung', value: procedureInFull(data.procedure) },
              { label: 'Thời gian nhận', value: momentFigures(data.receivedAt, zone) },
              { label: 'Đã hẹn trả', value: momentWithWeekday(data.originalDueAt, zone) },
            ],
            1.6,
          ),
        ],
      },
      {
        text: ['Chúng tôi không kịp trả kết quả đúng ngày đã hẹn. ', { text: 'Lý do: ', bold: true }, data.reason],
        alignment: 'justify',
        leadingIndent: mm(8),
        margin: [0, gap, 0, 0],
      },
      {
        text: [
          `${office.displayName} `,
          { text: `xin lỗi ${pronoun}`, bold: true },
          ` và đề nghị được gia hạn thêm ${data.extension}${data.extensionNote ? ` (${data.extensionNote})` : ''}. Thời gian trả kết quả mới:`,
        ],
        alignment: 'justify',
        leadingIndent: mm(8),
        margin: [0, gap, 0, 0],
      },
      framedDate('Hẹn trả kết quả', momentWithWeekday(data.newDueAt, zone)),
      paragraph(
        '',
        `Hồ sơ này chỉ được gia hạn một lần. ${pronoun.charAt(0).toLocaleUpperCase('vi')}${pronoun.slice(1)} không phải nộp thêm giấy tờ, không mất thêm khoản tiền nào, và không phải đến Trung tâm trước ngày hẹn mới.`,
        { indent: true, gap: mm(0.6) },
      ),
      letterClosing(data.signer),
    ],
  });
}
