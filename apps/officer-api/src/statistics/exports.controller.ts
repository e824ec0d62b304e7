import { recordAccess } from '@app/audit';
import { DocumentVault, sendDocument } from '@app/documents';
import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Database, IdempotencyKey, IdPipe, once, RuntimeConfig } from '@app/platform';
import { askExport, documentOfExport, myExports, oneExport, rowsOf, type ReportExport } from '@app/statistics';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ExportBody } from './exports.dto.js';
import { scopeOf } from './scope-of.js';

@ApiTags('supervision')
@Requires('statistics.read')
@Controller('api/v1/statistics/exports')
export class ExportsController {
  constructor(
    private readonly database: Database,
    private readonly vault: DocumentVault,
    private readonly config: RuntimeConfig,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Have a report, or the dossiers it counted, written to a file in the background' })
  async ask(@CurrentOfficer() officer: OfficerActor, @Body() body: ExportBody, @IdempotencyKey() key: string): Promise<ReportExport> {
    const { kind, format, ...query } = body;
    const rows = await this.database.readAs(officer, (tx) => rowsOf(tx, kind, format, query, scopeOf(officer), this.config.TIME_ZONE));
    return this.database.writeAs(officer, (tx) =>
      once(tx, { route: 'export', key, body }, () => askExport(tx, { kind, format, query }, rows)),
    );
  }

  @Get()
  @ApiOperation({ summary: 'My exports: how far each is, until when its file is kept' })
  async mine(@CurrentOfficer() officer: OfficerActor): Promise<{ items: ReportExport[] }> {
    return { items: await this.database.readAs(officer, myExports) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of my exports' })
  one(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<ReportExport> {
    return this.database.readAs(officer, (tx) => oneExport(tx, id));
  }

  @Get(':id/file')
  @ApiOperation({ summary: 'The file, for who asked and may still count all of its units' })
  async file(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { document, stream } = await this.database.writeAs(officer, async (tx) => {
      const documentId = await documentOfExport(tx, id);
      await recordAccess(tx, { purpose: 'supervise', objectKind: 'document', objectId: documentId });
      return this.vault.open(tx, documentId);
    });
    sendDocument(reply, document, stream);
  }
}
