import { IsEmail, Matches } from 'class-validator';

export class NotificationConfig {
  @Matches(/^smtps?:\/\//) SMTP_URL: string;
  @IsEmail({ allow_display_name: true, require_tld: false }) MAIL_FROM: string;
  /** Where citizens follow their dossiers. */
  @Matches(/^https?:\/\/[^/]+$/) PORTAL_URL: string;
}
