export const RESUME_MODES = ['PAUSE_RESUME', 'RESTART'] as const;
/** After a supplement the rest of the time runs on, or (where the procedure says "được tính lại từ đầu") all of it again. */
export type ResumeMode = (typeof RESUME_MODES)[number];

/** Time that does not count for the office. Without an end it still lasts. */
export interface Pause {
  readonly from: Date;
  readonly to: Date | null;
  readonly how?: ResumeMode;
  /** Shown in explanations; a word of the caller, nothing personal. */
  readonly reason?: string;
}
