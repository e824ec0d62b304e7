import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import {
  ChangeNoticeText,
  checkNoticeText,
  EXAMPLE_VALUES,
  isLetterTemplate,
  listNoticeTexts,
  NoticeTextUnknown,
  noticeTextView,
  writeLetter,
  type NoticeTextFinding,
  type NoticeTextItem,
  type NoticeTextView,
  type WrittenLetter,
} from '@app/notification';
import { Database, IdPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { NoticeTextBody, NoticeTextDecisionBody, ProposeNoticeTextBody, RestoreNoticeTextBody } from './notice-texts.dto.js';

@ApiTags('notice texts')
@Controller('api/v1/notice-texts')
export class NoticeTextsController {
  constructor(
    private readonly database: Database,
    private readonly texts: ChangeNoticeText,
  ) {}

  @Get()
  @Requires('texts.change')
  @ApiOperation({ summary: 'Every letter to citizens, with the words that count now and what waits' })
  async list(@CurrentOfficer() officer: OfficerActor): Promise<{ items: NoticeTextItem[] }> {
    return { items: await this.database.readAs(officer, listNoticeTexts) };
  }

  @Get(':template')
  @Requires('texts.change')
  @ApiOperation({ summary: 'One letter: its words, those that ship, the fields it can say, every publication' })
  view(@CurrentOfficer() officer: OfficerActor, @Param('template') template: string): Promise<NoticeTextView> {
    return this.database.readAs(officer, (tx) => noticeTextView(tx, template));
  }

  @Post(':template/preview')
  @HttpCode(200)
  @Requires('texts.change')
  @ApiOperation({ summary: 'The letter as it would go out about an invented dossier, and what is to be mended; stores nothing' })
  preview(
    @Param('template') template: string,
    @Body() { subject, body }: NoticeTextBody,
  ): { findings: NoticeTextFinding[]; letter: WrittenLetter } {
    if (!isLetterTemplate(template)) throw new NoticeTextUnknown();
    const words = { subject, body };
    return { findings: checkNoticeText(template, words), letter: writeLetter(words, EXAMPLE_VALUES) };
  }

  @Post(':template/proposals')
  @HttpCode(202)
  @Requires('texts.change')
  @ApiOperation({ summary: 'Propose words; a second person publishes them' })
  propose(
    @CurrentOfficer() officer: OfficerActor,
    @Param('template') template: string,
    @Body() { subject, body, seen, reason }: ProposeNoticeTextBody,
  ): Promise<{ approvalId: string }> {
    const words = { subject: { vi: subject.vi, en: subject.en }, body: { vi: body.vi, en: body.en } };
    return this.texts.propose(officer, { template, words, seen, reason: reason.trim() });
  }

  @Post(':template/restoration')
  @HttpCode(202)
  @Requires('texts.change')
  @ApiOperation({ summary: 'Propose to go back to the words that ship' })
  restore(
    @CurrentOfficer() officer: OfficerActor,
    @Param('template') template: string,
    @Body() { seen, reason }: RestoreNoticeTextBody,
  ): Promise<{ approvalId: string }> {
    return this.texts.propose(officer, { template, words: null, seen, reason: reason.trim() });
  }

  @Post('proposals/:id/decision')
  @HttpCode(200)
  @Requires('texts.change')
  @ApiOperation({ summary: 'The second person publishes what was proposed, unchanged, or sends it back' })
  decide(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() { approved }: NoticeTextDecisionBody,
  ): Promise<{ state: 'approved' | 'rejected'; number: number }> {
    return this.texts.decide(officer, id, approved);
  }

  @Post('proposals/:id/withdrawal')
  @HttpCode(200)
  @Requires('texts.change')
  @ApiOperation({ summary: 'Take back words that one proposed oneself, while they wait' })
  withdraw(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ state: 'withdrawn' }> {
    return this.texts.withdraw(officer, id);
  }
}
