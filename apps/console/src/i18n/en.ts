import { calendarEn } from './calendar.js';
import { catalogueEn } from './catalogue.js';
import { correctEn } from './correct.js';
import { deedsEn } from './deeds.js';
import { exportsEn } from './exports.js';
import { scanEn } from './scan.js';
import { formEn } from './form.js';
import { figuresEn } from './figures.js';
import { deskEn } from './desk.js';
import { dossierEn } from './dossier.js';
import { indicatorsEn } from './indicators.js';
import { importEn } from './import.js';
import { listsEn } from './lists.js';
import { noticeTextsEn } from './notice-texts.js';
import { dutiesEn } from './duties.js';
import { peopleEn } from './people.js';
import type { SameKeys } from './same-keys.js';
import { registerEn } from './register.js';
import { shellEn } from './shell.js';
import { signEn } from './sign.js';
import { translationsEn } from './translations.js';
import { viewsEn } from './views.js';
import { superviseEn } from './supervise.js';
import type { vi } from './vi.js';

export const en: SameKeys<typeof vi> = {
  ...shellEn,
  ...listsEn,
  ...dossierEn,
  ...deedsEn,
  ...signEn,
  ...deskEn,
  ...formEn,
  ...scanEn,
  ...superviseEn,
  ...calendarEn,
  ...catalogueEn,
  ...importEn,
  ...correctEn,
  ...viewsEn,
  ...figuresEn,
  ...exportsEn,
  ...indicatorsEn,
  ...registerEn,
  ...dutiesEn,
  ...peopleEn,
  ...noticeTextsEn,
  ...translationsEn,
};
