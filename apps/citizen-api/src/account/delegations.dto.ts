import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class GiveDelegationBody {
  @IsString() @MaxLength(300) fullName: string;
  /** Personal identification number of the person who is to act. */
  @IsString() @MaxLength(40) identifier: string;
  /** Last day; absent until it is taken back. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) validUntil?: string;
}
