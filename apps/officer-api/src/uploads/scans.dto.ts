import { TURNS, type TakenPage } from '@app/documents';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class PageQuery {
  /** Degrees clockwise. */
  @Transform(({ value }) => Number(value)) @IsIn([...TURNS]) turn: TakenPage['turn'] = 0;
}

export class TakenPageBody {
  @IsInt() @Min(1) @Max(10_000) number: number;
  @IsIn([...TURNS]) turn: TakenPage['turn'];
}

export class PartBody {
  /** What people read; the extension is added. */
  @IsString() @Matches(/\S/) @MaxLength(150) name: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => TakenPageBody) pages: TakenPageBody[];
}

export class PartsBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => PartBody) parts: PartBody[];
}
