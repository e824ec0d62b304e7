import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';

export class ProcedureListQuery {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @IsIn(['active', 'paused', 'replaced']) state?: string;
  /** Only procedures that have a version in this state. */
  @IsOptional() @IsIn(['draft', 'review', 'published', 'withdrawn']) status?: string;
  @IsOptional() @Matches(/^[1-9]\.\d{6}$/) after?: string;
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(200) limit = 50;
}

/** The files of a procedure folder. */
export class PackBody {
  @IsObject() procedure: Record<string, unknown>;
  @IsOptional() @IsObject() form?: Record<string, unknown> | null;
  @IsOptional() @IsObject() flow?: Record<string, unknown> | null;
  @IsOptional() @IsObject() template?: Record<string, unknown> | null;
}

export class ProposeBody extends PackBody {
  /** Why: what the reviewer reads first. */
  @IsString() @MinLength(3) @MaxLength(1000) note: string;
}

export class OverrideBody {
  /** Left out or null takes every change of the province back. */
  @IsOptional() @IsObject() override?: Record<string, unknown> | null;
  @IsString() @MinLength(3) @MaxLength(1000) note: string;
}

export class SubmitVersionBody {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) effectiveFrom: string;
}

export class PublicationDecisionBody {
  @IsBoolean() approved: boolean;
}

export class CompareQuery {
  /** The version before; left out = the one in force. */
  @IsOptional() @IsUUID() with?: string;
}

export class StateBody {
  @IsString() @MinLength(3) @MaxLength(1000) reason: string;
}

export class ReplaceBody extends StateBody {
  @Matches(/^[1-9]\.\d{6}$/) replacedBy: string;
}

export class ImportQuery {
  /** Publishes at once what has neither form nor flow. */
  @IsOptional() @IsIn(['true', 'false']) publish?: string;
  /** Reads and reports only. */
  @IsOptional() @IsIn(['true', 'false']) dryRun?: string;
}

export class DrawQuery {
  @IsIn(['vi', 'en']) language: 'vi' | 'en' = 'vi';
}
