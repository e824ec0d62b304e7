import { bothLanguages, Catalogue, drawFlow, searchProcedures, type ProcedureHit, type ProcedureVersion } from '@app/catalogue';
import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Database, RouteNotFound, type Tx } from '@app/platform';
import { deskQuote, type DeskQuote, type WorkflowDeps } from '@app/workflow';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { sendDrawing } from '../dossiers/send-drawing.js';
import { WORKFLOW_DEPS } from '../tokens.js';
import { DrawingQuery, ProcedureSearchQuery, QuoteBody } from './procedures.dto.js';

@ApiTags('procedures')
@Controller('api/v1/procedures')
export class ProceduresController {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    @Inject(WORKFLOW_DEPS) private readonly deps: WorkflowDeps,
  ) {}

  @Get()
  @Requires('procedure.read')
  @ApiOperation({ summary: 'Procedures by name or code, with or without accents' })
  async search(@CurrentOfficer() officer: OfficerActor, @Query() query: ProcedureSearchQuery): Promise<{ items: ProcedureHit[] }> {
    const { q, limit } = query;
    return { items: await this.database.readAs(officer, (tx) => searchProcedures(tx, { ...(q === undefined ? {} : { text: q }), limit })) };
  }

  @Get(':code')
  @Requires('procedure.read')
  @ApiOperation({ summary: 'What the desk needs to enter a dossier: cases, channels, papers, fees and the e-form in force' })
  sheet(@CurrentOfficer() officer: OfficerActor, @Param('code') code: string): Promise<object> {
    return this.database.readAs(officer, async (tx) => sheetOf(await this.inForce(tx, code)));
  }

  @Get(':code/flow.svg')
  @Requires('procedure.read')
  @ApiOperation({ summary: 'The internal procedure in force, drawn' })
  async flow(
    @CurrentOfficer() officer: OfficerActor,
    @Param('code') code: string,
    @Query() query: DrawingQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { flow } = await this.database.readAs(officer, (tx) => this.inForce(tx, code));
    if (flow === null) throw new RouteNotFound();
    sendDrawing(reply, drawFlow(flow, query.language));
  }

  @Post(':code/quote')
  @HttpCode(200)
  @Requires('dossier.enter')
  @ApiOperation({ summary: 'Date, money and papers, as they would be if the dossier were received now' })
  quote(@CurrentOfficer() officer: OfficerActor, @Param('code') code: string, @Body() body: QuoteBody): Promise<DeskQuote> {
    const { competentAgency, ...rest } = body;
    return this.database.readAs(officer, async (tx) =>
      deskQuote(this.deps, tx, await this.inForce(tx, code), { ...rest, competentAgencyCode: competentAgency ?? null }),
    );
  }

  private async inForce(tx: Tx, code: string): Promise<ProcedureVersion> {
    const version = await this.catalogue.current(tx, code);
    if (version === null) throw new RouteNotFound();
    return version;
  }
}

function sheetOf(version: ProcedureVersion) {
  const { definition } = version;
  return {
    code: version.code,
    versionNumber: version.number,
    name: version.name,
    summary: bothLanguages(definition.summary),
    field: { code: definition.field.code, name: bothLanguages(definition.field.name) },
    cases: definition.cases.map((one) => ({ code: one.code, name: bothLanguages(one.name) })),
    channels: version.channels.map(({ caseCode, kind, limit }) => ({ caseCode, kind, limit })),
    components: version.components.map(({ code, name, kind, originals, copies, required }) => ({
      code,
      name,
      kind,
      originals,
      copies,
      required,
    })),
    legalBases: definition.legalBases.map(({ symbol, title }) => ({ symbol, title: bothLanguages(title) })),
    form: version.form,
    hasFlow: version.flow !== null,
  };
}
