import { AUDIT_ENTITIES } from '@app/audit';
import { CATALOGUE_ENTITIES } from '@app/catalogue';
import { DOCUMENTS_ENTITIES } from '@app/documents';
import { DOSSIER_ENTITIES } from '@app/dossier';
import { FEEDBACK_ENTITIES } from '@app/feedback';
import { IDENTITY_ENTITIES } from '@app/identity';
import { NOTIFICATION_ENTITIES } from '@app/notification';
import { ORGANISATION_ENTITIES } from '@app/organisation';
import { PAYMENT_ENTITIES } from '@app/payment';
import { PLATFORM_ENTITIES } from '@app/platform';
import { RESULTS_ENTITIES } from '@app/results';
import { SIGNING_ENTITIES } from '@app/signing';
import { SLIPS_ENTITIES } from '@app/slips';
import { STATISTICS_ENTITIES } from '@app/statistics';
import { WORKFLOW_ENTITIES } from '@app/workflow';

/** The tables behind what officers do, with everything that they refer to. */
export const ENTITIES = [
  ...AUDIT_ENTITIES,
  ...CATALOGUE_ENTITIES,
  ...DOCUMENTS_ENTITIES,
  ...DOSSIER_ENTITIES,
  ...FEEDBACK_ENTITIES,
  ...IDENTITY_ENTITIES,
  ...NOTIFICATION_ENTITIES,
  ...ORGANISATION_ENTITIES,
  ...PAYMENT_ENTITIES,
  ...PLATFORM_ENTITIES,
  ...RESULTS_ENTITIES,
  ...SIGNING_ENTITIES,
  ...SLIPS_ENTITIES,
  ...STATISTICS_ENTITIES,
  ...WORKFLOW_ENTITIES,
];
