import { INBOX_SORTS, INBOX_STATES } from '@app/workflow';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNotEmpty, IsObject, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

const PLACES = ['inbox'] as const;

export class SavedViewsQuery {
  @IsIn([...PLACES]) place: 'inbox';
}

/** What stands in the address of the inbox. */
export class InboxFiltersBody {
  @IsOptional() @IsIn([...INBOX_STATES]) state?: string;
  @IsOptional() @IsIn(['me', 'nobody']) view?: string;
  @IsOptional() @Matches(/^[1-9]\.\d{6}$/) procedure?: string;
  @IsOptional() @IsIn(INBOX_SORTS.flatMap((sort) => [sort, `-${sort}`])) sort?: string;
}

export class SaveViewBody extends SavedViewsQuery {
  @IsString() @IsNotEmpty() @MaxLength(60) name: string;
  @IsObject() @ValidateNested() @Type(() => InboxFiltersBody) filters: InboxFiltersBody;
  @IsOptional() @IsBoolean() isDefault?: boolean;
}

export class ChangeViewBody {
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(60) name?: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => InboxFiltersBody) filters?: InboxFiltersBody;
  @IsOptional() @IsBoolean() isDefault?: boolean;
}
