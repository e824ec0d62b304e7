import { BUCKETS, EXPORT_FORMATS, GROUPINGS, type Bucket, type ExportFormat, type Grouping } from '@app/statistics';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

const toInt = Transform(({ value }) => Number(value));
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class FiguresQueryDto {
  @Matches(DAY) from: string;
  @Matches(DAY) to: string;
  /** As known at the end of this day; left out = now. */
  @IsOptional() @Matches(DAY) asOf?: string;
  @IsIn([...GROUPINGS]) by: Grouping = 'total';
  @IsOptional() @IsUUID() unitId?: string;
  @IsOptional() @IsString() @MaxLength(40) fieldCode?: string;
  @IsOptional() @IsIn(['DATE', 'INSTANT']) granularity?: 'DATE' | 'INSTANT';
}

export class DrillDownQueryDto extends FiguresQueryDto {
  @IsIn([...BUCKETS]) bucket: Bucket;
  /** A row of the report; left out = all of it. */
  @IsOptional() @IsString() @MaxLength(80) key?: string;
  @IsOptional() @IsString() @MaxLength(300) after?: string;
  @toInt @IsInt() @Min(1) @Max(200) limit = 50;
}

export class DifferenceQueryDto extends FiguresQueryDto {
  @Matches(DAY) asOfBefore: string;
}

export class OpenWorkQueryDto {
  @IsOptional() @IsUUID() unitId?: string;
  @IsOptional() @IsString() @MaxLength(300) after?: string;
  @toInt @IsInt() @Min(1) @Max(200) limit = 50;
}

export class DueSoonQueryDto extends OpenWorkQueryDto {
  @toInt @IsInt() @Min(1) @Max(720) hours = 24;
}

export class ExportQueryDto extends FiguresQueryDto {
  @IsIn([...EXPORT_FORMATS]) format: ExportFormat;
}

export class DossiersExportQueryDto extends DrillDownQueryDto {
  @IsIn([...EXPORT_FORMATS]) format: ExportFormat;
}

export class PeriodQueryDto {
  @Matches(DAY) from: string;
  @Matches(DAY) to: string;
}

export class UsualTimeQueryDto {
  @toInt @IsInt() @Min(30) @Max(1100) days = 365;
  @IsOptional() @IsString() @MaxLength(20) procedureCode?: string;
}

export class PeriodsQueryDto {
  @toInt @IsInt() @Min(2000) @Max(2100) year: number;
}
