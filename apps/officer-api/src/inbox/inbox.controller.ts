import { CurrentOfficer, ownProposals, Requires, waitingApprovals, type OfficerActor, type WaitingApproval } from '@app/identity';
import { Calendars, listUnits, type UnitView } from '@app/organisation';
import { Database, IdPipe, RuntimeConfig } from '@app/platform';
import {
  DecideApproval,
  DOSSIER_APPROVALS,
  INBOX_SORTS,
  INBOX_STATES,
  inbox,
  inboxCounts,
  intakeList,
  readyForHandOver,
  type InboxItem,
  type InboxState,
  type IntakeItem,
  type ReadyItem,
} from '@app/workflow';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { ApprovalBody } from '../dossiers/actions.dto.js';

export class InboxQuery {
  @IsOptional() @IsUUID() unitId?: string;
  @IsOptional() @IsString() @MaxLength(40) role?: string;
  @IsOptional() @IsString() @MaxLength(60) step?: string;
  @IsOptional() @IsIn(['me', 'nobody', 'anyone']) assignee?: 'me' | 'nobody' | 'anyone';
  @IsOptional() @IsIn([...INBOX_STATES]) state?: InboxState;
  @IsOptional() @IsString() @MaxLength(20) procedureCode?: string;
  /** `owner` or `-owner`: the last first. */
  @IsOptional() @IsIn(INBOX_SORTS.flatMap((sort) => [sort, `-${sort}`])) sort?: string;
  /** In which names are ordered. */
  @IsOptional() @IsIn(['vi', 'en']) language?: 'vi' | 'en';
  @IsOptional() @IsString() @MaxLength(2000) after?: string;
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(100) limit = 50;
}

export class InboxCountsQuery {
  @IsOptional() @IsUUID() unitId?: string;
  @IsOptional() @IsIn(['me', 'nobody', 'anyone']) assignee?: 'me' | 'nobody' | 'anyone';
}

@ApiTags('inbox')
@Controller('api/v1')
export class InboxController {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly decideApproval: DecideApproval,
    private readonly config: RuntimeConfig,
  ) {}

  @Get('inbox')
  @Requires('dossier.list')
  @ApiOperation({ summary: 'Open tasks of my units and roles by working time left' })
  inbox(@CurrentOfficer() officer: OfficerActor, @Query() query: InboxQuery): Promise<{ items: InboxItem[]; next: string | null }> {
    return this.database.readAs(officer, (tx) => inbox(tx, this.calendars, { ...query, zone: this.config.TIME_ZONE }));
  }

  @Get('inbox/counts')
  @Requires('dossier.list')
  @ApiOperation({ summary: 'How many open tasks are late, due today, due soon, in time and paused' })
  counts(@CurrentOfficer() officer: OfficerActor, @Query() query: InboxCountsQuery): Promise<Record<InboxState, number>> {
    return this.database.readAs(officer, (tx) => inboxCounts(tx, { ...query, zone: this.config.TIME_ZONE }));
  }

  @Get('intake')
  @Requires('dossier.list')
  @ApiOperation({ summary: 'Dossiers to receive, answer or refuse at my desks' })
  async intake(@CurrentOfficer() officer: OfficerActor): Promise<{ items: IntakeItem[] }> {
    return { items: await this.database.readAs(officer, (tx) => intakeList(tx, 200)) };
  }

  @Get('ready')
  @Requires('dossier.hand_over')
  @ApiOperation({ summary: 'Results to hand over at my desks' })
  async ready(@CurrentOfficer() officer: OfficerActor): Promise<{ items: ReadyItem[] }> {
    return { items: await this.database.readAs(officer, (tx) => readyForHandOver(tx, 200)) };
  }

  @Get('approvals')
  @Requires('approval.decide')
  @ApiOperation({ summary: 'Proposals that wait for a second person' })
  async approvals(@CurrentOfficer() officer: OfficerActor): Promise<{ items: WaitingApproval[] }> {
    return { items: await this.database.readAs(officer, (tx) => waitingApprovals(tx, DOSSIER_APPROVALS)) };
  }

  @Get('dossiers/:id/own-proposals')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'What I proposed about the dossier and nobody has decided yet' })
  async ownProposals(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ items: WaitingApproval[] }> {
    return { items: await this.database.readAs(officer, (tx) => ownProposals(tx, id, DOSSIER_APPROVALS)) };
  }

  @Post('approvals/:id/withdrawal')
  @HttpCode(200)
  @Requires('dossier.read')
  @ApiOperation({ summary: 'Take back a proposal of one’s own about a dossier, while it waits' })
  withdraw(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ state: 'withdrawn' }> {
    return this.decideApproval.withdraw(officer, id);
  }

  @Post('approvals/:id/decision')
  @HttpCode(200)
  @Requires('approval.decide')
  @ApiOperation({ summary: 'Approve or reject; what is approved is performed unchanged' })
  decide(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: ApprovalBody): Promise<object> {
    return this.decideApproval.run(officer, { approvalId: id, approved: body.approved });
  }

  @Get('units')
  @Requires('organisation.read')
  @ApiOperation({ summary: 'Units in force' })
  async units(@CurrentOfficer() officer: OfficerActor): Promise<{ items: UnitView[] }> {
    return { items: await this.database.readAs(officer, (tx) => listUnits(tx)) };
  }
}
