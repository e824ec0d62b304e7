import { SERIES_GROUPINGS, type SeriesGrouping } from '@app/statistics';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { PeriodQueryDto } from './statistics.dto.js';

const toInt = Transform(({ value }) => Number(value));

class SeriesQueryDto {
  @IsOptional() @IsUUID() unitId?: string;
  @IsOptional() @IsString() @MaxLength(40) fieldCode?: string;
}

export class TrendQueryDto extends SeriesQueryDto {
  @IsIn([...SERIES_GROUPINGS]) by: SeriesGrouping = 'total';
  @toInt @IsInt() @Min(1) @Max(36) months = 12;
}

export class HeatMapQueryDto extends SeriesQueryDto {
  @IsIn([...SERIES_GROUPINGS]) by: SeriesGrouping = 'unit';
  @toInt @IsInt() @Min(1) @Max(26) weeks = 12;
}

export class BottlenecksQueryDto extends PeriodQueryDto {
  /** The unit that does the step. */
  @IsOptional() @IsUUID() unitId?: string;
  @IsOptional() @IsString() @MaxLength(20) procedureCode?: string;
}

export class SlowStepsQueryDto extends BottlenecksQueryDto {
  @IsString() @MaxLength(60) unitCode: string;
  @IsString() @MaxLength(60) step: string;
  @toInt @IsInt() @Min(1) @Max(200) limit = 50;
}

export class IndicatorsQueryDto extends PeriodQueryDto {
  @IsOptional() @IsUUID() unitId?: string;
}

export class SatisfactionQueryDto extends PeriodQueryDto {
  @IsIn([...SERIES_GROUPINGS]) by: SeriesGrouping = 'unit';
  @IsOptional() @IsUUID() unitId?: string;
}
