import { INDICATOR_PARTS, SERIES_GROUPINGS, type IndicatorPart, type SeriesGrouping } from '@app/statistics';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { AsOfQueryDto, PeriodQueryDto } from './statistics.dto.js';

const toInt = Transform(({ value }) => Number(value));

class SeriesQueryDto extends AsOfQueryDto {
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

export class StepsOfQueryDto extends BottlenecksQueryDto {
  @IsString() @MaxLength(60) unitCode: string;
  @IsString() @MaxLength(60) step: string;
  @IsOptional() @IsString() @MaxLength(80) cursor?: string;
  @toInt @IsInt() @Min(1) @Max(200) limit = 50;
}

export class IndicatorsQueryDto extends PeriodQueryDto {
  @IsOptional() @IsUUID() unitId?: string;
}

export class IndicatorDossiersQueryDto extends IndicatorsQueryDto {
  @IsString() @MaxLength(10) code: string;
  /** All it counts, those that reach it, or those that cost points. */
  @IsIn([...INDICATOR_PARTS]) part: IndicatorPart = 'missed';
  @IsOptional() @IsUUID() cursor?: string;
  @toInt @IsInt() @Min(1) @Max(199) limit = 50;
}

export class SatisfactionQueryDto extends PeriodQueryDto {
  @IsIn([...SERIES_GROUPINGS]) by: SeriesGrouping = 'unit';
  @IsOptional() @IsUUID() unitId?: string;
}
