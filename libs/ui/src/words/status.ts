import type { Texts } from '../language.js';

/** What is said of each status of a dossier; the words of the trade's own list. */
export const STATUS_WORDS = {
  submitted: { vi: 'Đã nộp, chờ tiếp nhận', en: 'Submitted, waiting for reception' },
  awaiting_intake_supplement: { vi: 'Chờ bổ sung để tiếp nhận', en: 'Waiting for papers before reception' },
  intake_refused: { vi: 'Không tiếp nhận', en: 'Not received' },
  received: { vi: 'Đã tiếp nhận', en: 'Received' },
  in_process: { vi: 'Đang giải quyết', en: 'In process' },
  awaiting_supplement: { vi: 'Chờ bổ sung', en: 'Waiting for papers' },
  awaiting_payment: { vi: 'Chờ nộp tiền', en: 'Waiting for payment' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  stopped: { vi: 'Dừng giải quyết', en: 'Stopped' },
  result_ready: { vi: 'Đã có kết quả', en: 'Result ready' },
  handed_over: { vi: 'Đã trả kết quả', en: 'Result handed over' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
} as const satisfies Record<string, Texts>;

export type StatusWord = keyof typeof STATUS_WORDS;
