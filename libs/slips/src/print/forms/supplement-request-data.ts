import { nameOfComponent } from '@app/catalogue';
import type { SupplementItem as RequestedItem } from '@app/dossier';
import { findField } from '@app/forms';
import { dayIn } from '@app/results';
import type { SupplementItem, SupplementRequestData } from '../../forms/supplement-request.js';
import type { SlipFacts } from '../facts/slip-facts.js';
import { isOnline } from '../words/channel-words.js';
import { workingTimeWords } from '../words/working-time-words.js';
import { codeOf, deskBase, isSamePerson, partyOf, personOf, procedureOf, sentence, trackUrlOf } from './slip-parts.js';

const DAY = 86_400_000;

/** Form 02 from `request_intake_supplement` or `request_supplement`. */
export function supplementRequestData(facts: SlipFacts): SupplementRequestData {
  const { dossier, event, supplement, desk, actingUnit } = facts;
  const owner = partyOf(facts, 'owner');
  const submitter = partyOf(facts, 'submitter');
  const guide = facts.proposer ?? facts.actor;
  return {
    ...deskBase(facts),
    dossierCode: codeOf(facts),
    trackUrl: trackUrlOf(facts),
    respondBy: supplement?.termAt ?? null,
    owner: personOf(owner),
    submitter: isSamePerson(owner, submitter) ? undefined : submitter?.name,
    procedure: procedureOf(facts),
    items: (supplement?.items ?? []).map((item) => itemOf(facts, item)),
    reason: sentence(supplement?.reason ?? facts.reason),
    pause: pauseOf(facts),
    howToSend: howToSend(facts),
    askedBy: event.action === 'request_supplement' && actingUnit.name !== desk.name ? actingUnit.name : undefined,
    guide: guide?.name ?? '',
    sentAt: dossier.citizenId === null ? undefined : event.recordedAt,
  };
}

function itemOf({ version }: SlipFacts, { kind, target, text }: RequestedItem): SupplementItem {
  const paper = nameOfComponent(version, target).vi;
  const field = version.form === null ? undefined : findField(version.form, target)?.label.vi;
  return kind === 'component'
    ? { document: paper, problem: text, remedy: 'Nộp giấy tờ này, đủ và đúng như nội dung bên' }
    : { document: `Tờ khai, mục ${field ?? target}`, problem: text, remedy: 'Sửa lại mục này trong tờ khai' };
}

/** Only a pause that stops the clock is promised; one that begins after the due day stops nothing. */
function pauseOf({ event, minutesToDue, termUnit, zone }: SlipFacts): SupplementRequestData['pause'] {
  const { effectiveAt: from, dueAt, clockEffect, details } = event;
  if (clockEffect !== 'pause' || details['stopsClock'] !== true || dueAt === null || minutesToDue === null) return undefined;
  if (termUnit !== 'DAY') return { from, remaining: workingTimeWords(minutesToDue) };
  return { from, remaining: `${Math.max(0, (Date.parse(dayIn(dueAt, zone)) - Date.parse(dayIn(from, zone))) / DAY)} ngày` };
}

function howToSend({ dossier, desk, portalUrl }: SlipFacts): string {
  const portal = new URL(portalUrl).host;
  const desks = `tại ${desk.name} hoặc qua bưu chính`;
  return isOnline(dossier.channel)
    ? `trên ${portal}, mục Hồ sơ của tôi; hoặc ${desks}. Giấy tờ khác đã đủ, không phải nộp lại.`
    : `${desks}, kèm phiếu này. Giấy tờ khác đã đủ, không phải nộp lại.`;
}
