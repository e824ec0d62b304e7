import { bilingual } from '../texts/bilingual.js';
import { dossiersEn } from './dossiers.en.js';
import { dossiersVi } from './dossiers.vi.js';

export const dossierTexts = bilingual(dossiersVi, dossiersEn);
