import { momentFigures } from '@app/results';
import type { IntakeRefusalData } from '../../forms/intake-refusal.js';
import type { SlipFacts } from '../facts/slip-facts.js';
import { channelWords, isOnline } from '../words/channel-words.js';
import { moneyInFull, receiptsOf, sumOf } from '../words/money-words.js';
import { deskBase, partyOf, personOf, procedureOf, sentence, websiteOf } from './slip-parts.js';

/** Form 03 from `refuse_intake`: one officer proposed it, the head of the desk confirmed it by acting. */
export function intakeRefusalData(facts: SlipFacts): IntakeRefusalData {
  const { dossier, event, desk, agency, proposer, actor, zone } = facts;
  return {
    ...deskBase(facts),
    submitter: personOf(partyOf(facts, 'submitter')),
    channel: channelWords(dossier.channel),
    procedure: procedureOf(facts),
    submittedAt: dossier.submittedAt,
    dossierCode: dossier.code ?? undefined,
    reasons: [{ reason: sentence(facts.reason), legalBasis: event.legalBasis ?? '' }],
    nextSteps: [
      `Khắc phục lý do nêu trên rồi nộp lại hồ sơ tại ${desk.name} hoặc trên ${websiteOf(facts).split('/')[0] ?? ''}. Việc từ chối lần này không ảnh hưởng tới hồ sơ nộp sau.`,
      `Chưa rõ cần làm gì, hỏi ${desk.name}${desk.phone === '' ? '' : `, điện thoại ${desk.phone}`}.`,
    ],
    returned: returned(facts),
    confirmed:
      proposer === null || actor === null
        ? undefined
        : `${actor.name}${actor.title === '' ? '' : ` (${actor.title})`} xác nhận việc từ chối lúc ${momentFigures(event.recordedAt, zone)}.`,
    complaintsTo: agency.name,
    refusedBy: (proposer ?? actor)?.name ?? '',
  };
}

function returned({ dossier, money }: SlipFacts): string {
  const papers = isOnline(dossier.channel)
    ? 'Hồ sơ nộp bản điện tử, không có giấy tờ phải trả lại.'
    : 'Giấy tờ đã nộp được trả lại toàn bộ cho người nộp.';
  const paid = money.filter(({ paidAt }) => paidAt !== null);
  const sum =
    paid.length === 0 ? 'Chưa thu khoản tiền nào.' : `Đã thu ${moneyInFull(sumOf(paid))}${receiptsOf(paid)}; việc hoàn trả được báo riêng.`;
  return `${papers} ${sum}`;
}
