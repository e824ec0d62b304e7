import type { DossierStatus } from './dossier-status.js';

/** National list TrangThaiHoSo (domain 3.1): the one file where its codes appear. */
export const NATIONAL_STATUS: Record<DossierStatus, number> = {
  submitted: 1,
  awaiting_intake_supplement: 1,
  received: 2,
  intake_refused: 3,
  in_process: 4,
  awaiting_supplement: 5,
  awaiting_payment: 6,
  withdrawn: 7,
  suspended: 8,
  stopped: 8,
  result_ready: 9,
  handed_over: 10,
};
