import { recordAccess } from '@app/audit';
import { DocumentNotFound, DocumentVault, sendDocument } from '@app/documents';
import { findDossier, readMessages, sendMessage, writeNote, type Message } from '@app/dossier';
import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Calendars } from '@app/organisation';
import { Database, IdempotencyKey, IdPipe, Keyring, once, type Tx } from '@app/platform';
import {
  explainDeadline,
  ledgerView,
  officerDossier,
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
      // Opened by who may act: a sender can no longer pull it back.
      await tx.run(
        `update task set first_read_at = app_now() where dossier_id = $1 and state = 'open' and first_read_at is null and (unit_id, role) in (select * from unnest($2::uuid[], $3::text[]))`,
        [id, officer.roles.map(({ unitId }) => unitId), officer.roles.map(({ role }) => role)],
      );
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
  async slips(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ items: object[] }> {
    return this.database.readAs(officer, async (tx) => {
      await findDossier(tx, id);
      return {
        items: await tx.rows(
          'select kind, event_version as "eventVersion", document_id as "documentId", made_at as "madeAt" from slip where dossier_id = $1 order by made_at',
          [id],
        ),
      };
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
      const belongs = await tx.maybeOne(
        `select 1 from component_document where dossier_id = $1 and document_id = $2 union all select 1 from slip where dossier_id = $1 and document_id = $2
         union all select 1 from result where dossier_id = $1 and head_document_id = $2
         union all select 1 from signed_revision s join result r on r.id = s.subject_id where r.dossier_id = $1 and s.document_id = $2
         union all select 1 from consultation where dossier_id = $1 and document_id = $2
         union all select 1 from hand_over where dossier_id = $1 and proof_document_id = $2`,
        [id, documentId],
      );
      if (belongs === null) throw new DocumentNotFound();
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
