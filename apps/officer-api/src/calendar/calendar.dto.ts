import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class CalendarQuery {
  @Transform(({ value }) => Number(value)) @IsInt() @Min(2000) @Max(2100) year: number;
}

export class DayNameBody {
  @IsString() @IsNotEmpty() @MaxLength(200) vi: string;
  @IsString() @IsNotEmpty() @MaxLength(200) en: string;
}

export class ChangedDayBody {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) day: string;
  @IsIn(['off', 'worked']) kind: 'off' | 'worked';
  @IsOptional() @IsIn(['morning', 'afternoon']) half?: 'morning' | 'afternoon';
  /** Of a worked day: the weekday whose hours it takes, 1 = Monday. */
  @IsOptional() @IsInt() @Min(1) @Max(7) replacesWeekday?: number;
  /** Left out = the whole province. */
  @IsOptional() @IsString() @MaxLength(60) unitCode?: string;
  @ValidateNested() @Type(() => DayNameBody) name: DayNameBody;
}

export class CalendarDecisionBody {
  /** Number, day and issuer of the decision. */
  @IsString() @IsNotEmpty() @MaxLength(300) decision: string;
  /** What citizens will read. */
  @IsString() @IsNotEmpty() @MaxLength(1000) reason: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => ChangedDayBody) days: ChangedDayBody[];
}

export class CalendarApprovalBody {
  @IsBoolean() approved: boolean;
}
