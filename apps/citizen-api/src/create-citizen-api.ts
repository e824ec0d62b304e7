import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AnswerValidator, Catalogue } from '@app/catalogue';
import { acceptUploads, DocumentVault, vaultOf } from '@app/documents';
import {
  AccessGuard,
  CallbackUrl,
  CITIZEN_COOKIE,
  citizenOfSession,
  IdentityConfig,
  OidcClient,
  refuseUnguardedRoutes,
  sessionLimits,
  type SessionReader,
} from '@app/identity';
import { Calendars } from '@app/organisation';
import { PaymentConfig } from '@app/payment';
import {
  committedOpenApi,
  createHttpApp,
  createLogger,
  Database,
  databaseOf,
  initHttpApp,
  Keyring,
  keyringOf,
  Metrics,
  openApiOf,
  routesOf,
  RuntimeConfig,
} from '@app/platform';
import { AnswerSupplement, ExcludedActivities, HandOver, SubmitDraft, WithdrawDossier, workflowDeps } from '@app/workflow';
import { Module, type DynamicModule, type InjectionToken, type Provider, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CitizenApiConfig } from './citizen-api.config.js';
import { Dossiers } from './dossiers/dossiers.js';
import { DossiersController } from './dossiers/dossiers.controller.js';
import { SupplementDrafts } from './dossiers/supplement-drafts.js';
import { AreaDirectory } from './drafts/area-choices.js';
import { Drafts } from './drafts/drafts.js';
import { FieldFiles } from './drafts/field-files.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { ENTITIES } from './entities.js';
import { LookupController } from './lookup/lookup.controller.js';
import { OpenFigures } from './figures/open-figures.js';
import { Lookups } from './lookup/lookups.js';
import { Delegations } from './account/delegations.js';
import { DelegationsController } from './account/delegations.controller.js';
import { NoticeChoices } from './account/notice-choices.js';
import { LinkRatings } from './feedback/link-ratings.js';
import { MyPapers } from './papers/my-papers.js';
import { PapersController } from './papers/papers.controller.js';
import { PaymentsController } from './payments/payments.controller.js';
import { ProceduresController } from './procedures/procedures.controller.js';
import { Assets } from './portal/http/assets.js';
import { PageFilter } from './portal/http/page-filter.js';
import { Pages } from './portal/http/pages.js';
import { PORTAL_CONTROLLERS } from './portal/portal.controllers.js';
import { PORTAL_ZONE, PUBLIC_URL } from './portal/portal.tokens.js';
import { SessionController } from './session/session.controller.js';
import { CITIZEN_API_TEXTS } from './texts.js';
import { DRAFT_LIMIT, WORKFLOW_DEPS } from './tokens.js';
import { registerTus } from './uploads/register-tus.js';
import { UploadsController } from './uploads/uploads.controller.js';

const CONTROLLERS: Type[] = [
  SessionController,
  ProceduresController,
  DraftsController,
  UploadsController,
  DossiersController,
  PaymentsController,
  PapersController,
  DelegationsController,
  LookupController,
  ...PORTAL_CONTROLLERS,
];

@Module({})
class CitizenApiModule {}

const DRAFTS_PER_PERSON = 20;

/** The citizen API, ready to listen. */
export async function createCitizenApi(config: CitizenApiConfig): Promise<NestFastifyApplication> {
  const logger = createLogger('citizen-api', config.LOG_LEVEL);
  const database = await databaseOf(config, ENTITIES);
  const keyring = keyringOf(config);
  await mkdir(join(config.SPOOL_FOLDER, 'tus'), { recursive: true, mode: 0o700 });
  const vault = await vaultOf(config, database, keyring);
  const deps = workflowDeps(database, keyring, config.TIME_ZONE);
  const limits = sessionLimits(config);
  const sessions: SessionReader = {
    cookie: CITIZEN_COOKIE,
    actorOf: (token) => citizenOfSession(database, token, limits),
  };
  const value = (provide: InjectionToken, useValue: unknown): Provider => ({ provide, useValue });

  const providers = [
    value(Database, database),
    value(Keyring, keyring),
    value(DocumentVault, vault),
    value(Catalogue, deps.catalogue),
    value(AnswerValidator, deps.answers),
    value(Calendars, deps.calendars),
    value(RuntimeConfig, config),
    value(IdentityConfig, config),
    value(PaymentConfig, config),
    value(OidcClient, new OidcClient(config, `${config.PUBLIC_URL}/api/v1/session/callback`, database)),
    value(CallbackUrl, new CallbackUrl(config.PUBLIC_URL)),
    value(SubmitDraft, new SubmitDraft(deps, vault)),
    value(AnswerSupplement, new AnswerSupplement(deps)),
    value(WithdrawDossier, new WithdrawDossier(deps)),
    value(ExcludedActivities, new ExcludedActivities(deps)),
    value(HandOver, new HandOver(deps)),
    value(WORKFLOW_DEPS, deps),
    value(DRAFT_LIMIT, DRAFTS_PER_PERSON),
    value(PORTAL_ZONE, config.TIME_ZONE),
    Drafts,
    FieldFiles,
    Dossiers,
    SupplementDrafts,
    MyPapers,
    NoticeChoices,
    Delegations,
    LinkRatings,
    Lookups,
    value(PUBLIC_URL, config.PUBLIC_URL),
    AreaDirectory,
    OpenFigures,
    Assets,
    Pages,
  ];
  const module: DynamicModule = { module: CitizenApiModule, controllers: CONTROLLERS, providers };
  const metrics = Metrics.of(config);
  const app = await createHttpApp(module, { config, texts: CITIZEN_API_TEXTS, logger, metrics });
  app.useGlobalFilters(new PageFilter(app.get(Pages), CITIZEN_API_TEXTS, logger));
  app.useGlobalGuards(new AccessGuard(sessions, config.PUBLIC_URL));
  await acceptUploads(app, vault);
  registerTus(app.getHttpAdapter().getInstance() as unknown as Parameters<typeof registerTus>[0], {
    vault,
    sessions,
    texts: CITIZEN_API_TEXTS,
    publicUrl: config.PUBLIC_URL,
  });
  refuseUnguardedRoutes(app);
  await initHttpApp(app, { config, database, openApi: committedOpenApi('citizen-api'), metrics });
  return app;
}

export const citizenOpenApi = (app: NestFastifyApplication): object => openApiOf(app, 'Một Cửa citizen API', CITIZEN_COOKIE);

/** The routes without anything behind them: enough to describe the API, nothing to run it. */
export const citizenRoutes = (): Promise<NestFastifyApplication> => routesOf(CONTROLLERS);
