import type { SameKeys } from './same-keys.js';

export const deskVi = {} as const satisfies object;

export const deskEn: SameKeys<typeof deskVi> = {};
