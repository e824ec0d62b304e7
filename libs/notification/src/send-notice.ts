import { createTransport, type Transporter } from 'nodemailer';
import { ratingTokenOf } from '@app/dossier';
import type { SystemActor } from '@app/identity';
import type { Database, Keyring, Tx } from '@app/platform';
import { isRefused } from './choices/notice-choices.js';
import type { NotificationConfig } from './notification.config.js';
import { addresseeOf, type PersonOfDossier } from './recipients.js';
import { isLetterTemplate } from './texts/letter-texts.js';
import type { FieldValues } from './texts/notice-fields.js';
import { publishedText } from './texts/published-text.js';
import { writeLetter } from './texts/write-letter.js';
import { DUE_SOON, reminderOf } from './remind-due-soon.js';
import { watchLetter } from './watch/watch-letter.js';
import { WATCH_IDLE, WATCH_STEP } from './watch/watch-over-work.js';

const DAY_MS = 86_400_000;
const NO_DATE = { vi: 'không có ngày hẹn', en: 'no promised date' } as const;

type Name = Readonly<Record<'vi' | 'en', string>>;

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly id: string;
}

/** Sends a queued letter. The mail goes out between two transactions; a letter may go twice after a crash, never be lost. */
export class SendNotice {
  private readonly transport: Transporter;

  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly config: NotificationConfig,
    private readonly zone: string,
  ) {
    this.transport = createTransport(config.SMTP_URL);
  }

  async run(actor: SystemActor, noticeId: string): Promise<void> {
    const letter = await this.database.writeAs(actor, (tx) => this.compose(tx, noticeId));
    if (letter === null) return;
    await this.transport.sendMail({
      from: this.config.MAIL_FROM,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      messageId: `<${letter.id}@mot-cua>`,
    });
    await this.database.writeAs(actor, (tx) =>
      tx.run(`update notice set state = 'sent', sent_at = app_now() where id = $1 and state = 'queued'`, [noticeId]),
    );
  }

  close(): void {
    this.transport.close();
  }

  private async compose(tx: Tx, noticeId: string): Promise<Letter | null> {
    if (await isRefused(tx, noticeId)) {
      await tx.run(`update notice set state = 'not_wanted' where id = $1 and state = 'queued'`, [noticeId]);
      return null;
    }
    const step = await tx.maybeOne<{ dossier_id: string; step: string }>(
      `select dossier_id, substr(template, length($2) + 1) as step from notice where id = $1 and state = 'queued' and starts_with(template, $2)`,
      [noticeId, DUE_SOON],
    );
    if (step !== null) return this.toOfficer(tx, noticeId, step.dossier_id, step.step);
    const watch = await tx.maybeOne<{ dossier_id: string; idle: boolean }>(
      `select dossier_id, starts_with(template, $3) as idle from notice where id = $1 and state = 'queued' and (starts_with(template, $2) or starts_with(template, $3))`,
      [noticeId, WATCH_STEP, WATCH_IDLE],
    );
    return watch === null ? this.toCitizen(tx, noticeId) : this.ofWatch(tx, noticeId, watch);
  }

  private async ofWatch(tx: Tx, noticeId: string, watch: { dossier_id: string; idle: boolean }): Promise<Letter | null> {
    const letter = await watchLetter(tx, noticeId);
    if (letter?.addresses === null && watch.idle) return this.toCitizen(tx, noticeId);
    const to = letter?.addresses?.join(', ') ?? null;
    if (letter === null || to === null) {
      await tx.run(`update notice set state = 'no_address' where id = $1`, [noticeId]);
      return null;
    }
    await tx.run('update notice set attempts = attempts + 1 where id = $1', [noticeId]);
    return { id: noticeId, to, subject: letter.subject, text: letter.text };
  }

  private async toOfficer(tx: Tx, noticeId: string, dossierId: string, step: string): Promise<Letter | null> {
    const reminder = await reminderOf(tx, dossierId, step, this.zone);
    if (reminder === null) {
      await tx.run(`update notice set state = 'no_address' where id = $1`, [noticeId]);
      return null;
    }
    await tx.run('update notice set attempts = attempts + 1 where id = $1', [noticeId]);
    const { addresses, code, stepTitle, due } = reminder;
    return {
      id: noticeId,
      to: addresses.join(', '),
      subject: `Hồ sơ ${code} sắp đến hạn / dossier ${code} is due soon`,
      text: `Bước "${stepTitle}" của hồ sơ ${code} phải xong trước ${due}.\n\nStep "${stepTitle}" of dossier ${code} is due ${due}.\n`,
    };
  }

  private async toCitizen(tx: Tx, noticeId: string): Promise<Letter | null> {
    const notice = await tx.maybeOne<{
      dossier_id: string;
      template: string;
      recipient: PersonOfDossier;
      code: string | null;
      procedure: Name;
      office: Name;
      due: string | null;
    }>(
      `select n.dossier_id, n.template, n.recipient, d.code, v.name as procedure, u.name as office, to_char(e.due_at at time zone $2, 'HH24:MI DD/MM/YYYY') as due
         from notice n join dossier d on d.id = n.dossier_id join procedure_version v on v.id = d.version_id join unit u on u.id = d.receiving_unit_id
         left join dossier_event e on e.dossier_id = n.dossier_id and e.version = n.event_version
        where n.id = $1 and n.state = 'queued'`,
      [noticeId, this.zone],
    );
    const [template = '', threshold = ''] = (notice?.template ?? '').split(':');
    if (notice === null || !isLetterTemplate(template)) return null;
    const { email, note } = await addresseeOf(tx, this.keyring, notice.dossier_id, notice.recipient);
    if (email === null) {
      await tx.run(`update notice set state = 'no_address' where id = $1`, [noticeId]);
      return null;
    }
    await tx.run('update notice set attempts = attempts + 1 where id = $1', [noticeId]);
    const until = new Date(tx.now.getTime() + this.config.RATING_LINK_DAYS * DAY_MS);
    const values = (language: 'vi' | 'en'): FieldValues => ({
      code: notice.code ?? '',
      procedure: notice.procedure[language] || notice.procedure.vi,
      office: notice.office[language] || notice.office.vi,
      due: notice.due ?? NO_DATE[language],
      link: `${this.config.PORTAL_URL}/ho-so/${notice.dossier_id}`,
      rate: `${this.config.PORTAL_URL}/danh-gia/${ratingTokenOf(this.keyring, notice.dossier_id, until)}`,
      hours: threshold,
    });
    const words = await publishedText(tx, template);
    return { id: noticeId, to: email, ...writeLetter(words, { vi: values('vi'), en: values('en') }, note) };
  }
}
