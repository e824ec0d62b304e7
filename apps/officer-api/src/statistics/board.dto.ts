import { BANDS, BOARD_GROUPINGS, type Band, type BoardGrouping } from '@app/statistics';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { OpenWorkQueryDto } from './statistics.dto.js';

const toInt = Transform(({ value }) => Number(value));

/** The key of work that nobody has taken, by person. */
export const NOBODY = 'none';

export class BoardQueryDto {
  @IsIn([...BOARD_GROUPINGS]) by: BoardGrouping = 'unit';
  @IsOptional() @IsUUID() unitId?: string;
}

export class BoardListQueryDto extends OpenWorkQueryDto {
  @IsOptional() @IsIn([...BANDS]) band?: Band;
  @IsIn([...BOARD_GROUPINGS]) by: BoardGrouping = 'total';
  /** A row of the board; `none` for work that nobody has taken. */
  @IsOptional() @IsString() @MaxLength(80) key?: string;
}

export class StepsQueryDto {
  @IsOptional() @IsUUID() unitId?: string;
}

export class StepListQueryDto extends OpenWorkQueryDto {
  /** Steps that have used at least so much of their working hours. */
  @toInt @IsInt() @Min(1) @Max(1000) percent = 80;
}
