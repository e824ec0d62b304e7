import { calendarVi } from './calendar.js';
import { catalogueVi } from './catalogue.js';
import { correctVi } from './correct.js';
import { deedsVi } from './deeds.js';
import { exportsVi } from './exports.js';
import { scanVi } from './scan.js';
import { formVi } from './form.js';
import { figuresVi } from './figures.js';
import { deskVi } from './desk.js';
import { dossierVi } from './dossier.js';
import { indicatorsVi } from './indicators.js';
import { importVi } from './import.js';
import { listsVi } from './lists.js';
import { noticeTextsVi } from './notice-texts.js';
import { dutiesVi } from './duties.js';
import { peopleVi } from './people.js';
import { registerVi } from './register.js';
import { shellVi } from './shell.js';
import { signVi } from './sign.js';
import { translationsVi } from './translations.js';
import { viewsVi } from './views.js';
import { superviseVi } from './supervise.js';

export const vi = {
  ...shellVi,
  ...listsVi,
  ...dossierVi,
  ...deedsVi,
  ...signVi,
  ...deskVi,
  ...formVi,
  ...scanVi,
  ...superviseVi,
  ...calendarVi,
  ...catalogueVi,
  ...importVi,
  ...correctVi,
  ...viewsVi,
  ...figuresVi,
  ...exportsVi,
  ...indicatorsVi,
  ...registerVi,
  ...dutiesVi,
  ...peopleVi,
  ...noticeTextsVi,
  ...translationsVi,
};
