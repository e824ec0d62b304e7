import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { apologyDefinition, type ApologyData } from './forms/apology.js';
import { controlSlipDefinition, type ControlSlipData } from './forms/control-slip.js';
import { feeReceiptDefinition, type FeeReceiptData } from './forms/fee-receipt.js';
import { handOverReceiptDefinition, type HandOverReceiptData } from './forms/hand-over-receipt.js';
import { intakeRefusalDefinition, type IntakeRefusalData } from './forms/intake-refusal.js';
import { receiptDefinition, type ReceiptData } from './forms/receipt.js';
import { registerDefinition, type RegisterData } from './forms/register.js';
import { stopNoticeDefinition, type StopNoticeData } from './forms/stop-notice.js';
import { supplementRequestDefinition, type SupplementRequestData } from './forms/supplement-request.js';

/** The data each kind of slip is printed from. */
export interface SlipDataOf {
  readonly receipt: ReceiptData;
  readonly supplement_request: SupplementRequestData;
  readonly intake_refusal: IntakeRefusalData;
  readonly apology: ApologyData;
  readonly stop_notice: StopNoticeData;
  readonly control_slip: ControlSlipData;
  readonly register: RegisterData;
  readonly hand_over_receipt: HandOverReceiptData;
  readonly fee_receipt: FeeReceiptData;
}

export type SlipKind = keyof SlipDataOf;

/** One row of the catalogue of forms. */
interface SlipForm<Kind extends SlipKind> {
  /** Number in Circular 03/2025; the two papers beyond it have none. */
  readonly form?: string;
  readonly title: string;
  /** File name without the reference, ASCII. */
  readonly file: string;
  /** What an English reader is holding; the form itself is printed in Vietnamese by law. */
  readonly english: string;
  readonly define: (data: SlipDataOf[Kind]) => TDocumentDefinitions;
  /** What the file is about, for its title and name. */
  readonly reference: (data: SlipDataOf[Kind]) => string;
}

export const SLIP_FORMS: { readonly [Kind in SlipKind]: SlipForm<Kind> } = {
  receipt: {
    form: '01',
    title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    file: 'giay-tiep-nhan',
    english: 'Receipt of your dossier. The framed line is when the result will be ready.',
    define: receiptDefinition,
    reference: ({ dossierCode }) => dossierCode,
  },
  supplement_request: {
    form: '02',
    title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    file: 'yeu-cau-bo-sung',
    english: 'Request to complete your dossier. Send what the table asks for before the framed date.',
    define: supplementRequestDefinition,
    reference: ({ dossierCode }) => dossierCode,
  },
  intake_refusal: {
    form: '03',
    title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    file: 'tu-choi-tiep-nhan',
    english: 'Your dossier was not accepted. The table gives the reasons, the box what you can do next.',
    define: intakeRefusalDefinition,
    reference: ({ dossierCode, number }) => dossierCode ?? number ?? '',
  },
  apology: {
    form: '04',
    title: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
    file: 'xin-loi-gia-han',
    english: 'Apology for a delay. The framed line is the new date.',
    define: apologyDefinition,
    reference: ({ dossierCode }) => dossierCode,
  },
  stop_notice: {
    form: '05',
    title: 'Thông báo dừng giải quyết hồ sơ',
    file: 'dung-giai-quyet',
    english: 'Notice that the processing of your dossier has ended without a result.',
    define: stopNoticeDefinition,
    reference: ({ dossierCode }) => dossierCode,
  },
  control_slip: {
    form: '06',
    title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    file: 'phieu-kiem-soat',
    english: 'Control slip: every hand-over of the dossier between offices.',
    define: controlSlipDefinition,
    reference: ({ dossierCode }) => dossierCode,
  },
  register: {
    form: '07',
    title: 'Sổ theo dõi hồ sơ',
    file: 'so-theo-doi',
    english: 'Register of dossiers.',
    define: registerDefinition,
    reference: ({ book, firstPage }) => `${book}, trang ${firstPage}`,
  },
  hand_over_receipt: {
    title: 'Giấy biên nhận trả kết quả',
    file: 'bien-nhan-tra-ket-qua',
    english: 'Proof that the result was handed over.',
    define: handOverReceiptDefinition,
    reference: ({ dossierCode }) => dossierCode,
  },
  fee_receipt: {
    title: 'Biên lai thu tiền phí, lệ phí',
    file: 'bien-lai',
    english: 'Receipt for a fee or charge.',
    define: feeReceiptDefinition,
    reference: ({ receiptNumber }) => receiptNumber,
  },
};

export const SLIP_KINDS = Object.keys(SLIP_FORMS) as SlipKind[];
