import { Type } from 'class-transformer';
import { CHANNELS, type Channel } from '@app/dossier';
import { Equals, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, ValidateNested } from 'class-validator';

export class ActsForBody {
  /** Code of a relation, or `standing:<id>` of a delegation that one holds. */
  @Matches(/^[a-z_]{1,40}(:[0-9a-f-]{36})?$/) relation: string;
  /** Of the person or organisation one acts for; not with a standing delegation, which knows it. */
  @IsOptional() @IsString() @MaxLength(300) name?: string;
  @IsOptional() @IsString() @MaxLength(40) identifier?: string;
}

export class CreateDraftBody {
  @Matches(/^[1-9]\.\d{6}$/) procedureCode: string;
  @IsString() @MaxLength(50) caseCode: string;
  @IsIn([...CHANNELS]) channel: Channel;
  /** Code or id of the desk that is to receive it. */
  @IsOptional() @IsString() @MaxLength(60) receivingUnit?: string;
  /** Only where the desk is not of the competent agency. */
  @IsOptional() @IsString() @MaxLength(60) competentAgency?: string;
  @IsOptional() @IsObject() answers?: Record<string, unknown>;
  /** Only when it is for somebody else. */
  @IsOptional() @ValidateNested() @Type(() => ActsForBody) actsFor?: ActsForBody;
}

export class ChangeDraftBody {
  @IsOptional() @IsString() @MaxLength(50) caseCode?: string;
  @IsOptional() @IsIn([...CHANNELS]) channel?: Channel;
  @IsOptional() @IsString() @MaxLength(60) receivingUnit?: string;
  @IsOptional() @IsString() @MaxLength(60) competentAgency?: string;
  /** Replaces the given fields; `null` clears one. */
  @IsOptional() @IsObject() answers?: Record<string, unknown>;
}

export class ChangeActsForBody {
  /** For whom it is from now on; absent for oneself. */
  @IsOptional() @ValidateNested() @Type(() => ActsForBody) actsFor?: ActsForBody;
}

export class AddDocumentBody {
  @IsUUID() documentId: string;
  @IsString() @MaxLength(60) componentCode: string;
}

export class SubmitBody {
  /** Revision of the draft that the person saw. */
  @IsInt() @Min(1) revision: number;
  /** The person declares the answers true. */
  @Equals(true) declared: boolean;
}

export class ReuseBody {
  @IsString() @MaxLength(60) componentCode: string;
  @IsUUID() paperId: string;
  /** The person agrees to this use of the paper. */
  @Equals(true) consent: boolean;
}
