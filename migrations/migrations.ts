import { CreatePlatform20261124090000 } from './20261124090000-create-platform.js';
import { CreateOrganisation20261124090100 } from './20261124090100-create-organisation.js';
import { CreateIdentityAndAudit20261124090200 } from './20261124090200-create-identity-and-audit.js';
import { CreateCatalogue20261124090300 } from './20261124090300-create-catalogue.js';
import { CreateDocument20261124090400 } from './20261124090400-create-document.js';
import { CreateDossier20261124090500 } from './20261124090500-create-dossier.js';
import { CreateLedger20261124090600 } from './20261124090600-create-ledger.js';
import { CreateWorkflow20261124090700 } from './20261124090700-create-workflow.js';
import { CreateSigningAndResults20261124090800 } from './20261124090800-create-signing-and-results.js';
import { CreatePaymentAndReactions20261124090900 } from './20261124090900-create-payment-and-reactions.js';
import { CreateJobQueue20261124091000 } from './20261124091000-create-job-queue.js';
import { GrantApplicationRoles20261124091100 } from './20261124091100-grant-application-roles.js';
import { OrderInbox20261129100000 } from './20261129100000-order-inbox.js';
import { CreateSavedView20261129110000 } from './20261129110000-create-saved-view.js';
import { KeepSupplementDrafts20261129120000 } from './20261129120000-keep-supplement-drafts.js';
import { KeepNoticeChoices20261129120100 } from './20261129120100-keep-notice-choices.js';
import { AddCatalogueReview20261129130000 } from './20261129130000-add-catalogue-review.js';
import { CreatePersonPaper20261129130100 } from './20261129130100-create-person-paper.js';
import { CreateSearchSynonym20261129130200 } from './20261129130200-create-search-synonym.js';
import { CreateStatistics20261129140000 } from './20261129140000-create-statistics.js';
import { DateFigures20261129140100 } from './20261129140100-date-figures.js';
import { KeepHoursAndGuardTheClock20261129140200 } from './20261129140200-keep-hours-and-guard-the-clock.js';
import { WatchOverSilence20261129140300 } from './20261129140300-watch-over-silence.js';
import { ShowFiguresToCitizens20261129145000 } from './20261129145000-show-figures-to-citizens.js';
import { FindRecentHours20261129150000 } from './20261129150000-find-recent-hours.js';
import { FindRatings20261129150100 } from './20261129150100-find-ratings.js';
import { CreateReportExport20261129150200 } from './20261129150200-create-report-export.js';
import { CreateRegisterBook20261129150300 } from './20261129150300-create-register-book.js';
import { CreateIndicatorRule20261129160000 } from './20261129160000-create-indicator-rule.js';
import { DateHeartbeatByTransaction20261129170000 } from './20261129170000-date-heartbeat-by-transaction.js';
import { DateHours20261129170100 } from './20261129170100-date-hours.js';
import { ManagePeople20261129180000 } from './20261129180000-manage-people.js';
import { CreateNoticeText20261129180100 } from './20261129180100-create-notice-text.js';
import { KeepPartsOfScans20261129190000 } from './20261129190000-keep-parts-of-scans.js';
import { LetPeopleActForAnother20261129200000 } from './20261129200000-let-people-act-for-another.js';
import { LetProposersWithdraw20261130020000 } from './20261130020000-let-proposers-withdraw.js';
import { ExemptSmallAgencies20261130020100 } from './20261130020100-exempt-small-agencies.js';

/** In order of their time stamps. A released migration is never edited; a change is a new one. */
export const MIGRATIONS = [
  CreatePlatform20261124090000,
  CreateOrganisation20261124090100,
  CreateIdentityAndAudit20261124090200,
  CreateCatalogue20261124090300,
  CreateDocument20261124090400,
  CreateDossier20261124090500,
  CreateLedger20261124090600,
  CreateWorkflow20261124090700,
  CreateSigningAndResults20261124090800,
  CreatePaymentAndReactions20261124090900,
  CreateJobQueue20261124091000,
  GrantApplicationRoles20261124091100,
  OrderInbox20261129100000,
  CreateSavedView20261129110000,
  KeepSupplementDrafts20261129120000,
  KeepNoticeChoices20261129120100,
  AddCatalogueReview20261129130000,
  CreatePersonPaper20261129130100,
  CreateSearchSynonym20261129130200,
  CreateStatistics20261129140000,
  DateFigures20261129140100,
  KeepHoursAndGuardTheClock20261129140200,
  WatchOverSilence20261129140300,
  ShowFiguresToCitizens20261129145000,
  FindRecentHours20261129150000,
  FindRatings20261129150100,
  CreateReportExport20261129150200,
  CreateRegisterBook20261129150300,
  CreateIndicatorRule20261129160000,
  DateHeartbeatByTransaction20261129170000,
  DateHours20261129170100,
  ManagePeople20261129180000,
  CreateNoticeText20261129180100,
  KeepPartsOfScans20261129190000,
  LetPeopleActForAnother20261129200000,
  LetProposersWithdraw20261130020000,
  ExemptSmallAgencies20261130020100,
];
