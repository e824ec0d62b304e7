import type { DossierStatus } from '@app/dossier';
import { RowMissing } from '@app/platform';
import type { StopNoticeData } from '../../forms/stop-notice.js';
import type { SlipFacts } from '../facts/slip-facts.js';
import { moneyInFull, receiptsOf, sumOf } from '../words/money-words.js';
import { agencyBase, codeOf, partyOf, personOf, procedureOf, sentence, signerOf } from './slip-parts.js';

const STAGES: Partial<Record<DossierStatus, string>> = {
  received: 'Hồ sơ đã tiếp nhận, chưa chuyển xử lý.',
  in_process: 'Hồ sơ đang được giải quyết.',
  awaiting_supplement: 'Hồ sơ đang chờ bổ sung.',
  awaiting_payment: 'Hồ sơ đang chờ thực hiện nghĩa vụ tài chính.',
  suspended: 'Hồ sơ đang tạm dừng.',
};

/** Form 05 from `stop`. @throws RowMissing when the dossier was never received, which the transition does not allow. */
export function stopNoticeData(facts: SlipFacts): StopNoticeData {
  const { event, dossier } = facts;
  if (dossier.receivedAt === null) throw new RowMissing();
  return {
    ...agencyBase(facts),
    addressee: personOf(partyOf(facts, 'submitter')),
    dossierCode: codeOf(facts),
    procedure: procedureOf(facts),
    receivedAt: dossier.receivedAt,
    dueAt: event.dueAt,
    request: `${sentence(facts.reason)}${event.legalBasis === null ? '' : ` Căn cứ: ${sentence(event.legalBasis)}`}`,
    stage: `${(event.from && STAGES[event.from]) ?? ''} Chưa có văn bản kết quả nào được ký.`.trim(),
    stoppedAt: event.effectiveAt,
    effect: event.dueAt !== null && event.effectiveAt < event.dueAt ? 'Hồ sơ kết thúc trước ngày hẹn.' : undefined,
    refunds: [],
    refundWords: refundWords(facts),
    papers: `${facts.desk.name} trả lại giấy tờ gốc còn giữ của hồ sơ. Hồ sơ mới được nộp bất cứ lúc nào.`,
    signer: signerOf(facts),
  };
}

/** What was paid is a fact; what is paid back is decided elsewhere, so it is not promised here. */
function refundWords({ money }: SlipFacts): string {
  const paid = money.filter(({ paidAt }) => paidAt !== null);
  if (paid.length === 0) return 'Chưa thu khoản tiền nào; khoản chưa nộp không phải nộp nữa.';
  return `Đã thu ${moneyInFull(sumOf(paid))}${receiptsOf(paid)}. Việc hoàn trả theo quy định về phí, lệ phí được báo riêng.`;
}
