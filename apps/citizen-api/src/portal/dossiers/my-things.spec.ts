import type { MyDossier } from '../../dossiers/my-dossiers.js';
import { groupOf, myThings } from './my-things.js';

const name = { vi: 'Đăng ký khai sinh', en: 'Birth registration' };
const dossier = (id: string, more: Partial<MyDossier>): MyDossier => ({
  id,
  code: `H48.101-261202-000${id}`,
  status: 'in_process',
  outcome: null,
  procedureCode: '1.001193',
  procedureName: name,
  submittedAt: new Date('2026-12-01T02:00:00Z'),
  dueAt: null,
  resultReadyAt: null,
  moneyState: 'none',
  actsFor: null,
  needsMe: false,
  ...more,
});
const draft = {
  id: 'd',
  procedureCode: '1.001193',
  procedureName: name,
  caseCode: '1.001193.01',
  changedAt: new Date('2026-12-02T02:00:00Z'),
};

it('puts what waits for the person first, then drafts, then what runs, then what ended', () => {
  const things = myThings(
    [
      dossier('1', { status: 'handed_over' }),
      dossier('2', {}),
      dossier('3', { status: 'awaiting_supplement', needsMe: true }),
      dossier('4', { status: 'result_ready' }),
    ],
    [draft],
  );
  expect(things.map(({ id }) => id)).toEqual(['3', '4', 'd', '2', '1']);
});

it('asks nothing of somebody whose dossier has ended unpaid', () => {
  const [thing] = myThings([dossier('1', { status: 'withdrawn', moneyState: 'unpaid', needsMe: true })], []);
  expect(thing === undefined ? null : groupOf(thing)).toBe('ended');
});
