import { mm, momentFigures } from '@app/results';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { borderedTable, centred, headCell } from '../layout/bordered-table.js';
import { boxed } from '../layout/boxed.js';
import { fieldList } from '../layout/field-list.js';
import { handSignatures } from '../layout/hand-signatures.js';
import { paragraph } from '../layout/paragraph.js';
import { A5_TIGHT, sheet } from '../layout/sheet.js';
import { slipHead, slipTitle } from '../layout/slip-head.js';
import { personInFull, procedureInFull, pronounOf, type SlipBase, type SlipPerson, type SlipProcedure, unbroken } from '../slip-base.js';

export interface RefusalReason {
  readonly reason: string;
  readonly legalBasis: string;
}

/** Mẫu 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ (Circular 03/2025). A technical fault is not an allowed reason. */
export interface IntakeRefusalData extends SlipBase {
  readonly submitter: SlipPerson;
  readonly channel: string;
  readonly procedure: SlipProcedure;
  /** What was handed in, in words. */
  readonly papers?: string | undefined;
  readonly submittedAt: Date;
  /** An online dossier already has a code when it is refused. */
  readonly dossierCode?: string | undefined;
  readonly reasons: readonly RefusalReason[];
  /** What the person can do next, one sentence or two each. */
  readonly nextSteps: readonly string[];
  /** What was given back and whether money was taken, in sentences. */
  readonly returned: string;
  /** Who confirmed the refusal and when, in one sentence. */
  readonly confirmed?: string | undefined;
  readonly complaintsTo: string;
  readonly refusedBy: string;
}

export function intakeRefusalDefinition(data: IntakeRefusalData): TDocumentDefinitions {
  const { office, submitter } = data;
  const pronoun = pronounOf(submitter);
  return sheet(A5_TIGHT, {
    running: data.dossierCode ? `Mã hồ sơ ${data.dossierCode}` : 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    note: `${data.electronic ? 'Phiếu điện tử lưu trong tài khoản của người nộp.' : 'Phiếu lập thành 02 bản, mỗi bên giữ 01 bản.'} Xem lại phiếu: ${office.website}. Hỏi: ${unbroken(office.phone)}.`,
    content: [
      slipHead(data),
      { stack: [slipTitle('PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ')], margin: [0, mm(3), 0, 0] },
      paragraph('', `${office.displayName} đã xem hồ sơ của:`),
      { stack: [fieldList(fieldsOf(data))], margin: [0, mm(0.8), 0, 0] },
      {
        text: ['Qua xem xét, chúng tôi ', { text: 'không tiếp nhận, giải quyết hồ sơ này', bold: true }, ' với lý do cụ thể như sau:'],
        margin: [0, mm(1.4), 0, 0],
      },
      reasonTable(data.reasons),
      boxed([
        { text: `${capital(pronoun)} có thể làm tiếp như sau`, bold: true },
        ...data.nextSteps.map((step, at): Content => ({ text: `${at + 1}. ${step}`, margin: [0, mm(0.8), 0, 0] })),
      ]),
      paragraph('', `${data.returned}${data.confirmed ? ` ${data.confirmed}` : ''}`, { gap: mm(1.4) }),
      paragraph('', `Không đồng ý với lý do trên, ${pronoun} có quyền phản ánh, kiến nghị hoặc khiếu nại tới ${data.complaintsTo}.`, {
        gap: mm(1.4),
      }),
      handSignatures(
        { role: 'NGƯỜI NỘP HỒ SƠ', name: submitter.name },
        { role: 'NGƯỜI TỪ CHỐI TIẾP NHẬN', name: data.refusedBy },
        data.electronic,
      ),
    ],
  });
}

function fieldsOf(data: IntakeRefusalData): Parameters<typeof fieldList>[0] {
  const { submitter } = data;
  return [
    { label: 'Mã hồ sơ', strong: data.dossierCode },
    { label: 'Người nộp', strong: personInFull(submitter), value: ` (${data.channel})` },
    { label: 'Địa chỉ', value: submitter.address },
    { label: 'Số điện thoại', value: submitter.phone },
    { label: 'Thư điện tử', value: submitter.email },
    { label: 'Số căn cước', value: submitter.identityNumber },
    { label: 'Nội dung', value: procedureInFull(data.procedure) },
    { label: 'Giấy tờ', value: data.papers },
    { label: 'Thời gian nộp', value: momentFigures(data.submittedAt, data.zone) },
  ];
}

function reasonTable(reasons: readonly RefusalReason[]): Content {
  return borderedTable({
    widths: [mm(6), '*', mm(40)],
    head: [[headCell('TT'), headCell('Lý do'), headCell('Căn cứ pháp lý')]],
    body: reasons.map(({ reason, legalBasis }, at) => [centred(at + 1), reason, legalBasis]),
  });
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}
