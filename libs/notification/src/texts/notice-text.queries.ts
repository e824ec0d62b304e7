import type { Tx } from '@app/platform';
import { NoticeTextUnknown } from '../notification.errors.js';
import { NOTICE_TEXT_CHANGE } from './change-notice-text.js';
import { EXAMPLE_VALUES } from './example-values.js';
import { isLetterTemplate, LETTER_TEMPLATES, LETTER_TEXTS, type NoticeText } from './letter-texts.js';
import { fieldsOf, neededFields, type NoticeField } from './notice-fields.js';
import { publishedText } from './published-text.js';

export interface LocalText {
  readonly vi: string;
  readonly en: string;
}

export interface NoticeTextItem {
  readonly template: string;
  readonly subject: LocalText;
  /** Publications of the province; 0 = never changed. */
  readonly number: number;
  /** Words of the province count now. */
  readonly own: boolean;
  readonly publishedAt: Date | null;
  readonly waiting: boolean;
}

/** Every letter to citizens with what counts now and what waits. */
export async function listNoticeTexts(tx: Tx): Promise<NoticeTextItem[]> {
  const rows = await tx.rows<{ template: string; number: number; subject: LocalText | null; published_at: Date }>(
    'select distinct on (template) template, number, subject, published_at from notice_text order by template, number desc',
  );
  const published = new Map(rows.map((row) => [row.template, row]));
  const waiting = new Set((await waitingOf(tx, null)).map(({ subject }) => subject));
  return LETTER_TEMPLATES.map((template) => {
    const own = published.get(template);
    return {
      template,
      subject: own?.subject ?? LETTER_TEXTS[template].subject,
      number: own?.number ?? 0,
      own: own !== undefined && own.subject !== null,
      publishedAt: own?.published_at ?? null,
      waiting: waiting.has(template),
    };
  });
}

export interface NoticeFieldView {
  readonly name: NoticeField;
  readonly needed: boolean;
  readonly example: LocalText;
}

export interface NoticeTextVersion {
  readonly number: number;
  /** Null: back to the words that ship. */
  readonly subject: LocalText | null;
  readonly body: LocalText | null;
  readonly reason: string;
  readonly proposer: string;
  readonly publisher: string;
  readonly publishedAt: Date;
}

export interface WaitingNoticeText {
  readonly id: string;
  readonly subject: LocalText | null;
  readonly body: LocalText | null;
  readonly reason: string;
  readonly proposerId: string;
  readonly proposer: string;
  readonly proposedAt: Date;
}

export interface NoticeTextView {
  readonly template: string;
  readonly number: number;
  readonly own: boolean;
  readonly subject: LocalText;
  readonly body: LocalText;
  readonly standardSubject: LocalText;
  readonly standardBody: LocalText;
  readonly fields: readonly NoticeFieldView[];
  readonly versions: readonly NoticeTextVersion[];
  readonly waiting: WaitingNoticeText | null;
}

/** One letter: the words that count, those that ship, what they can say, every publication, and what waits. @throws NoticeTextUnknown */
export async function noticeTextView(tx: Tx, template: string): Promise<NoticeTextView> {
  if (!isLetterTemplate(template)) throw new NoticeTextUnknown();
  const words = await publishedText(tx, template);
  const versions = await tx.rows<NoticeTextVersion & Record<string, unknown>>(
    `select n.number, n.subject, n.body, n.reason, a.full_name as proposer, b.full_name as publisher, n.published_at as "publishedAt"
       from notice_text n join account a on a.id = n.proposed_by join account b on b.id = n.published_by where n.template = $1 order by n.number desc limit 100`,
    [template],
  );
  const [waiting] = await waitingOf(tx, template);
  const needed = neededFields(template);
  return {
    template,
    number: versions[0]?.number ?? 0,
    own: versions[0] !== undefined && versions[0].subject !== null,
    subject: words.subject,
    body: words.body,
    standardSubject: LETTER_TEXTS[template].subject,
    standardBody: LETTER_TEXTS[template].body,
    fields: fieldsOf(template).map((name) => ({
      name,
      needed: needed.includes(name),
      example: { vi: EXAMPLE_VALUES.vi[name], en: EXAMPLE_VALUES.en[name] },
    })),
    versions,
    waiting:
      waiting === undefined
        ? null
        : {
            id: waiting.id,
            subject: waiting.words?.subject ?? null,
            body: waiting.words?.body ?? null,
            reason: waiting.reason,
            proposerId: waiting.proposer_id,
            proposer: waiting.proposer,
            proposedAt: waiting.proposed_at,
          },
  };
}

/** Proposals that still fit the words they were made for. */
function waitingOf(
  tx: Tx,
  template: string | null,
): Promise<
  { id: string; subject: string; words: NoticeText | null; reason: string; proposer_id: string; proposer: string; proposed_at: Date }[]
> {
  return tx.rows(
    `select p.id, p.subject, nullif(p.payload -> 'words', 'null'::jsonb) as words, p.payload ->> 'reason' as reason, p.proposer_id, a.full_name as proposer, p.proposed_at
       from approval p join account a on a.id = p.proposer_id
      where p.kind = $1 and p.state = 'proposed' and ($2::text is null or p.subject = $2)
        and p.subject_version = coalesce((select max(n.number) from notice_text n where n.template = p.subject), 0) order by p.proposed_at limit 200`,
    [NOTICE_TEXT_CHANGE, template],
  );
}
