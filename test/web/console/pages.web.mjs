// Every page, light and dark, Vietnamese and English, at three widths: no violation of the policy, none of WCAG, nothing wider than the window.
import { Officer } from './officer.mjs';
import { seed } from './support/seed.mjs';

const PAGES = [
  ['xaydung.camthanh', 'inbox', () => '/inbox'],
  ['xaydung.camthanh', 'dossier', (ids) => `/dossiers/${ids.inTime}`],
  ['xaydung.camthanh', 'history', (ids) => `/dossiers/${ids.paused}?tab=history`],
  ['xaydung.camthanh', 'flow', (ids) => `/dossiers/${ids.inTime}?tab=flow`],
  ['xaydung.camthanh', 'talk', (ids) => `/dossiers/${ids.inTime}?tab=talk`],
  ['xaydung.camthanh', 'money', (ids) => `/dossiers/${ids.inTime}?tab=money`],
  ['xaydung.camthanh', 'supplement', (ids) => `/dossiers/${ids.inTime}/supplement`],
  ['hotich.camthanh', 'draft', (ids) => `/dossiers/${ids.processing}/draft`],
  ['motcua.camthanh', 'intake', () => '/intake'],
  ['motcua.camthanh', 'ready', () => '/ready'],
  ['motcua.camthanh', 'desk', () => '/desk'],
  ['chutich.camthanh', 'sign', (ids) => `/sign?dossier=${ids.toSign}`],
  ['truongphong.camthanh', 'approvals', () => '/approvals'],
  ['giamsat.tinh', 'supervise', () => '/supervise'],
  ['giamsat.tinh', 'supervise-board', () => '/supervise/board?by=holder&band=overdue'],
  ['giamsat.tinh', 'supervise-steps', () => '/supervise/steps?percent=50'],
  ['giamsat.tinh', 'supervise-forecast', () => '/supervise/forecast'],
  ['giamsat.tinh', 'supervise-heat-map', () => '/supervise/heat-map'],
  ['giamsat.tinh', 'supervise-trend', () => '/supervise/trend'],
  ['giamsat.tinh', 'supervise-bottlenecks', () => '/supervise/bottlenecks'],
  ['giamsat.tinh', 'supervise-lateness', () => '/supervise/lateness'],
  ['giamsat.tinh', 'supervise-usual-time', () => '/supervise/usual-time'],
  ['giamsat.tinh', 'supervise-satisfaction', () => '/supervise/satisfaction'],
  ['giamsat.tinh', 'supervise-766', () => '/supervise/766'],
  ['giamsat.tinh', 'supervise-exports', () => '/supervise/exports'],
  ['giamsat.tinh', 'supervise-register', () => '/supervise/register'],
  ['quantri', 'units', () => '/units'],
  ['quantri', 'procedures', () => '/procedures'],
  ['quantri', 'procedure', () => '/procedures?code=1.001193'],
  ['quantri', 'procedure-fees', () => '/procedures?code=1.001193&tab=fees'],
  ['quantri', 'procedure-form', () => '/procedures?code=1.001193&tab=form'],
  ['quantri', 'procedure-flow', () => '/procedures?code=1.013225&tab=flow'],
  ['quantri', 'procedure-findings', () => '/procedures?code=1.001193&tab=findings'],
  ['quantri', 'procedure-review', () => '/procedures/review'],
  ['quantri', 'procedure-import', () => '/procedures/import'],
  ['quantri', 'calendar', () => '/calendar'],
  ['quantri', 'calendar-enter', () => '/calendar?enter=1'],
  ['quantri', 'people', () => '/administration/people'],
  ['quantri', 'translations', () => '/administration/translations'],
  ['quantri', 'duties', () => '/administration/duties'],
  ['quantri', 'me', () => '/me'],
  ['quantri', 'texts', () => '/administration/texts?letter=receive'],
];
const LOOKS = [
  { scheme: 'light', language: 'vi', width: 1366, height: 768 },
  { scheme: 'dark', language: 'en', width: 1366, height: 768 },
  { scheme: 'light', language: 'vi', width: 1024, height: 768 },
  { scheme: 'light', language: 'vi', width: 683, height: 900 },
];

let seeded = null;
/** One demonstration serves every file of the console. */
export const seededOnce = (web) => (seeded ??= seed(web.addresses));

export async function run(web) {
  const ids = await seededOnce(web);
  for (const look of LOOKS) {
    const people = new Map();
    for (const [username, name, path] of PAGES) {
      if (!people.has(username)) people.set(username, await Officer.signIn(web, username, look));
      const officer = people.get(username);
      const label = `${name} ${look.scheme} ${look.language} ${look.width}`;
      await web.check(label, async () => {
        officer.violations.length = 0;
        await officer.open(path(ids));
        await officer.picture(`${name}-${look.scheme}-${look.width}`);
        await officer.judge(label);
      });
    }
    for (const officer of people.values()) await officer.close();
  }
}
