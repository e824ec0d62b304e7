export { amountInWords } from './amount-in-words.js';
export type { ReadingStyle } from './amount-in-words.js';
export { computeFees } from './compute-fees.js';
export type { ComputedFees, FeeFacts, FeeLine } from './compute-fees.js';
export * from './fee-rule.js';
