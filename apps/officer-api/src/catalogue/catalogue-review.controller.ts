import {
  ChangeProcedureState,
  ProposeVersion,
  ReviewVersion,
  type ExplainedFinding,
  type ProposedVersion,
  type UncheckedPack,
} from '@app/catalogue';
import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { IdPipe } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  OverrideBody,
  PackBody,
  ProposeBody,
  PublicationDecisionBody,
  ReplaceBody,
  StateBody,
  SubmitVersionBody,
} from './catalogue.dto.js';

const packOf = ({ procedure, form, flow, template }: PackBody): UncheckedPack => ({
  procedure,
  form: form ?? null,
  flow: flow ?? null,
  template: template ?? null,
});

@ApiTags('catalogue')
@Controller('api/v1/catalogue')
export class CatalogueReviewController {
  constructor(
    private readonly propose: ProposeVersion,
    private readonly review: ReviewVersion,
    private readonly states: ChangeProcedureState,
  ) {}

  @Post('checks')
  @HttpCode(200)
  @Requires('catalogue.edit')
  @ApiOperation({ summary: 'The publish checks alone: every finding with its place and text; stores nothing' })
  async check(@CurrentOfficer() officer: OfficerActor, @Body() body: PackBody): Promise<{ findings: readonly ExplainedFinding[] }> {
    return { findings: await this.propose.check(officer, packOf(body)) };
  }

  @Post('procedures/:code/versions')
  @Requires('catalogue.edit')
  @ApiOperation({ summary: 'Propose a version as a draft; refused with all findings when the checks find an error' })
  create(@CurrentOfficer() officer: OfficerActor, @Param('code') code: string, @Body() body: ProposeBody): Promise<ProposedVersion> {
    return this.propose.run(officer, { code, pack: packOf(body), note: body.note });
  }

  @Put('procedures/:code/override')
  @Requires('catalogue.edit')
  @ApiOperation({ summary: 'Amounts, terms, hours and units of the province, as a draft of the version in force; kept by later versions' })
  override(@CurrentOfficer() officer: OfficerActor, @Param('code') code: string, @Body() body: OverrideBody): Promise<ProposedVersion> {
    return this.propose.override(officer, { code, override: body.override ?? null, note: body.note });
  }

  @Post('versions/:id/submission')
  @HttpCode(202)
  @Requires('catalogue.edit')
  @ApiOperation({ summary: 'Ask for publication from a day on; a second person decides' })
  submit(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() body: SubmitVersionBody,
  ): Promise<{ approvalId: string }> {
    return this.review.submit(officer, { versionId: id, effectiveFrom: body.effectiveFrom });
  }

  @Post('publications/:id/decision')
  @HttpCode(200)
  @Requires('catalogue.review')
  @ApiOperation({ summary: 'Publish what was proposed, unchanged, or send it back; never by who proposed it' })
  decide(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: PublicationDecisionBody): Promise<object> {
    return this.review.decide(officer, { approvalId: id, approved: body.approved });
  }

  @Post('publications/:id/withdrawal')
  @HttpCode(200)
  @Requires('catalogue.edit')
  @ApiOperation({ summary: 'Take back a publication that one asked for oneself, while it waits; the version is a draft again' })
  withdraw(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<object> {
    return this.review.withdraw(officer, id);
  }

  @Post('versions/:id/discard')
  @HttpCode(204)
  @Requires('catalogue.edit')
  @ApiOperation({ summary: 'Give up a draft' })
  discard(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.review.discard(officer, id);
  }

  @Post('procedures/:code/pause')
  @HttpCode(200)
  @Requires('catalogue.review')
  @ApiOperation({ summary: 'No new dossiers for now; the sheet stays visible and says so' })
  pause(@CurrentOfficer() officer: OfficerActor, @Param('code') code: string, @Body() { reason }: StateBody): Promise<{ state: string }> {
    return this.states.run(officer, code, { to: 'paused', reason });
  }

  @Post('procedures/:code/reopen')
  @HttpCode(200)
  @Requires('catalogue.review')
  @ApiOperation({ summary: 'Take dossiers again' })
  reopen(@CurrentOfficer() officer: OfficerActor, @Param('code') code: string, @Body() { reason }: StateBody): Promise<{ state: string }> {
    return this.states.run(officer, code, { to: 'active', reason });
  }

  @Post('procedures/:code/replace')
  @HttpCode(200)
  @Requires('catalogue.review')
  @ApiOperation({ summary: 'Another procedure takes its place; the sheet stays visible and names it' })
  replace(
    @CurrentOfficer() officer: OfficerActor,
    @Param('code') code: string,
    @Body() { reason, replacedBy }: ReplaceBody,
  ): Promise<{ state: string }> {
    return this.states.run(officer, code, { to: 'replaced', reason, replacedBy });
  }
}
