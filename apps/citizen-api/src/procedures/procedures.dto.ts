import { CHANNELS, type Channel } from '@app/dossier';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export class SearchQuery {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @IsString() @MaxLength(50) field?: string;
  @IsOptional() @IsIn(['central', 'province', 'commune', 'other']) level?: string;
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(100) limit = 20;
}

export class EligibilityQuery {
  @IsString() @MaxLength(50) caseCode: string;
  @IsIn([...CHANNELS]) channel: Channel;
}

export class DueQuery extends EligibilityQuery {
  /** Code or id of the desk. */
  @IsString() @MaxLength(60) desk: string;
  @IsOptional() @IsString() @MaxLength(60) agency?: string;
  /** Instant with its offset. */
  @IsOptional() @IsISO8601({ strict: true }) @Matches(/T.*(Z|[+-]\d\d:\d\d)$/) at?: string;
}
