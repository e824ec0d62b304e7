import { mkdir } from 'node:fs/promises';
import multipart from '@fastify/multipart';
import { AnswerValidator, Catalogue } from '@app/catalogue';
import { DocumentVault, storeOf } from '@app/documents';
import {
  AccessGuard,
  CallbackUrl,
  IdentityConfig,
  OFFICER_COOKIE,
  officerOfSession,
  OidcClient,
  refuseUnguardedRoutes,
  system,
  type SessionReader,
} from '@app/identity';
import { Calendars } from '@app/organisation';
import { createHttpApp, createLogger, Database, Keyring, keyringOf, openDatabase, RuntimeConfig } from '@app/platform';
import {
  AnswerSupplement,
  CheckComponents,
  ConfirmPayment,
  DecideApproval,
  DraftResult,
  EnterAtDesk,
  ExtendDue,
  HandOver,
  PerformStep,
  ReceiveDossier,
  RecordDeskPayment,
  RefuseIntake,
  RequestPayment,
  RequestSignature,
  RequestSupplement,
  StopDossier,
  SuspendDossier,
  TaskMoves,
  TransferDossier,
  WithdrawDossier,
  type WorkflowDeps,
} from '@app/workflow';
import { Module, type DynamicModule, type InjectionToken, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { DossiersController } from './dossiers/dossiers.controller.js';
import { IntakeActionsController } from './dossiers/intake-actions.controller.js';
import { ProcessingActionsController } from './dossiers/processing-actions.controller.js';
import { ENTITIES } from './entities.js';
import { HealthController } from './health/health.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import type { OfficerApiConfig } from './officer-api.config.js';
import { SessionController } from './session/session.controller.js';
import { StatisticsController } from './statistics/statistics.controller.js';
import { OFFICER_API_TEXTS } from './texts.js';
import { WORKFLOW_DEPS } from './tokens.js';
import { UploadsController } from './uploads/uploads.controller.js';

@Module({})
class OfficerApiModule {
  static with(providers: Provider[]): DynamicModule {
    return {
      module: OfficerApiModule,
      controllers: [
        HealthController,
        SessionController,
        InboxController,
        UploadsController,
        IntakeActionsController,
        ProcessingActionsController,
        DossiersController,
        StatisticsController,
      ],
      providers,
    };
  }
}

const MEGABYTE = 1_048_576;
const SIGNATURE_TTL_MINUTES = 60;

/** The officer API, ready to listen. */
export async function createOfficerApi(config: OfficerApiConfig): Promise<NestFastifyApplication> {
  const logger = createLogger('officer-api', config.LOG_LEVEL);
  const database = await openDatabase({
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    production: config.NODE_ENV === 'production',
    testClock: config.TEST_CLOCK === 'on',
    entities: ENTITIES,
  });
  const keyring = keyringOf(config);
  const store = storeOf(config);
  await store.ensureReady();
  await mkdir(config.SPOOL_FOLDER, { recursive: true, mode: 0o700 });
  const vault = new DocumentVault(database, store, keyring, {
    spoolFolder: config.SPOOL_FOLDER,
    maxBytes: config.MAX_FILE_MEGABYTES * MEGABYTE,
    scanning: config.AV_MODE === 'required',
  });
  const deps: WorkflowDeps = {
    database,
    keyring,
    catalogue: new Catalogue(),
    answers: new AnswerValidator(),
    calendars: new Calendars(config.TIME_ZONE),
    zone: config.TIME_ZONE,
  };
  const limits = { idleMinutes: config.SESSION_IDLE_MINUTES, absoluteMinutes: config.SESSION_ABSOLUTE_MINUTES };
  const sessions: SessionReader = {
    cookie: OFFICER_COOKIE,
    actorOf: (token) => database.writeAs(system('setup'), (tx) => officerOfSession(tx, token, limits)),
  };
  const value = (provide: InjectionToken, useValue: unknown): Provider => ({ provide, useValue });
  const refuseIntake = new RefuseIntake(deps);
  const requestSupplement = new RequestSupplement(deps);

  const module = OfficerApiModule.with([
    value(Database, database),
    value(Keyring, keyring),
    value(DocumentVault, vault),
    value(Catalogue, deps.catalogue),
    value(Calendars, deps.calendars),
    value(RuntimeConfig, config),
    value(IdentityConfig, config),
    value(OidcClient, new OidcClient(config, `${config.PUBLIC_URL}/api/v1/session/callback`, database)),
    value(CallbackUrl, new CallbackUrl(config.PUBLIC_URL)),
    value(WORKFLOW_DEPS, deps),
    value(EnterAtDesk, new EnterAtDesk(deps)),
    value(CheckComponents, new CheckComponents(deps)),
    value(ReceiveDossier, new ReceiveDossier(deps)),
    value(RefuseIntake, refuseIntake),
    value(TransferDossier, new TransferDossier(deps)),
    value(AnswerSupplement, new AnswerSupplement(deps)),
    value(RecordDeskPayment, new RecordDeskPayment(deps, new ConfirmPayment(deps))),
    value(HandOver, new HandOver(deps)),
    value(PerformStep, new PerformStep(deps)),
    value(TaskMoves, new TaskMoves(deps)),
    value(RequestSupplement, requestSupplement),
    value(RequestPayment, new RequestPayment(deps)),
    value(SuspendDossier, new SuspendDossier(deps)),
    value(ExtendDue, new ExtendDue(deps)),
    value(StopDossier, new StopDossier(deps)),
    value(WithdrawDossier, new WithdrawDossier(deps)),
    value(DraftResult, new DraftResult(deps)),
    value(RequestSignature, new RequestSignature(deps, SIGNATURE_TTL_MINUTES)),
    value(DecideApproval, new DecideApproval(deps, refuseIntake, requestSupplement)),
  ]);
  const app = await createHttpApp(module, { config, texts: OFFICER_API_TEXTS, logger });
  app.useGlobalGuards(new AccessGuard(sessions, config.PUBLIC_URL));
  await app.register(multipart as unknown as Parameters<NestFastifyApplication['register']>[0], {
    limits: { files: 1, fileSize: vault.maxBytes, fields: 10, parts: 12 },
    throwFileSizeLimit: false,
  });
  refuseUnguardedRoutes(app);
  const document = officerOpenApi(app);
  app.getHttpAdapter().get('/openapi.json', (_request: unknown, reply: { send(body: unknown): void }) => reply.send(document));
  app.enableShutdownHooks();
  await app.init();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => database.close());
  return app;
}

