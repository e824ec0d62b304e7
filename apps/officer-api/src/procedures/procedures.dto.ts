import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class ProcedureSearchQuery {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(100) limit = 20;
}

export class DrawingQuery {
  @IsIn(['vi', 'en']) language: 'vi' | 'en' = 'vi';
}

export class QuoteBody {
  @IsString() @MaxLength(50) caseCode: string;
  @IsIn(['desk', 'postal']) channel: 'desk' | 'postal';
  /** Code of the desk. */
  @IsString() @MaxLength(60) deskUnit: string;
  @IsOptional() @IsString() @MaxLength(60) competentAgency?: string;
  @IsObject() answers: Record<string, unknown>;
}
