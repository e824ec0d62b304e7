import { officerAccesses, recordAccess, type OfficerAccess } from '@app/audit';
import { DocumentVault, sendDocument } from '@app/documents';
import { findDossier, pausesOf, readMessages, sendMessage, supplementRequestsOf, type Message } from '@app/dossier';
import { rateDossier } from '@app/feedback';
import { CurrentCitizen, profileOfCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { Calendars } from '@app/organisation';
import { obligationsOf, PaymentConfig, type Obligation } from '@app/payment';
import { Database, IdempotencyKey, IdPipe, Keyring, once } from '@app/platform';
import { currentResult, ResultNotFound } from '@app/results';
import { slipsOf } from '@app/slips';
import {
  AnswerSupplement,
  beginPayment,
  componentViews,
  dossierHead,
  explainDeadline,
  HandOver,
  ledgerView,
  requirePaperOrSlip,
  WithdrawDossier,
  type WorkflowDeps,
} from '@app/workflow';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { WORKFLOW_DEPS } from '../tokens.js';
import { myDossiers, type MyDossier } from './my-dossiers.js';
import { MessageBody, RatingBody, SupplementBody, WithdrawBody } from './dossiers.dto.js';

@ApiTags('dossiers')
@ApiCookieAuth()
@RequiresCitizen()
@Controller('api/v1/dossiers')
export class DossiersController {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly vault: DocumentVault,
    private readonly calendars: Calendars,
    private readonly payment: PaymentConfig,
    private readonly answerSupplement: AnswerSupplement,
    private readonly withdrawDossier: WithdrawDossier,
    private readonly handOver: HandOver,
    @Inject(WORKFLOW_DEPS) private readonly deps: WorkflowDeps,
  ) {}

  @Get()
  @ApiOperation({ summary: 'My dossiers, newest first' })
  async list(@CurrentCitizen() citizen: CitizenActor): Promise<{ items: MyDossier[] }> {
    return { items: await this.database.readAs(citizen, (tx) => myDossiers(tx)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One dossier: where it is, the promised date, papers, what is asked of me, what is owed' })
  read(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<object> {
    return this.database.readAs(citizen, async (tx) => {
      const dossier = await findDossier(tx, id);
      return {
        ...(await dossierHead(tx, dossier)),
        components: await componentViews(this.deps, this.vault, tx, dossier),
        supplements: await supplementRequestsOf(tx, this.keyring, dossier),
        money: await obligationsOf(tx, id),
        pauses: await pausesOf(tx, id),
        slips: (await slipsOf(tx, id)).map(({ kind, documentId, madeAt }) => ({ kind, documentId, madeAt })),
      };
    });
  }

  @Get(':id/timeline')
  @ApiOperation({ summary: 'What happened and when, with reasons; officers are named by unit only' })
  async timeline(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<{ items: object[] }> {
    return this.database.readAs(citizen, async (tx) => {
      const rows = await ledgerView(this.deps, tx, await findDossier(tx, id));
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
    });
  }

  @Get(':id/deadline')
  @ApiOperation({ summary: 'Why this date: day by day' })
  deadline(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<object> {
    return this.database.readAs(citizen, async (tx) => {
      return explainDeadline(this.calendars, tx, await findDossier(tx, id));
    });
  }

  @Get(':id/messages')
  @ApiOperation({ summary: 'Messages; those of the office are marked as read' })
  async messages(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<{ items: Message[] }> {
    return { items: await this.database.writeAs(citizen, async (tx) => readMessages(tx, this.keyring, await findDossier(tx, id))) };
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
    return this.database.writeAs(citizen, (tx) =>
      once(tx, { route: 'message', key, body: { id, ...body } }, async () =>
        sendMessage(tx, this.keyring, await findDossier(tx, id), body.text),
      ),
    );
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

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw: at once before reception, a request afterwards' })
  withdraw(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string, @Body() body: WithdrawBody): Promise<object> {
    return this.withdrawDossier.run(citizen, { dossierId: id, reason: body.reason ?? '' });
  }

  @Get(':id/payments')
  @ApiOperation({ summary: 'What is owed, line by line' })
  async owed(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<{ items: Obligation[] }> {
    return { items: await this.database.readAs(citizen, async (tx) => obligationsOf(tx, (await findDossier(tx, id)).id)) };
  }

  @Post(':id/payments')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Pay everything that is open; answers with the address of the payment platform' })
  pay(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @IdempotencyKey() key: string,
  ): Promise<{ reference: string; amount: number; paymentUrl: string }> {
    return this.database.writeAs(citizen, (tx) =>
      once(tx, { route: 'payment', key, body: { id } }, async () => {
        const { reference, amount } = await beginPayment(this.deps, tx, id);
        const url = new URL(this.payment.PAYMENT_URL);
        url.searchParams.set('MaThamChieu', reference);
        url.searchParams.set('SoTien', String(amount));
        return { reference, amount, paymentUrl: url.href };
      }),
    );
  }

  @Get(':id/result')
  @ApiOperation({ summary: 'Download the signed result; the first download is the hand-over' })
  async result(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { document, bytes, name } = await this.database.writeAs(citizen, async (tx) => {
      const dossier = await findDossier(tx, id);
      const result = await currentResult(tx, id);
      if (result === null || result.headDocumentId === null || (dossier.status !== 'result_ready' && dossier.status !== 'handed_over'))
        throw new ResultNotFound();
      await recordAccess(tx, { purpose: 'own', objectKind: 'document', objectId: result.headDocumentId });
      return {
        ...(await this.vault.read(tx, result.headDocumentId)),
        name: (await profileOfCitizen(tx, this.keyring, citizen.id)).fullName,
      };
    });
    await this.handOver.byDownload(citizen, id, name);
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
    const { document, bytes } = await this.database.writeAs(citizen, async (tx) => {
      await findDossier(tx, id);
      await requirePaperOrSlip(tx, id, documentId);
      await recordAccess(tx, { purpose: 'own', objectKind: 'document', objectId: documentId });
      return this.vault.read(tx, documentId);
    });
    sendDocument(reply, document, bytes);
  }

  @Post(':id/rating')
  @HttpCode(204)
  @ApiOperation({ summary: 'Rate the service, once, after reception' })
  async rate(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string, @Body() body: RatingBody): Promise<void> {
    await this.database.writeAs(citizen, (tx) => rateDossier(tx, this.keyring, id, body.score, body.comment ?? null));
  }

  @Get(':id/access-log')
  @ApiOperation({ summary: 'Who looked at my dossier: unit, role, purpose, time' })
  async accessLog(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<{ items: OfficerAccess[] }> {
    return this.database.readAs(citizen, async (tx) => {
      await findDossier(tx, id);
      return { items: await officerAccesses(tx, id) };
    });
  }
}
