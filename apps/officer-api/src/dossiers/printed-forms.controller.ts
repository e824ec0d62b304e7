import { recordAccess } from '@app/audit';
import { DocumentVault, sendDocument, type StoredDocument } from '@app/documents';
import { CallbackUrl, CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Database, IdPipe } from '@app/platform';
import {
  controlSlipOf,
  frozenRegister,
  MAX_PROVISIONAL_ROWS,
  registerBooks,
  registerDesks,
  RegisterMonthInvalid,
  registerOf,
  RegisterTooLong,
  RegisterUnitNotFound,
  renderSlip,
  type PrintDeps,
  type RegisterBook,
  type RegisterDesk,
} from '@app/slips';
import type { WorkflowDeps } from '@app/workflow';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { WORKFLOW_DEPS } from '../tokens.js';

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

@ApiTags('dossiers')
@Requires('dossier.read')
@Controller('api/v1')
export class PrintedFormsController {
  private readonly print: PrintDeps;

  constructor(
    private readonly database: Database,
    private readonly vault: DocumentVault,
    private readonly publicUrl: CallbackUrl,
    @Inject(WORKFLOW_DEPS) deps: WorkflowDeps,
  ) {
    this.print = deps;
  }

  @Get('dossiers/:id/control-slip')
  @ApiOperation({ summary: 'Form 06, printed from the ledger of this moment: every hand-over between offices and people' })
  async controlSlip(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const data = await this.database.writeAs(officer, async (tx) => {
      const found = await controlSlipOf(tx, this.print, id, this.publicUrl.of(`/dossiers/${id}`).href);
      await recordAccess(tx, { purpose: 'process', objectKind: 'dossier', objectId: id });
      return found;
    });
    const { pdf, name } = await renderSlip('control_slip', data);
    sendDocument(reply, described(name, pdf), pdf);
  }

  @Get('registers')
  @ApiOperation({ summary: 'The desks whose registers I may read' })
  async desks(@CurrentOfficer() officer: OfficerActor): Promise<{ items: RegisterDesk[] }> {
    return { items: await this.database.readAs(officer, registerDesks) };
  }

  @Get('registers/:unitId')
  @ApiOperation({ summary: 'The frozen registers of a desk, newest first, each with the hash of its file' })
  async books(@CurrentOfficer() officer: OfficerActor, @Param('unitId', IdPipe) unitId: string): Promise<{ items: RegisterBook[] }> {
    if (!officer.seesAllUnits && !officer.units.includes(unitId)) throw new RegisterUnitNotFound();
    return { items: await this.database.readAs(officer, (tx) => registerBooks(tx, unitId)) };
  }

  @Get('registers/:unitId/:month')
  @ApiOperation({ summary: 'Form 07 of a desk and month (YYYY-MM): frozen when the month is over, provisional and marked so before' })
  async register(
    @CurrentOfficer() officer: OfficerActor,
    @Param('unitId', IdPipe) unitId: string,
    @Param('month') month: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, year, number] = MONTH.exec(month) ?? [];
    if (year === undefined || number === undefined) throw new RegisterMonthInvalid();
    if (!officer.seesAllUnits && !officer.units.includes(unitId)) throw new RegisterUnitNotFound();
    const period = { from: `${month}-01`, next: new Date(Date.UTC(Number(year), Number(number), 1)).toISOString().slice(0, 10) };
    const answer = await this.database.writeAs(officer, async (tx) => {
      if ((await tx.maybeOne('select 1 from unit where id = $1', [unitId])) === null) throw new RegisterUnitNotFound();
      await recordAccess(tx, { purpose: 'process', objectKind: 'register', objectId: unitId });
      const frozen = await frozenRegister(tx, unitId, period.from);
      if (frozen !== null) return this.vault.read(tx, frozen);
      return registerOf(tx, this.print, unitId, period, { at: tx.now, provisional: true, limit: MAX_PROVISIONAL_ROWS });
    });
    if ('bytes' in answer) return sendDocument(reply, answer.document, answer.bytes);
    if (!answer.complete) throw new RegisterTooLong(MAX_PROVISIONAL_ROWS);
    const { pdf, name } = await renderSlip('register', answer.data);
    sendDocument(reply, described(`tam-tinh-${name}`, pdf), pdf);
  }
}

function described(name: string, pdf: Buffer): StoredDocument {
  return {
    id: '',
    size: pdf.length,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    mediaType: 'application/pdf',
    name,
    scanState: 'clean',
  };
}
