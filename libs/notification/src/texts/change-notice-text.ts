import { recordAudit } from '@app/audit';
import { ApprovalOutdated, decide, outdate, propose, withdraw, type OfficerActor } from '@app/identity';
import { canonical, type Database, type Tx } from '@app/platform';
import { NoticeTextChanged, NoticeTextInvalid, NoticeTextSame, NoticeTextUnknown, NoticeTextWaits } from '../notification.errors.js';
import { checkNoticeText } from './check-notice-text.js';
import { isLetterTemplate, LETTER_TEXTS, type LetterTemplate, type NoticeText } from './letter-texts.js';
import { publishedText } from './published-text.js';

export const NOTICE_TEXT_CHANGE = 'notice_text';

interface Proposed {
  readonly template: LetterTemplate;
  /** Null: back to the words that ship. */
  readonly words: NoticeText | null;
  readonly reason: string;
}

export interface ProposeNoticeText {
  readonly template: string;
  readonly words: NoticeText | null;
  readonly reason: string;
  /** Number of the publication that the proposer saw; 0 = the words that ship, never changed. */
  readonly seen: number;
}

/** Words of letters: proposed with a reason, checked, published by somebody else, used from then on. Every publication stays. */
export class ChangeNoticeText {
  constructor(private readonly database: Database) {}

  /** @throws NoticeTextUnknown, NoticeTextInvalid, NoticeTextChanged, NoticeTextSame, NoticeTextWaits */
  propose(actor: OfficerActor, { template, words, reason, seen }: ProposeNoticeText): Promise<{ approvalId: string }> {
    if (!isLetterTemplate(template)) throw new NoticeTextUnknown();
    return this.database.writeAs(actor, async (tx) => {
      await lockTemplate(tx, template);
      const current = await newest(tx, template);
      if (current.number !== seen) throw new NoticeTextChanged();
      if (words !== null) refuseFindings(template, words);
      if (same(words ?? LETTER_TEXTS[template], await publishedText(tx, template)) && (words !== null || !current.own))
        throw new NoticeTextSame();
      const waiting = await tx.maybeOne(
        `select 1 from approval where kind = $1 and subject = $2 and subject_version = $3 and state = 'proposed'`,
        [NOTICE_TEXT_CHANGE, template, current.number],
      );
      if (waiting !== null) throw new NoticeTextWaits();
      const payload: Proposed = { template, words, reason };
      const approvalId = await propose(tx, {
        kind: NOTICE_TEXT_CHANGE,
        subject: template,
        subjectVersion: current.number,
        payload: { ...payload },
        unitId: null,
      });
      await audit(tx, 'notice_text.propose', template, { number: current.number + 1, approval: approvalId, restores: words === null });
      return { approvalId };
    });
  }

  /** Who proposed the words takes them back. @throws ApprovalNotFound */
  withdraw(actor: OfficerActor, approvalId: string): Promise<{ state: 'withdrawn' }> {
    return this.database.writeAs(actor, async (tx) => {
      const { subject } = await withdraw(tx, approvalId, [NOTICE_TEXT_CHANGE]);
      await audit(tx, 'notice_text.withdraw', subject, { approval: approvalId });
      return { state: 'withdrawn' };
    });
  }

  /** Publishes what was proposed, unchanged, or sends it back. @throws ApprovalBySamePerson, ApprovalNotFound, ApprovalOutdated */
  async decide(actor: OfficerActor, approvalId: string, approved: boolean): Promise<{ state: 'approved' | 'rejected'; number: number }> {
    try {
      return await this.database.writeAs(actor, async (tx) => {
        const { payload, proposerId, subjectVersion } = await decide(tx, approvalId, approved, [NOTICE_TEXT_CHANGE]);
        const { template, words, reason } = payload as unknown as Proposed;
        if (!isLetterTemplate(template)) throw new ApprovalOutdated();
        await lockTemplate(tx, template);
        const { number } = await newest(tx, template);
        if (!approved) {
          await audit(tx, 'notice_text.reject', template, { approval: approvalId });
          return { state: 'rejected', number };
        }
        if (number !== subjectVersion) throw new ApprovalOutdated();
        if (words !== null) refuseFindings(template, words);
        await tx.run(
          'insert into notice_text (template, number, subject, body, reason, proposed_by, published_by) values ($1, $2, $3, $4, $5, $6, $7)',
          [
            template,
            number + 1,
            words === null ? null : JSON.stringify(words.subject),
            words === null ? null : JSON.stringify(words.body),
            reason,
            proposerId,
            tx.actor.id,
          ],
        );
        await audit(tx, 'notice_text.publish', template, { number: number + 1, approval: approvalId, restores: words === null });
        return { state: 'approved', number: number + 1 };
      });
    } catch (error) {
      if (error instanceof ApprovalOutdated) await this.database.writeAs(actor, (tx) => outdate(tx, approvalId));
      throw error;
    }
  }
}

function refuseFindings(template: LetterTemplate, words: NoticeText): void {
  const findings = checkNoticeText(template, words);
  if (findings.length > 0) throw new NoticeTextInvalid(findings);
}

const same = (one: NoticeText, other: NoticeText): boolean =>
  canonical({ subject: one.subject, body: one.body }) === canonical({ subject: other.subject, body: other.body });

async function newest(tx: Tx, template: string): Promise<{ number: number; own: boolean }> {
  const row = await tx.maybeOne<{ number: number; own: boolean }>(
    'select number, subject is not null as own from notice_text where template = $1 order by number desc limit 1',
    [template],
  );
  return row ?? { number: 0, own: false };
}

/** There may be no row yet, so the name is the lock. */
async function lockTemplate(tx: Tx, template: string): Promise<void> {
  await tx.run(`select pg_advisory_xact_lock(hashtext('notification.text'), hashtext($1))`, [template]);
}

async function audit(
  tx: Tx<OfficerActor>,
  action: string,
  template: string,
  details: Record<string, string | number | boolean>,
): Promise<void> {
  await recordAudit(tx, { action, objectKind: 'notice_text', objectId: template, details });
}
