import type { OfficerAccess } from '@app/audit';
import { sendDocument } from '@app/documents';
import type { Message } from '@app/dossier';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import type { Obligation } from '@app/payment';
import { IdempotencyKey, IdPipe } from '@app/platform';
import { AnswerSupplement, ExcludedActivities, WithdrawDossier, type DraftForCitizen, type LedgerEntryView } from '@app/workflow';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Dossiers, type StartedPayment } from './dossiers.js';
import type { MyDossier } from './my-dossiers.js';
import { DraftAnswerBody, MessageBody, RatingBody, SupplementBody, WithdrawBody } from './dossiers.dto.js';

/** A ledger row as the citizen reads it: offices are named, people are not. */
export type TimelineEntry = Pick<
  LedgerEntryView,
  | 'version'
  | 'action'
  | 'from'
  | 'to'
  | 'effectiveAt'
  | 'recordedAt'
  | 'text'
  | 'legalBasis'
  | 'dueAt'
  | 'previousDueAt'
  | 'reasonCode'
  | 'hash'
> & { readonly unit: LedgerEntryView['unitName']; readonly by: LedgerEntryView['actorKind'] };

@ApiTags('dossiers')
@ApiCookieAuth()
@RequiresCitizen()
@Controller('api/v1/dossiers')
export class DossiersController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly answerSupplement: AnswerSupplement,
    private readonly withdrawDossier: WithdrawDossier,
    private readonly activities: ExcludedActivities,
  ) {}

  @Get()
  @ApiOperation({ summary: 'My dossiers, newest first' })
  async list(@CurrentCitizen() citizen: CitizenActor): Promise<{ items: MyDossier[] }> {
    return { items: await this.dossiers.list(citizen) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One dossier: where it is, the promised date, papers, what is asked of me, what is owed' })
  read(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<object> {
    return this.dossiers.read(citizen, id);
  }

  @Get(':id/timeline')
  @ApiOperation({ summary: 'What happened and when, with reasons; officers are named by unit only' })
  async timeline(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<{ items: TimelineEntry[] }> {
    const rows = await this.dossiers.timeline(citizen, id);
    return {
      items: rows.map(
        ({
          version,
          action,
          from,
          to,
          effectiveAt,
          recordedAt,
          unitName,
          text,
          legalBasis,
          dueAt,
          previousDueAt,
          reasonCode,
          actorKind,
          hash,
        }) => ({
          version,
          action,
          from,
          to,
          effectiveAt,
          recordedAt,
          unit: unitName,
          text,
          legalBasis,
          dueAt,
          previousDueAt,
          reasonCode,
          by: actorKind,
          hash,
        }),
      ),
    };
  }

  @Get(':id/deadline')
  @ApiOperation({ summary: 'Why this date: day by day' })
  deadline(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<object> {
    return this.dossiers.deadline(citizen, id);
  }

  @Get(':id/messages')
  @ApiOperation({ summary: 'Messages; those of the office are marked as read' })
  async messages(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<{ items: Message[] }> {
    return { items: await this.dossiers.messages(citizen, id) };
  }

  @Post(':id/messages')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Write to the office' })
  message(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Body() body: MessageBody,
    @IdempotencyKey() key: string,
  ): Promise<{ id: string }> {
    return this.dossiers.sendMessage(citizen, id, body.text, key);
  }

  @Post(':id/supplement')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Supply exactly what was asked, all of it at once' })
  supplement(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Body() body: SupplementBody,
    @IdempotencyKey() key: string,
  ): Promise<object> {
    return this.answerSupplement.run(citizen, {
      dossierId: id,
      answers: body.answers ?? {},
      documents: (body.documents ?? []).map(({ componentCode, documentId }) => ({ componentCode, documentId })),
      idempotencyKey: key,
    });
  }

  @Get(':id/draft-result')
  @ApiOperation({ summary: 'The draft of the result, while the office waits for this person to confirm it' })
  async draft(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<{ draft: DraftForCitizen | null }> {
    return { draft: await this.dossiers.draft(citizen, id) };
  }

  @Post(':id/draft-answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm the draft or say what is wrong; silence until the end of the term is consent' })
  answerDraft(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string, @Body() body: DraftAnswerBody): Promise<object> {
    return this.activities.answer(citizen, { dossierId: id, agreed: body.agreed, text: body.text ?? '' });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw: at once before reception, a request afterwards' })
  withdraw(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string, @Body() body: WithdrawBody): Promise<object> {
    return this.withdrawDossier.run(citizen, { dossierId: id, reason: body.reason ?? '' });
  }

  @Get(':id/payments')
  @ApiOperation({ summary: 'What is owed, line by line' })
  async owed(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<{ items: Obligation[] }> {
    return { items: await this.dossiers.owed(citizen, id) };
  }

  @Post(':id/payments')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Pay everything that is open; answers with the address of the payment platform' })
  pay(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string, @IdempotencyKey() key: string): Promise<StartedPayment> {
    return this.dossiers.pay(citizen, id, key);
  }

  @Get(':id/result')
  @ApiOperation({ summary: 'Download the signed result; the first download is the hand-over' })
  async result(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { document, bytes } = await this.dossiers.result(citizen, id);
    sendDocument(reply, document, bytes);
  }

  @Get(':id/documents/:documentId')
  @ApiOperation({ summary: 'Download a paper or printed form of my dossier' })
  async document(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.dossiers.document(citizen, id, documentId);
    sendDocument(reply, document, bytes);
  }

  @Post(':id/rating')
  @HttpCode(204)
  @ApiOperation({ summary: 'Rate the service, once, after reception' })
  async rate(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string, @Body() body: RatingBody): Promise<void> {
    await this.dossiers.rate(citizen, id, body.score, body.comment ?? null);
  }

  @Get(':id/access-log')
  @ApiOperation({ summary: 'Who looked at my dossier: unit, role, purpose, time' })
  async accessLog(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<{ items: OfficerAccess[] }> {
    return { items: await this.dossiers.accessLog(citizen, id) };
  }
}
