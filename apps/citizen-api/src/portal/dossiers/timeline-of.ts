import type { LedgerEntryView } from '@app/workflow';
import { instantInWords, STATUS_WORDS, type Language, type StatusWord } from '@app/ui';
import type { DossierPageData } from '../../dossiers/dossiers.js';
import type { TimelineEntry } from '../parts/timeline.js';
import { dossierTexts } from './dossiers.texts.js';

const ENDED = ['intake_refused', 'stopped', 'handed_over', 'withdrawn'];
const PAUSES = ['request_supplement', 'request_payment', 'suspend'];

/** The ledger as a citizen reads it: what happened, the pauses as their own blocks, what is being done now, what comes. */
export function timelineOf({ head, rows, steps }: DossierPageData, language: Language, zone: string): TimelineEntry[] {
  const t = dossierTexts[language].events;
  const said = (at: Date): string => instantInWords(at, zone, language, { year: false });
  const entries: TimelineEntry[] = [];
  let working = false;
  for (const [index, row] of rows.entries()) {
    const end = rows
      .slice(index + 1)
      .find(({ clockEffect, action }) => ['resume', 'restart', 'end'].includes(clockEffect) || action === 'supplement');
    const until = end === undefined ? null : said(end.effectiveAt);
    if (row.clockEffect === 'pause') {
      const reason = reasonOf(row);
      entries.push({ key: `p${row.version}`, kind: 'held', title: t.paused[reason], when: t.from(said(row.effectiveAt), until) });
      continue;
    }
    if (row.action === 'request_intake_supplement') {
      entries.push({ key: `p${row.version}`, kind: 'held', title: t.waiting, when: t.fromOnly(said(row.effectiveAt), until) });
      continue;
    }
    if (PAUSES.includes(row.action)) continue;
    const title = titleOf(row, language, zone, working);
    if (title === null) continue;
    if (row.to === 'in_process') working = true;
    entries.push({ key: `e${row.version}`, kind: 'done', title, when: said(row.effectiveAt) });
  }
  return [...entries, ...nowAndNext(head, steps, language)];
}

function reasonOf({ reasonCode, action }: LedgerEntryView): 'supplement' | 'payment' | 'excluded_activity' | 'suspension' {
  if (action === 'request_supplement') return 'supplement';
  if (action === 'request_payment') return 'payment';
  return reasonCode === 'excluded_activity' ? 'excluded_activity' : 'suspension';
}

function titleOf(row: LedgerEntryView, language: Language, zone: string, working: boolean): string | null {
  const t = dossierTexts[language].events;
  const unit = row.unitName?.[language] ?? '';
  switch (row.action) {
    case 'receive':
    case 'transfer':
      return t[row.action](unit);
    case 'forward':
      return working ? null : t.work(unit);
    case 'extend':
      return t.extend(row.dueAt === null ? '' : instantInWords(row.dueAt, zone, language, { year: false }));
    case 'confirm_payment':
      return ['resume', 'restart'].includes(row.clockEffect) ? t.confirm_payment : t.paid;
    case 'submit':
    case 'enter_at_desk':
    case 'refuse_intake':
    case 'supplement':
    case 'resume':
    case 'request_opinion':
    case 'give_opinion':
    case 'sign':
    case 'seal':
    case 'finish':
    case 'refuse':
    case 'stop':
    case 'withdraw':
    case 'request_withdrawal':
    case 'confirm_withdrawal':
    case 'hand_over':
    case 'expire':
    case 'correct':
      return t[row.action];
    default:
      return null;
  }
}

function nowAndNext(head: DossierPageData['head'], steps: DossierPageData['steps'], language: Language): TimelineEntry[] {
  const t = dossierTexts[language].events;
  const next = (key: string, title: string, when = ''): TimelineEntry => ({ key, kind: 'next', title, when });
  if (ENDED.includes(head.status)) return [];
  if (head.status === 'result_ready') return [{ key: 'now', kind: 'now', title: t.result_next, when: t.result_where }];
  const doing = steps.map((step) => step[language]).join(', ');
  const title = doing === '' ? STATUS_WORDS[head.status as StatusWord][language] : doing;
  const now: TimelineEntry[] = ['awaiting_supplement', 'awaiting_intake_supplement', 'awaiting_payment', 'suspended'].includes(head.status)
    ? []
    : [
        {
          key: 'now',
          kind: 'now',
          title: head.receivedAt === null ? t.receive_next : title,
          when: head.receivedAt === null ? '' : head.holderUnit[language],
        },
      ];
  const before =
    head.receivedAt === null ? [...(now.length === 0 ? [next('receive', t.receive_next)] : []), next('work', t.work_next)] : [];
  return [...now, ...before, next('sign', t.sign_next), next('result', t.result_next, t.result_where)];
}
