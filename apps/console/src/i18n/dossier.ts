import type { SameKeys } from './same-keys.js';

export const dossierVi = {} as const satisfies object;

export const dossierEn: SameKeys<typeof dossierVi> = {};
