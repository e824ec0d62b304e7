import type { SameKeys } from './same-keys.js';

export const superviseVi = {} as const satisfies object;

export const superviseEn: SameKeys<typeof superviseVi> = {};
