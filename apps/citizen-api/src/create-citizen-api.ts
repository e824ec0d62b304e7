import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import { AnswerValidator, Catalogue } from '@app/catalogue';
import { DocumentVault, storeOf } from '@app/documents';
import {
  AccessGuard,
  CallbackUrl,
  CITIZEN_COOKIE,
  citizenOfSession,
  IdentityConfig,
  OidcClient,
  refuseUnguardedRoutes,
  system,
  type SessionReader,
} from '@app/identity';
import { Calendars } from '@app/organisation';
import { PaymentConfig } from '@app/payment';
import { createHttpApp, createLogger, Database, Keyring, keyringOf, openDatabase } from '@app/platform';
import { AnswerSupplement, HandOver, SubmitDraft, WithdrawDossier, type WorkflowDeps } from '@app/workflow';
import { Module, type DynamicModule, type InjectionToken, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { CitizenApiConfig } from './citizen-api.config.js';
import { DossiersController } from './dossiers/dossiers.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { ENTITIES } from './entities.js';
import { HealthController } from './health/health.controller.js';
import { LookupController } from './lookup/lookup.controller.js';
import { PaymentsController } from './payments/payments.controller.js';
import { ProceduresController } from './procedures/procedures.controller.js';
import { SessionController } from './session/session.controller.js';
import { CITIZEN_API_TEXTS } from './texts.js';
import { DRAFT_LIMIT, WORKFLOW_DEPS } from './tokens.js';
import { registerTus } from './uploads/register-tus.js';
import { UploadsController } from './uploads/uploads.controller.js';

@Module({})
class CitizenApiModule {
  static with(providers: Provider[]): DynamicModule {
    return {
      module: CitizenApiModule,
      controllers: [
        HealthController,
        SessionController,
        ProceduresController,
        DraftsController,
        UploadsController,
        DossiersController,
        PaymentsController,
        LookupController,
      ],
      providers,
    };
  }
}

const MEGABYTE = 1_048_576;
const DRAFTS_PER_PERSON = 20;

/** The citizen API, ready to listen. */
export async function createCitizenApi(config: CitizenApiConfig): Promise<NestFastifyApplication> {
  const logger = createLogger('citizen-api', config.LOG_LEVEL);
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
  await mkdir(join(config.SPOOL_FOLDER, 'tus'), { recursive: true, mode: 0o700 });
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
    cookie: CITIZEN_COOKIE,
    actorOf: (token) => database.writeAs(system('setup'), (tx) => citizenOfSession(tx, token, limits)),
  };
  const value = (provide: InjectionToken, useValue: unknown): Provider => ({ provide, useValue });

  const module = CitizenApiModule.with([
    value(Database, database),
    value(Keyring, keyring),
    value(DocumentVault, vault),
    value(Catalogue, deps.catalogue),
    value(AnswerValidator, deps.answers),
    value(Calendars, deps.calendars),
    value(IdentityConfig, config),
    value(PaymentConfig, config),
    value(OidcClient, new OidcClient(config, `${config.PUBLIC_URL}/api/v1/session/callback`, database)),
    value(CallbackUrl, new CallbackUrl(config.PUBLIC_URL)),
    value(SubmitDraft, new SubmitDraft(deps, vault)),
    value(AnswerSupplement, new AnswerSupplement(deps)),
    value(WithdrawDossier, new WithdrawDossier(deps)),
    value(HandOver, new HandOver(deps)),
    value(WORKFLOW_DEPS, deps),
    value(DRAFT_LIMIT, DRAFTS_PER_PERSON),
  ]);
  const app = await createHttpApp(module, { config, texts: CITIZEN_API_TEXTS, logger });
  app.useGlobalGuards(new AccessGuard(sessions, config.PUBLIC_URL));
  await app.register(multipart as unknown as Parameters<NestFastifyApplication['register']>[0], {
    limits: { files: 1, fileSize: vault.maxBytes, fields: 10, parts: 12 },
    throwFileSizeLimit: false,
  });
  registerTus(app.getHttpAdapter().getInstance() as unknown as Parameters<typeof registerTus>[0], {
    vault,
    sessions,
    texts: CITIZEN_API_TEXTS,
    publicUrl: config.PUBLIC_URL,
  });
  refuseUnguardedRoutes(app);
  const document = citizenOpenApi(app);
  app.getHttpAdapter().get('/openapi.json', (_request: unknown, reply: { send(body: unknown): void }) => reply.send(document));
  app.enableShutdownHooks();
  await app.init();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => database.close());
  return app;
}

export function citizenOpenApi(app: NestFastifyApplication): object {
  return SwaggerModule.createDocument(
    app,
    new DocumentBuilder().setTitle('Một Cửa citizen API').setVersion('1').setOpenAPIVersion('3.1.0').addCookieAuth(CITIZEN_COOKIE).build(),
  );
}

/** The routes without anything behind them: enough to describe the API, nothing to run it. */
export async function citizenRoutes(): Promise<NestFastifyApplication> {
  const nothing = [
    Database,
    Keyring,
    DocumentVault,
    Catalogue,
    AnswerValidator,
    Calendars,
    IdentityConfig,
    PaymentConfig,
    OidcClient,
    CallbackUrl,
    SubmitDraft,
    AnswerSupplement,
    WithdrawDossier,
    HandOver,
    WORKFLOW_DEPS,
    DRAFT_LIMIT,
  ].map((provide): Provider => ({ provide, useValue: {} }));
  const app = await NestFactory.create<NestFastifyApplication>(CitizenApiModule.with(nothing), new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  await app.init();
  return app;
}
