import { LOCK_REASONS, ROLES, type LockReason, type Role } from '@app/identity';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class PeopleQuery {
  @IsOptional() @IsString() @MaxLength(100) q?: string;
  @IsOptional() @IsUUID() unitId?: string;
  @IsOptional() @IsIn([...ROLES]) role?: Role;
  @IsOptional() @IsIn(['active', 'locked']) state?: 'active' | 'locked';
  /** Id of the last one that was read. */
  @IsOptional() @IsUUID() after?: string;
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(100) limit = 50;
}

export class PersonTitleBody {
  @IsString() @MaxLength(200) vi: string;
  @IsString() @MaxLength(200) en: string;
}

export class PersonFactsBody {
  @IsString() @IsNotEmpty() @MaxLength(200) fullName: string;
  @ValidateNested() @Type(() => PersonTitleBody) title: PersonTitleBody;
  @IsOptional() @IsEmail({ require_tld: false }) @MaxLength(200) email?: string;
}

export class NewPersonBody extends PersonFactsBody {
  /** As the identity provider calls the person. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._@-]{1,99}$/) username: string;
}

/** Which state of the account the caller saw. */
export class SeenBody {
  @IsInt() @Min(1) version: number;
}

export class EditPersonBody extends PersonFactsBody {
  @IsInt() @Min(1) version: number;
}

export class GiveRoleBody extends SeenBody {
  @IsIn([...ROLES]) role: Role;
  @IsUUID() unitId: string;
  @Matches(DAY) @IsISO8601({ strict: true }) from: string;
  /** The last day; left out = until it is ended. */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) to?: string;
  /** Number and day of the decision. */
  @IsString() @MinLength(3) @MaxLength(200) basis: string;
}

export class EndRoleBody extends SeenBody {
  /** The last day; left out = at once. */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) on?: string;
}

export class LockBody extends SeenBody {
  @IsIn([...LOCK_REASONS]) because: LockReason;
}

export class SubstituteBody extends SeenBody {
  @IsUUID() substituteId: string;
  @IsIn([...ROLES]) role: Role;
  @IsUUID() unitId: string;
  @Matches(DAY) @IsISO8601({ strict: true }) from: string;
  @Matches(DAY) @IsISO8601({ strict: true }) to: string;
  @IsString() @MinLength(3) @MaxLength(200) basis: string;
}

export class PeopleDecisionBody {
  @IsBoolean() approved: boolean;
}

export class ExemptionBody {
  @IsIn([...ROLES]) role: Role;
  @IsIn([...ROLES]) otherRole: Role;
  @IsString() @MaxLength(60) agencyCode: string;
  @IsString() @MinLength(3) @MaxLength(500) reason: string;
  /** The decision, uploaded before. */
  @IsUUID() documentId: string;
  @Matches(DAY) @IsISO8601({ strict: true }) from: string;
  /** The last day; left out = until it is ended. */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) to?: string;
}
