import { createHash } from 'node:crypto';
import { recordAccess } from '@app/audit';
import { drawFlow } from '@app/catalogue';
import { DocumentVault, sendPreview } from '@app/documents';
import { findDossier } from '@app/dossier';
import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Areas } from '@app/organisation';
import { Database, IdPipe, RouteNotFound } from '@app/platform';
import {
  dossierSummary,
  draftedResult,
  draftToDraw,
  drawDraft,
  pinnedProcedure,
  requireDocumentOfDossier,
  type DossierSummary,
  type DraftedResult,
  type PinnedProcedure,
  type WorkflowDeps,
} from '@app/workflow';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DrawingQuery } from '../procedures/procedures.dto.js';
import { WORKFLOW_DEPS } from '../tokens.js';
import { sendDrawing } from './send-drawing.js';

@ApiTags('dossiers')
@Controller('api/v1/dossiers/:id')
export class PinnedController {
  private readonly areas = new Areas();

  constructor(
    private readonly database: Database,
    private readonly vault: DocumentVault,
    @Inject(WORKFLOW_DEPS) private readonly deps: WorkflowDeps,
  ) {}

  @Get('procedure')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'The pinned form, steps and draft fields: what the dossier started with and keeps' })
  procedure(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<PinnedProcedure> {
    return this.database.readAs(officer, (tx) => pinnedProcedure(this.deps, tx, id));
  }

  @Get('summary')
  @Requires('dossier.list')
  @ApiOperation({ summary: 'A look from the list: times, steps and papers, nothing personal; tasks stay unread' })
  summary(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<DossierSummary> {
    return this.database.readAs(officer, (tx) => dossierSummary(this.deps, tx, id));
  }

  @Get('flow.svg')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'The pinned internal procedure, drawn' })
  async flow(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Query() query: DrawingQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { flow } = await this.database.readAs(officer, async (tx) =>
      this.deps.catalogue.version(tx, (await findDossier(tx, id)).versionId),
    );
    if (flow === null) throw new RouteNotFound();
    sendDrawing(reply, drawFlow(flow, query.language));
  }

  @Get('result-draft')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'What was written into the draft of the result, to go on from' })
  drafted(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<DraftedResult> {
    return this.database.writeAs(officer, async (tx) => {
      const drafted = await draftedResult(this.deps, tx, id);
      await recordAccess(tx, { purpose: 'process', objectKind: 'dossier', objectId: id });
      return drafted;
    });
  }

  @Get('result-draft/preview')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'The draft of the result as the paper would look: without number, signature and code' })
  async draftPreview(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const draft = await this.database.writeAs(officer, async (tx) => {
      const parts = await draftToDraw(this.deps, this.areas, tx, id);
      await recordAccess(tx, { purpose: 'process', objectKind: 'dossier', objectId: id });
      return parts;
    });
    const bytes = await drawDraft(draft, this.deps.zone);
    sendPreview(reply, { mediaType: 'application/pdf', sha256: createHash('sha256').update(bytes).digest('hex') }, bytes);
  }

  @Get('documents/:documentId/preview')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'A paper, printed form or result to look at on the page: PDF and pictures only' })
  async preview(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.database.writeAs(officer, async (tx) => {
      await findDossier(tx, id);
      await requireDocumentOfDossier(tx, id, documentId);
      await recordAccess(tx, { purpose: 'process', objectKind: 'document', objectId: documentId });
      return this.vault.read(tx, documentId);
    });
    sendPreview(reply, document, bytes);
  }
}