export function officerOpenApi(app: NestFastifyApplication): object {
  return SwaggerModule.createDocument(
    app,
    new DocumentBuilder().setTitle('Một Cửa officer API').setVersion('1').setOpenAPIVersion('3.1.0').addCookieAuth(OFFICER_COOKIE).build(),
  );
}

/** The routes without anything behind them: enough to describe the API, nothing to run it. */
export async function officerRoutes(): Promise<NestFastifyApplication> {
  const nothing = [
    Database,
    Keyring,
    DocumentVault,
    Catalogue,
    Calendars,
    RuntimeConfig,
    IdentityConfig,
    OidcClient,
    CallbackUrl,
    WORKFLOW_DEPS,
    EnterAtDesk,
    CheckComponents,
    ReceiveDossier,
    RefuseIntake,
    TransferDossier,
    AnswerSupplement,
    RecordDeskPayment,
    HandOver,
    PerformStep,
    TaskMoves,
    RequestSupplement,
    RequestPayment,
    SuspendDossier,
    ExtendDue,
    StopDossier,
    WithdrawDossier,
    DraftResult,
    RequestSignature,
    DecideApproval,
  ].map((provide): Provider => ({ provide, useValue: {} }));
  const app = await NestFactory.create<NestFastifyApplication>(OfficerApiModule.with(nothing), new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  await app.init();
  return app;
}
