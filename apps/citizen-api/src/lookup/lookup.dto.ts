import { IsOptional, IsString, MaxLength } from 'class-validator';

export class LookupBody {
  @IsOptional() @IsString() @MaxLength(60) code?: string;
  @IsOptional() @IsString() @MaxLength(40) secret?: string;
  /** Instead of code and secret: the token of the QR code. */
  @IsOptional() @IsString() @MaxLength(60) token?: string;
}
