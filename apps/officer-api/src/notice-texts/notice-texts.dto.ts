import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsString, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';

export class NoticeSubjectBody {
  @IsString() @MaxLength(500) vi: string;
  @IsString() @MaxLength(500) en: string;
}

export class NoticeWordsBody {
  @IsString() @MaxLength(10_000) vi: string;
  @IsString() @MaxLength(10_000) en: string;
}

export class NoticeTextBody {
  @ValidateNested() @Type(() => NoticeSubjectBody) subject: NoticeSubjectBody;
  @ValidateNested() @Type(() => NoticeWordsBody) body: NoticeWordsBody;
}

export class ProposeNoticeTextBody extends NoticeTextBody {
  /** Number of the publication that was seen; 0 = never changed. */
  @IsInt() @Min(0) seen: number;
  /** Why: what the second person reads first. */
  @IsString() @MinLength(3) @MaxLength(1000) reason: string;
}

export class RestoreNoticeTextBody {
  @IsInt() @Min(0) seen: number;
  @IsString() @MinLength(3) @MaxLength(1000) reason: string;
}

export class NoticeTextDecisionBody {
  @IsBoolean() approved: boolean;
}
