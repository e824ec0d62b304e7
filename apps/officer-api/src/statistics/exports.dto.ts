import { BUCKETS, EXPORT_FORMATS, EXPORT_KINDS, type Bucket, type ExportFormat, type ExportKind } from '@app/statistics';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { FiguresQueryDto } from './statistics.dto.js';

export class ExportBody extends FiguresQueryDto {
  @IsIn([...EXPORT_KINDS]) kind: ExportKind;
  @IsIn([...EXPORT_FORMATS]) format: ExportFormat;
  /** For dossiers: those of this column, left out = all that were counted. */
  @IsOptional() @IsIn([...BUCKETS]) bucket?: Bucket;
  /** For dossiers: those of this row of the report only. */
  @IsOptional() @IsString() @MaxLength(80) key?: string;
}
