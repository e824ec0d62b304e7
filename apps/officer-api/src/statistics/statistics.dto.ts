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

export class AsOfQueryDto {
  /** As known at the end of this day; left out = now. */
  @IsOptional() @Matches(DAY) asOf?: string;
}

export class PeriodQueryDto extends AsOfQueryDto {
  @Matches(DAY) from: string;
  @Matches(DAY) to: string;
}

export class UsualTimeQueryDto extends AsOfQueryDto {
  @toInt @IsInt() @Min(30) @Max(1100) days = 365;
  @IsOptional() @IsString() @MaxLength(20) procedureCode?: string;
}

export class UsualTimeDossiersQueryDto extends AsOfQueryDto {
  @toInt @IsInt() @Min(30) @Max(1100) days = 365;
  @IsString() @MaxLength(20) procedureCode: string;
  @IsString() @MaxLength(60) unitCode: string;
  @IsOptional() @IsString() @MaxLength(80) cursor?: string;
  @toInt @IsInt() @Min(1) @Max(200) limit = 50;
}

export class LatenessDossiersQueryDto extends PeriodQueryDto {
  /** Step and unit of the reason; both left out: no step overran its hours. */
  @IsOptional() @IsString() @MaxLength(60) step?: string;
  @IsOptional() @IsString() @MaxLength(60) unitCode?: string;
  @IsOptional() @IsString() @MaxLength(80) cursor?: string;
  @toInt @IsInt() @Min(1) @Max(200) limit = 50;
}

export class PeriodsQueryDto {
  @toInt @IsInt() @Min(2000) @Max(2100) year: number;
}
