import type { Tx } from '@app/platform';
import { LETTER_TEXTS, type LetterTemplate, type NoticeText } from './letter-texts.js';

/** The words that count now: the newest of the province, else those that ship. */
export async function publishedText(tx: Tx, template: LetterTemplate): Promise<NoticeText> {
  const own = await tx.maybeOne<{ subject: NoticeText['subject'] | null; body: NoticeText['body'] | null }>(
    'select subject, body from notice_text where template = $1 order by number desc limit 1',
    [template],
  );
  if (own === null || own.subject === null || own.body === null) return LETTER_TEXTS[template];
  return { subject: own.subject, body: own.body };
}
