import { mkdir } from 'node:fs/promises';
import { Catalogue, ChangeProcedureState, ImportCatalogue, ProposeVersion, ReviewVersion } from '@app/catalogue';
import { acceptUploads, attachDocuments, DocumentVault, ScanParts, vaultOf } from '@app/documents';
import {
  AccessGuard,
  CallbackUrl,
  ChangePeople,
  ExemptAgency,
  IdentityConfig,
  OFFICER_COOKIE,
  officerOfSession,
  OidcClient,
  refuseUnguardedRoutes,
  sessionLimits,
  type SessionReader,
} from '@app/identity';
import { ChangeNoticeText } from '@app/notification';
import { Calendars } from '@app/organisation';
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
import {
  AnswerSupplement,
  ChangeCalendar,
  AddScans,
  CheckComponents,
  ConfirmPayment,
  CorrectDossier,
  DecideApproval,
  DraftResult,
  EnterAtDesk,
  ExcludedActivities,
  ExtendDue,
  HandOver,
  localDay,
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
  workflowDeps,
} from '@app/workflow';
import { Module, type DynamicModule, type InjectionToken, type Provider, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { CatalogueImportController } from './catalogue/catalogue-import.controller.js';
import { CatalogueReviewController } from './catalogue/catalogue-review.controller.js';
import { CHECK_CONTEXT, checkContext } from './catalogue/check-context.js';
import { serveConsole } from './console/serve-console.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CorrectionsController } from './dossiers/corrections.controller.js';
import { DossiersController } from './dossiers/dossiers.controller.js';
import { IntakeActionsController } from './dossiers/intake-actions.controller.js';
import { PinnedController } from './dossiers/pinned.controller.js';
import { PrintedFormsController } from './dossiers/printed-forms.controller.js';
import { ProcessingActionsController } from './dossiers/processing-actions.controller.js';
import { ENTITIES } from './entities.js';
import { InboxController } from './inbox/inbox.controller.js';
import type { OfficerApiConfig } from './officer-api.config.js';
import { SavedViewsController } from './inbox/saved-views.controller.js';
import { LiveController } from './live/live.controller.js';
import { LiveStreams } from './live/live-streams.js';
import { NoticeTextsController } from './notice-texts/notice-texts.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { DutiesController } from './people/duties.controller.js';
import { PeopleChangesController } from './people/people-changes.controller.js';
import { PeopleController } from './people/people.controller.js';
import { ProceduresController } from './procedures/procedures.controller.js';
import { SearchController } from './search/search.controller.js';
import { SessionController } from './session/session.controller.js';
import { BoardController } from './statistics/board.controller.js';
import { ExportsController } from './statistics/exports.controller.js';
import { FigureExportsController } from './statistics/figure-exports.controller.js';
import { ReportsController } from './statistics/reports.controller.js';
import { WorkingTimesController } from './statistics/working-times.controller.js';
import { StatisticsController } from './statistics/statistics.controller.js';
import { OFFICER_API_TEXTS } from './texts.js';
import { WORKFLOW_DEPS } from './tokens.js';
import { TranslationsController } from './translations/translations.controller.js';
import { TrendsController } from './statistics/trends.controller.js';
import { ScansController } from './uploads/scans.controller.js';
import { UploadsController } from './uploads/uploads.controller.js';

const CONTROLLERS: Type[] = [
  SessionController,
  InboxController,
  SavedViewsController,
  LiveController,
  UploadsController,
  ScansController,
  IntakeActionsController,
  ProcessingActionsController,
  PrintedFormsController,
  DossiersController,
  CorrectionsController,
  CalendarController,
  PinnedController,
  OrganisationController,
  PeopleController,
  PeopleChangesController,
  DutiesController,
  NoticeTextsController,
  TranslationsController,
  ProceduresController,
  SearchController,
  BoardController,
  ExportsController,
  FigureExportsController,
  ReportsController,
  WorkingTimesController,
  StatisticsController,
  TrendsController,
  CatalogueController,
  CatalogueReviewController,
  CatalogueImportController,
];

@Module({})
class OfficerApiModule {}

const SIGNATURE_TTL_MINUTES = 60;

/** The officer API, ready to listen. */
export async function createOfficerApi(config: OfficerApiConfig): Promise<NestFastifyApplication> {
  const logger = createLogger('officer-api', config.LOG_LEVEL);
  const database = await databaseOf(config, ENTITIES);
  const keyring = keyringOf(config);
  await mkdir(config.SPOOL_FOLDER, { recursive: true, mode: 0o700 });
  const vault = await vaultOf(config, database, keyring);
  const deps = workflowDeps(database, keyring, config.TIME_ZONE);
  const limits = sessionLimits(config);
  const sessions: SessionReader = {
    cookie: OFFICER_COOKIE,
    actorOf: (token) => officerOfSession(database, token, limits),
  };
  const value = (provide: InjectionToken, useValue: unknown): Provider => ({ provide, useValue });
  const refuseIntake = new RefuseIntake(deps);
  const requestSupplement = new RequestSupplement(deps);
  const correctDossier = new CorrectDossier(deps);

  const context = checkContext(config.MAX_FILE_MEGABYTES, config.TIME_ZONE);

  const providers = [
    value(Database, database),
    value(Keyring, keyring),
    value(DocumentVault, vault),
    value(ScanParts, new ScanParts(database, vault)),
    value(Catalogue, deps.catalogue),
    value(Calendars, deps.calendars),
    value(LiveStreams, new LiveStreams(database, limits, (error) => logger.warn({ err: error }, 'live events not read'))),
    value(RuntimeConfig, config),
    value(IdentityConfig, config),
    value(OidcClient, new OidcClient(config, `${config.PUBLIC_URL}/api/v1/session/callback`, database)),
    value(CallbackUrl, new CallbackUrl(config.PUBLIC_URL)),
    value(WORKFLOW_DEPS, deps),
    value(ChangeNoticeText, new ChangeNoticeText(database)),
    value(ChangePeople, new ChangePeople(database, { zone: config.TIME_ZONE, issuer: config.OIDC_ISSUER })),
    value(ExemptAgency, new ExemptAgency(database, config.TIME_ZONE, attachDocuments)),
    value(CHECK_CONTEXT, context),
    value(ProposeVersion, new ProposeVersion(database, context)),
    value(ReviewVersion, new ReviewVersion(database, context, config.TIME_ZONE)),
    value(ChangeProcedureState, new ChangeProcedureState(database)),
    value(ImportCatalogue, new ImportCatalogue(database, (now) => localDay(now, config.TIME_ZONE))),
    value(EnterAtDesk, new EnterAtDesk(deps)),
    value(CheckComponents, new CheckComponents(deps)),
    value(AddScans, new AddScans(deps)),
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
    value(ExcludedActivities, new ExcludedActivities(deps)),
    value(ExtendDue, new ExtendDue(deps)),
    value(StopDossier, new StopDossier(deps)),
    value(WithdrawDossier, new WithdrawDossier(deps)),
    value(DraftResult, new DraftResult(deps)),
    value(RequestSignature, new RequestSignature(deps, SIGNATURE_TTL_MINUTES)),
    value(CorrectDossier, correctDossier),
    value(ChangeCalendar, new ChangeCalendar(deps)),
    value(DecideApproval, new DecideApproval(deps, refuseIntake, requestSupplement, correctDossier)),
  ];
  const module: DynamicModule = { module: OfficerApiModule, controllers: CONTROLLERS, providers };
  const metrics = Metrics.of(config);
  const app = await createHttpApp(module, { config, texts: OFFICER_API_TEXTS, logger, metrics });
  app.useGlobalGuards(new AccessGuard(sessions, config.PUBLIC_URL));
  await acceptUploads(app, vault);
  refuseUnguardedRoutes(app);
  if (!(await serveConsole(app, config.CONSOLE_FOLDER))) logger.warn('console not built; serving the API alone');
  await initHttpApp(app, { config, database, openApi: committedOpenApi('officer-api'), metrics });
  return app;
}

export const officerOpenApi = (app: NestFastifyApplication): object => openApiOf(app, 'Một Cửa officer API', OFFICER_COOKIE);

/** The routes without anything behind them: enough to describe the API, nothing to run it. */
export const officerRoutes = (): Promise<NestFastifyApplication> => routesOf(CONTROLLERS);
