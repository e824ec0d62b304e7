import { EXPORT_FORMATS, type ExportFormat } from '@app/statistics';
import { IsIn } from 'class-validator';
import { PeriodQueryDto, UsualTimeQueryDto } from './statistics.dto.js';
import { BottlenecksQueryDto, HeatMapQueryDto, IndicatorsQueryDto, SatisfactionQueryDto, TrendQueryDto } from './trends.dto.js';

export class LatenessExportDto extends PeriodQueryDto {
  @IsIn([...EXPORT_FORMATS]) format: ExportFormat;
}

export class BottlenecksExportDto extends BottlenecksQueryDto {
  @IsIn([...EXPORT_FORMATS]) format: ExportFormat;
}

export class UsualTimeExportDto extends UsualTimeQueryDto {
  @IsIn([...EXPORT_FORMATS]) format: ExportFormat;
}

export class SatisfactionExportDto extends SatisfactionQueryDto {
  @IsIn([...EXPORT_FORMATS]) format: ExportFormat;
}

export class IndicatorsExportDto extends IndicatorsQueryDto {
  @IsIn([...EXPORT_FORMATS]) format: ExportFormat;
}

export class TrendExportDto extends TrendQueryDto {
  @IsIn([...EXPORT_FORMATS]) format: ExportFormat;
}

export class HeatMapExportDto extends HeatMapQueryDto {
  @IsIn([...EXPORT_FORMATS]) format: ExportFormat;
}
