import { recordAccess } from '@app/audit';
import { DocumentVault, sendDocument } from '@app/documents';
import { findDossier, readMessages, sendMessage, writeNote, type Message } from '@app/dossier';
import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Calendars } from '@app/organisation';
import { Database, IdempotencyKey, IdPipe, Keyring, once, type Tx } from '@app/platform';
import { slipsOf, type PrintedSlip } from '@app/slips';
import {
  explainDeadline,
  ledgerView,
  markTasksRead,
  officerDossier,
  requireDocumentOfDossier,
  type LedgerEntryView,
  type OfficerDossierView,
  type WorkflowDeps,
} from '@app/workflow';
import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { WORKFLOW_DEPS } from '../tokens.js';
import { TextBody } from './actions.dto.js';

@ApiTags('dossiers')
@Controller('api/v1/dossiers/:id')
export class DossiersController {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly vault: DocumentVault,
    private readonly calendars: Calendars,
    @Inject(WORKFLOW_DEPS) private readonly deps: WorkflowDeps,
  ) {}

  @Get()
  @Requires('dossier.read')
  @ApiOperation({ summary: 'The workspace of a dossier: form, papers, workflow, money, result' })
  read(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<OfficerDossierView> {
    return this.database.writeAs(officer, async (tx) => {
      const view = await officerDossier(this.deps, this.vault, tx, id);
      await this.noteAccess(tx, officer, id);
      await markTasksRead(tx, officer, id);
      return view;
    });
  }

  @Get('ledger')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'The ledger with its hash chain, oldest first' })
  async ledger(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ items: LedgerEntryView[] }> {
    return this.database.writeAs(officer, async (tx) => {
      const items = await ledgerView(this.deps, tx, await findDossier(tx, id));
      await this.noteAccess(tx, officer, id);
      return { items };
    });
  }

  @Get('deadline')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'Why this date: day by day, with holidays, pauses and the running total' })
  deadline(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<object> {
    return this.database.readAs(officer, async (tx) => {
      return explainDeadline(this.calendars, tx, await findDossier(tx, id));
    });
  }

  @Get('messages')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'Messages with the citizen; theirs are marked as read' })
  async messages(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ items: Message[] }> {
    return { items: await this.database.writeAs(officer, async (tx) => readMessages(tx, this.keyring, await findDossier(tx, id))) };
  }

  @Post('messages')
  @Requires('dossier.message')
  @ApiOperation({ summary: 'Write to the citizen' })
  message(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() body: TextBody,
    @IdempotencyKey() key: string,
  ): Promise<{ id: string }> {
    return this.database.writeAs(officer, (tx) =>
      once(tx, { route: 'message', key, body: { id, text: body.text } }, async () =>
        sendMessage(tx, this.keyring, await findDossier(tx, id), body.text),
      ),
    );
  }

  @Post('notes')
  @Requires('dossier.note')
  @ApiOperation({ summary: 'An internal note that the citizen never sees' })
  note(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: TextBody): Promise<{ id: string }> {
    return this.database.writeAs(officer, async (tx) => writeNote(tx, this.keyring, await findDossier(tx, id), body.text));
  }

  @Get('slips')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'Printed forms of the dossier' })
  async slips(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ items: PrintedSlip[] }> {
    return this.database.readAs(officer, async (tx) => {
      await findDossier(tx, id);
      return { items: await slipsOf(tx, id) };
    });
  }

  @Get('documents/:documentId')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'Download a paper, printed form or result of the dossier' })
  async document(
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
    sendDocument(reply, document, bytes);
  }

  private noteAccess(tx: Tx, officer: OfficerActor, id: string): Promise<void> {
    const held = officer.roles[0];
    return recordAccess(tx, {
      purpose: officer.seesAllUnits ? 'supervise' : 'process',
      objectKind: 'dossier',
      objectId: id,
      ...(held === undefined ? {} : { role: held.role, unitId: held.unitId }),
    });
  }
}
