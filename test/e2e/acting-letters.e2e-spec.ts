import { houseAnswers } from '../../apps/commands/src/tour/answers.js';
import { DESK, received } from '../support/a-dossier.js';
import { CaughtMail } from '../support/caught-mail.js';
import { TestWorld, type Person } from '../support/world.js';

const LAM = { fullName: 'Phạm Thị Lam', identifier: '051160007777' };
const HUNG = 'Nguyễn Quốc Hùng';

const world = new TestWorld();
const mail = new CaughtMail();
let helper: Person;
let lam: Person;

beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T08:00:00+07:00');
  await world.startWorker({ SMTP_URL: await mail.start() });
  helper = await world.citizen(HUNG, { identifier: '051085004321', email: 'hung@nguoidan.test' });
  lam = await world.citizen(LAM.fullName, { identifier: LAM.identifier, email: 'lam@nguoidan.test' });
}, 90_000);
afterAll(async () => {
  await world.stop();
  await mail.stop();
});

/** Handed in by the helper. */
async function handedIn(actsFor: object | undefined, more: object = {}): Promise<{ dossierId: string; code: string }> {
  const { ownerName: _, ownerId: __, ...answers } = houseAnswers();
  const { body: draft } = await helper
    .post('/api/v1/drafts', { procedureCode: '1.013225', caseCode: '1.013225.01', channel: 'online_full', receivingUnit: DESK, actsFor })
    .expect(201);
  await helper
    .patch(`/api/v1/drafts/${draft.id}`, { answers: { ...answers, floors: 2, ...more } })
    .set('if-match', '"1"')
    .expect(200);
  const proof = actsFor === undefined || JSON.stringify(actsFor).includes('standing') ? [] : ['DAI-DIEN'];
  for (const componentCode of ['G17-KQ003215', 'G17-KQ002712', ...proof]) {
    const { body } = await world.upload(helper);
    await helper.post(`/api/v1/drafts/${draft.id}/documents`, { documentId: body.id, componentCode }).expect(200);
  }
  const { revision } = (await helper.get(`/api/v1/drafts/${draft.id}`).expect(200)).body as { revision: number };
  return (await helper.post(`/api/v1/drafts/${draft.id}/submit`, { revision, declared: true }).expect(201)).body;
}

const lettersTo = (address: string, code: string, subject: string): string[] =>
  mail.letters.filter((letter) => letter.includes(`To: ${address}`) && letter.includes(code) && letter.includes(subject));
const statesOf = async (dossierId: string, template: string): Promise<Record<string, string>> => {
  const { rows } = await world.owner.query('select recipient, state from notice where dossier_id = $1 and template = $2', [
    dossierId,
    template,
  ]);
  return Object.fromEntries(rows.map(({ recipient, state }: { recipient: string; state: string }) => [recipient, state]));
};
const settled = (dossierId: string, template: string): Promise<Record<string, string>> =>
  world.until(async () => {
    const states = await statesOf(dossierId, template);
    return Object.keys(states).length > 0 && !Object.values(states).includes('queued') ? states : null;
  });

it('tells both, each with whose dossier it is, the owner at the address of their own account', async () => {
  const { dossierId, code } = await handedIn(
    { relation: 'relative', name: LAM.fullName, identifier: LAM.identifier },
    { ownerEmail: 'dia-chi-nguoi-khac-go@nguoidan.test' },
  );
  expect(await settled(dossierId, 'submit')).toEqual({ submitter: 'sent', owner: 'sent' });
  const [toHelper = ''] = lettersTo('hung@nguoidan.test', code, '');
  expect(toHelper).toContain(`Hồ sơ này đứng tên ${LAM.fullName}, do bạn nộp thay.`);
  expect(toHelper).toContain(`This dossier is in the name of ${LAM.fullName}`);
  const [toLam = ''] = lettersTo('lam@nguoidan.test', code, '');
  expect(toLam).toContain(`Hồ sơ này đứng tên bạn, do ${HUNG} nộp thay.`);
  expect(toLam).toContain(`/ho-so/${dossierId}`);
  expect(mail.letters.some((letter) => letter.includes('dia-chi-nguoi-khac-go'))).toBe(false);

  await received(world, dossierId);
  expect(await settled(dossierId, 'receive')).toEqual({ submitter: 'sent', owner: 'sent' });
});

it('does without what the owner chose not to get, and leaves the choice of the helper alone', async () => {
  const { dossierId } = await handedIn({ relation: 'relative', name: LAM.fullName, identifier: LAM.identifier });
  await world.owner.query(`insert into notice_refusal (citizen_id, kind, channel) values ($1, 'confirmation', 'email')`, [lam.id]);
  await helper.post(`/api/v1/dossiers/${dossierId}/withdraw`, { reason: 'Nhầm nơi' });
  expect(await settled(dossierId, 'withdraw')).toEqual({ submitter: 'sent', owner: 'not_wanted' });
});

it('has nobody else to tell where the owner has no number or no account, and tells of oneself once', async () => {
  const child = await handedIn({ relation: 'child', name: 'Nguyễn Gia Bảo' }, { ownerId: '051326001111' });
  expect(await settled(child.dossierId, 'submit')).toEqual({ submitter: 'sent' });
  const unknown = await handedIn({ relation: 'relative', name: 'Lê Văn Tám', identifier: '051170001111' });
  expect(await settled(unknown.dossierId, 'submit')).toEqual({ submitter: 'sent', owner: 'no_address' });
  const own = await handedIn(undefined, { ownerName: HUNG, ownerId: '051085004321' });
  expect(await settled(own.dossierId, 'submit')).toEqual({ submitter: 'sent' });
  expect(lettersTo('hung@nguoidan.test', own.code, '').join('')).not.toContain('đứng tên');
});

it('tells the helper nothing more once the authorisation is taken back', async () => {
  const { body } = await lam.post('/api/v1/delegations', { fullName: HUNG, identifier: '051085004321' }).expect(201);
  const { dossierId } = await handedIn({ relation: `standing:${body.id}` });
  expect(await settled(dossierId, 'submit')).toEqual({ submitter: 'sent', owner: 'sent' });
  await lam.post(`/api/v1/delegations/${body.id}/take-back`).expect(204);
  await received(world, dossierId);
  expect(await settled(dossierId, 'receive')).toEqual({ submitter: 'no_address', owner: 'sent' });
});
