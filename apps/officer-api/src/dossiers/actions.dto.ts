import { PAPER_FORMS, VERDICTS, type PaperForm, type Verdict } from '@app/dossier';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** Dossier actions carry the dossier's version. */
export class VersionBody {
  @IsInt() @Min(1) version: number;
}

export class ReasonBody extends VersionBody {
  @IsString() @MaxLength(5000) reason: string;
}

export class LegalReasonBody extends ReasonBody {
  @IsString() @MaxLength(1000) legalBasis: string;
}

export class WithdrawalRequestBody extends ReasonBody {
  /** The citizen's signed request, uploaded before. */
  @IsOptional() @IsUUID() documentId?: string;
}

export class SupplementItemBody {
  @IsIn(['component', 'field']) kind: 'component' | 'field';
  @IsString() @MaxLength(60) target: string;
  @IsString() @IsNotEmpty() @MaxLength(2000) text: string;
}

export class SupplementRequestBody extends ReasonBody {
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => SupplementItemBody) items: SupplementItemBody[];
}

export class TransferBody extends ReasonBody {
  @IsString() @MaxLength(60) agencyCode: string;
}

export class ExtendBody extends ReasonBody {
  @IsISO8601({ strict: true }) @Matches(/T.*(Z|[+-]\d\d:\d\d)$/) newDueAt: string;
}

export class CorrectionBody extends ReasonBody {
  /** Version of the ledger row that is wrong. */
  @IsInt() @Min(1) corrects: number;
  /** When it really happened; or else the due date that it should have promised. */
  @IsOptional() @IsISO8601({ strict: true }) @Matches(/T.*(Z|[+-]\d\d:\d\d)$/) effectiveAt?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(/T.*(Z|[+-]\d\d:\d\d)$/) dueAt?: string;
  /** The paper that proves it, uploaded before. */
  @IsOptional() @IsUUID() documentId?: string;
}

export class PaymentRequestBody extends ReasonBody {
  @IsIn(['fee', 'charge']) kind: 'fee' | 'charge';
  @IsString() @MaxLength(60) code: string;
  @IsString() @IsNotEmpty() @MaxLength(200) name: string;
  @IsInt() @Min(1) @Max(1_000_000_000_000) amount: number;
}

export class HandOverBody extends VersionBody {
  @IsIn(['desk', 'postal']) method: 'desk' | 'postal';
  @IsString() @IsNotEmpty() @MaxLength(200) recipientName: string;
  @IsString() @MaxLength(50) recipientIdentifier: string;
  @IsOptional() @IsUUID() proofDocumentId?: string;
}

/** Step actions carry the task's version: a colleague's opinion on another task disturbs nobody. */
export class StepBody {
  @IsUUID() taskId: string;
  @IsInt() @Min(1) taskVersion: number;
}

export class StepChoiceBody extends StepBody {
  /** Key of the flow's action at this step. */
  @IsString() @MaxLength(60) choice: string;
  @IsOptional() @IsString() @MaxLength(5000) reason?: string;
  @IsOptional() @IsUUID() documentId?: string;
}

export class ActivityBody extends StepBody {
  @IsString() @MaxLength(60) choice: string;
  /** Code of one of the activities that the pinned version lists as outside the time limit. */
  @IsString() @MaxLength(60) activity: string;
  @IsString() @MaxLength(5000) reason: string;
}

export class SignatureBody extends StepBody {
  @IsString() @MaxLength(60) choice: string;
  /** SHA-256 of the document that was shown. */
  @Matches(/^[0-9a-fA-F]{64}$/) approvedSha256: string;
}

export class AssignBody extends StepBody {
  @IsUUID() assigneeId: string;
}

export class PullBackBody {
  @IsUUID() taskId: string;
  @IsString() @MaxLength(5000) reason: string;
}

export class DraftResultBody {
  @IsUUID() taskId: string;
  @IsIn(['granted', 'refused']) outcome: 'granted' | 'refused';
  @IsObject() values: Record<string, unknown>;
}

export class CheckedPaperBody {
  @IsString() @MaxLength(60) code: string;
  @IsIn([...VERDICTS]) verdict: Verdict;
  @IsOptional() @IsIn([...PAPER_FORMS]) form?: PaperForm;
  @IsOptional() @IsInt() @Min(0) @Max(100) originals?: number;
  @IsOptional() @IsInt() @Min(0) @Max(100) copies?: number;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}

export class CheckComponentsBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => CheckedPaperBody) papers: CheckedPaperBody[];
}

export class ScannedPaperBody {
  @IsString() @MaxLength(60) code: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @IsUUID('all', { each: true }) documentIds: string[];
}

export class ScannedPapersBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique(({ code }: ScannedPaperBody) => code)
  @ValidateNested({ each: true })
  @Type(() => ScannedPaperBody)
  papers: ScannedPaperBody[];
}

export class ApprovalBody {
  @IsBoolean() approved: boolean;
}

export class TextBody {
  @IsString() @IsNotEmpty() @MaxLength(5000) text: string;
}

export class PersonBody {
  @IsIn(['person', 'organisation']) personKind: 'person' | 'organisation';
  @Matches(/\S/) @MaxLength(200) name: string;
  @IsOptional() @IsString() @MaxLength(50) identifier?: string;
  @IsOptional() @IsString() @MaxLength(20) phone?: string;
  @IsOptional() @IsString() @MaxLength(200) email?: string;
  @IsOptional() @IsString() @MaxLength(500) address?: string;
}

export class DeskPaperBody {
  @IsString() @MaxLength(60) code: string;
  @IsIn([...PAPER_FORMS]) form: PaperForm;
  @IsInt() @Min(0) @Max(100) originals: number;
  @IsInt() @Min(0) @Max(100) copies: number;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID('all', { each: true }) documentIds?: string[];
}

export class DeskEntryBody {
  @Matches(/^[1-9]\.\d{6}$/) procedureCode: string;
  @IsString() @MaxLength(50) caseCode: string;
  @IsIn(['desk', 'postal']) channel: 'desk' | 'postal';
  @IsString() @MaxLength(60) deskUnit: string;
  @IsOptional() @IsString() @MaxLength(60) competentAgency?: string;
  @ValidateNested() @Type(() => PersonBody) submitter: PersonBody;
  @IsObject() answers: Record<string, unknown>;
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ code }: DeskPaperBody) => code)
  @ValidateNested({ each: true })
  @Type(() => DeskPaperBody)
  papers: DeskPaperBody[];
}

export class DeskPaymentBody {
  @IsIn(['cash', 'transfer']) method: 'cash' | 'transfer';
}

export class DeskDocumentBody {
  @IsString() @MaxLength(60) componentCode: string;
  @IsUUID() documentId: string;
}

export class DeskSupplementBody {
  @IsOptional() @IsObject() answers?: Record<string, unknown>;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => DeskDocumentBody) documents?: DeskDocumentBody[];
}
