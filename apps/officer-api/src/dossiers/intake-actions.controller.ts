import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { IdempotencyKey, IdPipe } from '@app/platform';
import {
  AddScans,
  AnswerSupplement,
  CheckComponents,
  EnterAtDesk,
  HandOver,
  ReceiveDossier,
  RecordDeskPayment,
  RefuseIntake,
  TransferDossier,
  WithdrawDossier,
} from '@app/workflow';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CheckComponentsBody,
  DeskEntryBody,
  DeskPaymentBody,
  DeskSupplementBody,
  HandOverBody,
  LegalReasonBody,
  ScannedPapersBody,
  TransferBody,
  VersionBody,
  WithdrawalRequestBody,
} from './actions.dto.js';

@ApiTags('reception')
@Controller('api/v1/dossiers')
export class IntakeActionsController {
  constructor(
    private readonly enterAtDesk: EnterAtDesk,
    private readonly checkComponents: CheckComponents,
    private readonly addScans: AddScans,
    private readonly receiveDossier: ReceiveDossier,
    private readonly refuseIntake: RefuseIntake,
    private readonly transferDossier: TransferDossier,
    private readonly answerSupplement: AnswerSupplement,
    private readonly recordPayment: RecordDeskPayment,
    private readonly handOverDossier: HandOver,
    private readonly withdrawDossier: WithdrawDossier,
  ) {}

  @Post()
  @Requires('dossier.enter')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Enter a walk-in or postal dossier for a citizen' })
  enter(@CurrentOfficer() officer: OfficerActor, @Body() body: DeskEntryBody, @IdempotencyKey() key: string): Promise<object> {
    const { submitter, papers, competentAgency, ...rest } = body;
    const { personKind, name, identifier, phone, email, address } = submitter;
    return this.enterAtDesk.run(officer, {
      ...rest,
      competentAgencyCode: competentAgency ?? null,
      submitter: { personKind, name, identifier: identifier ?? null, phone: phone ?? null, email: email ?? null, address: address ?? null },
      papers: papers.map(({ code, form, originals, copies, documentIds }) => ({
        code,
        form,
        originals,
        copies,
        documentIds: documentIds ?? [],
      })),
      idempotencyKey: key,
    });
  }

  @Post(':id/components')
  @HttpCode(204)
  @Requires('dossier.check_components')
  @ApiOperation({ summary: 'Check papers: original, certified copy, photo copy; accepted, wrong, missing, reused' })
  check(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: CheckComponentsBody): Promise<void> {
    return this.checkComponents.run(officer, id, body.papers);
  }

  @Post(':id/scans')
  @HttpCode(204)
  @Requires('dossier.check_components')
  @ApiOperation({ summary: 'Add scans to papers of the dossier; a paper that was accepted is digitised by it' })
  scans(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: ScannedPapersBody): Promise<void> {
    return this.addScans.run(officer, id, body.papers);
  }

  @Post(':id/actions/receive')
  @HttpCode(200)
  @Requires('dossier.receive')
  @ApiOperation({ summary: 'Receive (form 01): the processing clock starts' })
  receive(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: VersionBody): Promise<object> {
    return this.receiveDossier.run(officer, { dossierId: id, version: body.version });
  }

  @Post(':id/actions/refuse_intake')
  @HttpCode(202)
  @Requires('dossier.refuse_intake')
  @ApiOperation({ summary: 'Propose to refuse (form 03) with reason and legal basis; the head of the desk confirms' })
  refuse(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: LegalReasonBody): Promise<object> {
    const { version, reason, legalBasis } = body;
    return this.refuseIntake.run(officer, { dossierId: id, version, reason, legalBasis });
  }

  @Post(':id/actions/transfer')
  @HttpCode(200)
  @Requires('dossier.transfer')
  @ApiOperation({ summary: 'Another agency is competent; the reception clock is not reset' })
  transfer(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: TransferBody): Promise<object> {
    const { version, agencyCode, reason } = body;
    return this.transferDossier.run(officer, { dossierId: id, version, agencyCode, reason });
  }

  @Post(':id/actions/supplement')
  @HttpCode(200)
  @Requires('dossier.enter')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Take at the desk what was asked of the citizen' })
  supplement(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() body: DeskSupplementBody,
    @IdempotencyKey() key: string,
  ): Promise<object> {
    const documents = (body.documents ?? []).map(({ componentCode, documentId }) => ({ componentCode, documentId }));
    return this.answerSupplement.run(officer, { dossierId: id, answers: body.answers ?? {}, documents, idempotencyKey: key });
  }

  @Post(':id/actions/request_withdrawal')
  @HttpCode(200)
  @Requires('dossier.enter')
  @ApiOperation({ summary: 'A citizen without an account asks at the desk to withdraw: at once before reception, a request afterwards' })
  requestWithdrawal(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() body: WithdrawalRequestBody,
  ): Promise<object> {
    const { version, reason, documentId } = body;
    return this.withdrawDossier.atDesk(officer, { dossierId: id, version, reason, documentId });
  }

  @Post(':id/payments')
  @Requires('payment.record')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Record cash or a transfer for everything that is open' })
  pay(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() body: DeskPaymentBody,
    @IdempotencyKey() key: string,
  ): Promise<object> {
    return this.recordPayment.run(officer, { dossierId: id, method: body.method, idempotencyKey: key });
  }

  @Post(':id/actions/hand_over')
  @HttpCode(200)
  @Requires('dossier.hand_over')
  @ApiOperation({ summary: 'Hand the result over, with recipient and proof; being late never blocks it' })
  handOver(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: HandOverBody): Promise<object> {
    const { version, method, recipientName, recipientIdentifier, proofDocumentId } = body;
    return this.handOverDossier.run(officer, {
      dossierId: id,
      version,
      method,
      recipientName,
      recipientIdentifier,
      ...(proofDocumentId === undefined ? {} : { proofDocumentId }),
    });
  }
}
