import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { calendarView, type CalendarDecision, type CalendarView } from '@app/organisation';
import { Database, IdPipe } from '@app/platform';
import { calendarChanges, ChangeCalendar, type CalendarPreview, type WaitingCalendarChange } from '@app/workflow';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CalendarApprovalBody, CalendarDecisionBody, CalendarQuery } from './calendar.dto.js';

@ApiTags('calendar')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    private readonly database: Database,
    private readonly change: ChangeCalendar,
  ) {}

  @Get()
  @Requires('calendar.read')
  @ApiOperation({ summary: 'The working calendar in force: days off and worked days of a year with their decisions, years, revisions' })
  read(@CurrentOfficer() officer: OfficerActor, @Query() query: CalendarQuery): Promise<CalendarView> {
    return this.database.readAs(officer, (tx) => calendarView(tx, query.year));
  }

  @Post('changes/preview')
  @HttpCode(200)
  @Requires('calendar.change')
  @ApiOperation({ summary: 'Which open dossiers a decision would move, from when to when, and how many are told; stores nothing' })
  preview(@CurrentOfficer() officer: OfficerActor, @Body() body: CalendarDecisionBody): Promise<CalendarPreview> {
    return this.change.preview(officer, decisionOf(body));
  }

  @Post('changes')
  @HttpCode(202)
  @Requires('calendar.change')
  @ApiOperation({ summary: 'Enter a decision; it waits for a second person' })
  propose(
    @CurrentOfficer() officer: OfficerActor,
    @Body() body: CalendarDecisionBody,
  ): Promise<{ approvalId: string; preview: CalendarPreview }> {
    return this.change.propose(officer, decisionOf(body));
  }

  @Get('changes')
  @Requires('calendar.change')
  @ApiOperation({ summary: 'Entered decisions and what became of them, newest first' })
  async changes(@CurrentOfficer() officer: OfficerActor): Promise<{ items: WaitingCalendarChange[] }> {
    return { items: await this.database.readAs(officer, calendarChanges) };
  }

  @Get('changes/:id/preview')
  @Requires('calendar.change')
  @ApiOperation({ summary: 'What an entered decision would do at this moment' })
  waiting(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<CalendarPreview> {
    return this.change.previewWaiting(officer, id);
  }

  @Post('changes/:id/withdrawal')
  @HttpCode(200)
  @Requires('calendar.change')
  @ApiOperation({ summary: 'Take back a decision that one entered oneself, while it waits' })
  withdraw(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ state: 'withdrawn' }> {
    return this.change.withdraw(officer, id);
  }

  @Post('changes/:id/decision')
  @HttpCode(200)
  @Requires('calendar.change')
  @ApiOperation({ summary: 'The second person confirms (a new revision, one ledger row for each dossier that moves) or sends it back' })
  decide(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: CalendarApprovalBody): Promise<object> {
    return this.change.decide(officer, { approvalId: id, approved: body.approved });
  }
}

function decisionOf({ decision, reason, days }: CalendarDecisionBody): CalendarDecision {
  return {
    decision,
    reason,
    days: days.map(({ day, kind, half, replacesWeekday, unitCode, name }) => ({
      day,
      kind,
      half: half ?? null,
      replacesWeekday: replacesWeekday ?? null,
      unitCode: unitCode ?? null,
      name: { vi: name.vi, en: name.en },
    })),
  };
}
