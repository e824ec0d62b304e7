import { recordAccess } from '@app/audit';
import { drawFlow } from '@app/catalogue';
import { DocumentVault, sendPreview } from '@app/documents';
import { findDossier } from '@app/dossier';
import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Database, IdPipe, RouteNotFound } from '@app/platform';
import {
  dossierSummary,
  pinnedProcedure,
  requireDocumentOfDossier,
  type DossierSummary,
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
