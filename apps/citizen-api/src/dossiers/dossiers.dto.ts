import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class SuppliedDocument {
  @IsString() @MaxLength(60) componentCode: string;
  @IsUUID() documentId: string;
}

export class SupplementBody {
  @IsOptional() @IsObject() answers?: Record<string, unknown>;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => SuppliedDocument) documents?: SuppliedDocument[];
}

export class WithdrawBody {
  @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}

export class DraftAnswerBody {
  @IsBoolean() agreed: boolean;
  /** What is wrong with the draft; needed when it is not agreed to. */
  @IsOptional() @IsString() @MaxLength(5000) text?: string;
}

export class MessageBody {
  @IsString() @IsNotEmpty() @MaxLength(5000) text: string;
}

export class RatingBody {
  @IsInt() @Min(1) @Max(5) score: number;
  @IsOptional() @IsString() @MaxLength(2000) comment?: string;
}
