import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { IdPipe } from '@app/platform';
import {
  DraftResult,
  ExcludedActivities,
  ExtendDue,
  PerformStep,
  RequestPayment,
  RequestSignature,
  RequestSupplement,
  StopDossier,
  SuspendDossier,
  TaskMoves,
  WithdrawDossier,
} from '@app/workflow';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ActivityBody,
  AssignBody,
  DraftResultBody,
  ExtendBody,
  LegalReasonBody,
  PaymentRequestBody,
  PullBackBody,
  SignatureBody,
  StepBody,
  StepChoiceBody,
  SupplementRequestBody,
  VersionBody,
} from './actions.dto.js';

@ApiTags('processing')
@Controller('api/v1/dossiers/:id')
export class ProcessingActionsController {
  constructor(
    private readonly performStep: PerformStep,
    private readonly taskMoves: TaskMoves,
    private readonly requestSupplement: RequestSupplement,
    private readonly requestPayment: RequestPayment,
    private readonly suspendDossier: SuspendDossier,
    private readonly activities: ExcludedActivities,
    private readonly extendDue: ExtendDue,
    private readonly stopDossier: StopDossier,
    private readonly withdrawDossier: WithdrawDossier,
    private readonly draftResult: DraftResult,
    private readonly requestSignature: RequestSignature,
  ) {}

  @Post('actions/step')
  @HttpCode(200)
  @Requires('dossier.process')
  @ApiOperation({ summary: 'An action of the pinned flow at an open step: forward, return, give an opinion …' })
  step(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: StepChoiceBody): Promise<object> {
    const { taskId, taskVersion, choice, reason, documentId } = body;
    return this.performStep.run(officer, {
      dossierId: id,
      taskId,
      taskVersion,
      choice,
      ...(reason === undefined ? {} : { reason }),
      ...(documentId === undefined ? {} : { documentId }),
    });
  }

  @Post('actions/claim')
  @HttpCode(200)
  @Requires('dossier.process')
  @ApiOperation({ summary: 'Take a task from the pool' })
  claim(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: StepBody): Promise<object> {
    return this.taskMoves.claim(officer, { dossierId: id, taskId: body.taskId, taskVersion: body.taskVersion });
  }

  @Post('actions/assign')
  @HttpCode(200)
  @Requires('dossier.assign')
  @ApiOperation({ summary: 'Give a task to an officer of the step' })
  assign(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: AssignBody): Promise<object> {
    return this.taskMoves.assign(officer, {
      dossierId: id,
      taskId: body.taskId,
      taskVersion: body.taskVersion,
      assigneeId: body.assigneeId,
    });
  }

  @Post('actions/pull_back')
  @HttpCode(200)
  @Requires('dossier.process')
  @ApiOperation({ summary: 'Take back what was sent on and not yet opened, or a requested signature' })
  pullBack(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: PullBackBody): Promise<object> {
    return this.taskMoves.pullBack(officer, { dossierId: id, taskId: body.taskId, reason: body.reason });
  }

  @Post('actions/request_supplement')
  @HttpCode(200)
  @Requires('dossier.note')
  @ApiOperation({ summary: 'Ask the citizen for more (form 02), itemised; a second request waits for the head' })
  supplement(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() body: SupplementRequestBody,
  ): Promise<object> {
    const { version, reason, items } = body;
    return this.requestSupplement.run(officer, {
      dossierId: id,
      version,
      reason,
      items: items.map(({ kind, target, text }) => ({ kind, target, text })),
    });
  }

  @Post('actions/request_payment')
  @HttpCode(200)
  @Requires('payment.request')
  @ApiOperation({ summary: 'A financial obligation of the citizen: the clock pauses until it is settled' })
  payment(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: PaymentRequestBody): Promise<object> {
    const { version, reason, kind, code, name, amount } = body;
    return this.requestPayment.run(officer, { dossierId: id, version, reason, kind, code, name, amount });
  }

  @Post('actions/suspend')
  @HttpCode(200)
  @Requires('dossier.stop')
  @ApiOperation({ summary: 'Suspend with a legal reason; the clock pauses' })
  suspend(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: LegalReasonBody): Promise<object> {
    const { version, reason, legalBasis } = body;
    return this.suspendDossier.suspend(officer, { dossierId: id, version, reason, legalBasis });
  }

  @Post('actions/resume')
  @HttpCode(200)
  @Requires('dossier.stop')
  @ApiOperation({ summary: 'Resume what was suspended' })
  resume(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: VersionBody): Promise<object> {
    return this.suspendDossier.resume(officer, { dossierId: id, version: body.version });
  }

  @Post('actions/pause_for_activity')
  @HttpCode(200)
  @Requires('dossier.process')
  @ApiOperation({
    summary: 'Wait for an activity that the law does not count (public notice, verification, measuring …); the clock pauses',
  })
  pauseForActivity(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: ActivityBody): Promise<object> {
    const { taskId, taskVersion, choice, activity, reason } = body;
    return this.activities.begin(officer, { dossierId: id, taskId, taskVersion, choice, activity, reason });
  }

  @Post('actions/end_activity')
  @HttpCode(200)
  @Requires('dossier.process')
  @ApiOperation({ summary: 'The activity is done; the clock goes on with what was left' })
  endActivity(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: VersionBody): Promise<object> {
    return this.activities.end(officer, { dossierId: id, version: body.version });
  }

  @Post('actions/extend')
  @HttpCode(200)
  @Requires('dossier.extend')
  @ApiOperation({ summary: 'Apology and new date (form 04): before expiry, once; the original date is kept' })
  extend(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: ExtendBody): Promise<object> {
    return this.extendDue.run(officer, { dossierId: id, version: body.version, reason: body.reason, newDueAt: new Date(body.newDueAt) });
  }

  @Post('actions/stop')
  @HttpCode(200)
  @Requires('dossier.stop')
  @ApiOperation({ summary: 'Stop for good (form 05), while no decision is signed' })
  stop(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: LegalReasonBody): Promise<object> {
    const { version, reason, legalBasis } = body;
    return this.stopDossier.run(officer, { dossierId: id, version, reason, legalBasis });
  }

  @Post('actions/confirm_withdrawal')
  @HttpCode(200)
  @Requires('dossier.confirm_withdrawal')
  @ApiOperation({ summary: 'Confirm that the citizen may withdraw' })
  confirmWithdrawal(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: VersionBody): Promise<object> {
    return this.withdrawDossier.confirm(officer, { dossierId: id, version: body.version });
  }

  @Post('actions/draft_result')
  @HttpCode(200)
  @Requires('dossier.draft_result')
  @ApiOperation({ summary: 'Draft the result, or the reply that refuses, from its template' })
  draft(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: DraftResultBody): Promise<object> {
    const { taskId, outcome, values } = body;
    return this.draftResult.run(officer, { dossierId: id, taskId, outcome, values });
  }

  @Post('actions/request_signature')
  @HttpCode(202)
  @Requires('dossier.process')
  @ApiOperation({ summary: 'Sign (leader) or seal (clerk) the document that was shown; done by the worker' })
  sign(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: SignatureBody): Promise<object> {
    const { taskId, taskVersion, choice, approvedSha256 } = body;
    return this.requestSignature.run(officer, { dossierId: id, taskId, taskVersion, choice, approvedSha256 });
  }
}
