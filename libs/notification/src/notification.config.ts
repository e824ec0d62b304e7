import { Transform } from 'class-transformer';
import { IsEmail, IsInt, Matches, Max, Min } from 'class-validator';

export class NotificationConfig {
  @Matches(/^smtps?:\/\//) SMTP_URL: string;
  @IsEmail({ allow_display_name: true, require_tld: false }) MAIL_FROM: string;
  /** Officers are reminded this many hours before a step is due. */
  @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(240) REMIND_HOURS_BEFORE = 24;
  /** The link in a letter that lets somebody rate without signing in ends after so many days. */
  @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(365) RATING_LINK_DAYS = 60;
  /** Where citizens follow their dossiers. */
  @Matches(/^https?:\/\/[^/]+$/) PORTAL_URL: string;
}
