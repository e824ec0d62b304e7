import { createHash } from 'node:crypto';
import {
  Catalogue,
  checkPack,
  compareVersions,
  drawFlow,
  NoFlowToDraw,
  NoTemplateToDraw,
  procedureHistory,
  procedureItems,
  versionParts,
  VersionUnknown,
  waitingPublications,
  type ProcedureHistory,
  type ProcedureItem,
  type VersionComparison,
  type WaitingPublication,
} from '@app/catalogue';
import { sendPreview } from '@app/documents';
import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Database, IdPipe, RuntimeConfig, type Tx } from '@app/platform';
import { previewTemplate, readTemplate } from '@app/results';
import { localDay } from '@app/workflow';
import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CHECK_CONTEXT, type CheckContext } from './check-context.js';
import { CompareQuery, DrawQuery, ProcedureListQuery } from './catalogue.dto.js';

@ApiTags('catalogue')
@Controller('api/v1/catalogue')
export class CatalogueController {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly config: RuntimeConfig,
    @Inject(CHECK_CONTEXT) private readonly context: CheckContext,
  ) {}

  @Get('procedures')
  @Requires('catalogue.read')
  @ApiOperation({ summary: 'Procedures by code with their state, the version in force and what waits' })
  list(
    @CurrentOfficer() officer: OfficerActor,
    @Query() { q, ...filter }: ProcedureListQuery,
  ): Promise<{ items: ProcedureItem[]; next: string | null }> {
    return this.database.readAs(officer, (tx) => procedureItems(tx, { ...filter, ...(q === undefined ? {} : { text: q }) }));
  }

  @Get('procedures/:code')
  @Requires('catalogue.read')
  @ApiOperation({ summary: 'One procedure with all its versions and what the province changed' })
  history(@CurrentOfficer() officer: OfficerActor, @Param('code') code: string): Promise<ProcedureHistory> {
    return this.database.readAs(officer, (tx) => procedureHistory(tx, code));
  }

  @Get('versions/:id')
  @Requires('catalogue.read')
  @ApiOperation({ summary: 'The files of a version in any state, with the findings of the publish checks' })
  version(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<object> {
    return this.database.readAs(officer, async (tx) => {
      const { code, number, status, procedure, form, flow, template, override } = await versionParts(tx, id);
      const findings = checkPack({ procedure, form, flow, template }, this.context(tx.now));
      return { id, code, number, status, procedure, form, flow, template, override, findings };
    });
  }

  @Get('versions/:id/comparison')
  @Requires('catalogue.read')
  @ApiOperation({ summary: 'What a version changes: terms, papers, fees, form with what becomes of drafts, flow, template' })
  comparison(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Query() query: CompareQuery,
  ): Promise<VersionComparison & { before: string }> {
    return this.database.readAs(officer, async (tx) => {
      const after = await versionParts(tx, id);
      const before = query.with ?? (await this.inForce(tx, after.code));
      return { before, ...compareVersions(await versionParts(tx, before), after) };
    });
  }

  @Get('versions/:id/template.pdf')
  @Requires('catalogue.read')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The template of the result as paper, with room to write for every merge field' })
  async template(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { template, now } = await this.database.readAs(officer, async (tx) => ({
      template: (await versionParts(tx, id)).template,
      now: tx.now,
    }));
    if (template === null) throw new NoTemplateToDraw();
    const bytes = await previewTemplate(readTemplate(template), { createdAt: now, today: localDay(now, this.config.TIME_ZONE) });
    sendPreview(reply, { mediaType: 'application/pdf', sha256: createHash('sha256').update(bytes).digest('hex') }, bytes);
  }

  @Get('versions/:id/flow.svg')
  @Requires('catalogue.read')
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @ApiProduces('image/svg+xml')
  @ApiOperation({ summary: 'The flow of a version as a picture' })
  async picture(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Query() { language }: DrawQuery,
  ): Promise<string> {
    const { flow } = await this.database.readAs(officer, (tx) => versionParts(tx, id));
    if (flow === null) throw new NoFlowToDraw();
    return drawFlow(flow, language);
  }

  @Get('publications')
  @Requires('catalogue.review')
  @ApiOperation({ summary: 'Versions that wait for the second person' })
  async waiting(@CurrentOfficer() officer: OfficerActor): Promise<{ items: WaitingPublication[] }> {
    return { items: await this.database.readAs(officer, (tx) => waitingPublications(tx)) };
  }

  private async inForce(tx: Tx, code: string): Promise<string> {
    const current = await this.catalogue.current(tx, code);
    if (current === null) throw new VersionUnknown();
    return current.id;
  }
}
