import { CALENDAR_TEXTS } from '@app/calendar';
import { CATALOGUE_TEXTS } from '@app/catalogue';
import { DOCUMENTS_TEXTS } from '@app/documents';
import { DOSSIER_TEXTS } from '@app/dossier';
import { FORMS_TEXTS } from '@app/forms';
import { IDENTITY_TEXTS } from '@app/identity';
import { NOTIFICATION_TEXTS } from '@app/notification';
import { ORGANISATION_TEXTS } from '@app/organisation';
import { PAYMENT_TEXTS } from '@app/payment';
import { PLATFORM_TEXTS, type ErrorTexts } from '@app/platform';
import { RESULT_TEMPLATE_TEXTS, RESULTS_TEXTS } from '@app/results';
import { SIGNING_TEXTS } from '@app/signing';
import { SLIPS_TEXTS } from '@app/slips';
import { STATISTICS_TEXTS } from '@app/statistics';
import { WORKFLOW_TEXTS } from '@app/workflow';

/** Every error an officer can meet, in both languages. */
export const OFFICER_API_TEXTS: ErrorTexts = {
  ...PLATFORM_TEXTS,
  ...CALENDAR_TEXTS,
  ...FORMS_TEXTS,
  ...ORGANISATION_TEXTS,
  ...IDENTITY_TEXTS,
  ...DOCUMENTS_TEXTS,
  ...CATALOGUE_TEXTS,
  ...DOSSIER_TEXTS,
  ...PAYMENT_TEXTS,
  ...RESULTS_TEXTS,
  ...RESULT_TEMPLATE_TEXTS,
  ...SIGNING_TEXTS,
  ...SLIPS_TEXTS,
  ...WORKFLOW_TEXTS,
  ...STATISTICS_TEXTS,
  ...NOTIFICATION_TEXTS,
};
