import type { Response } from 'supertest';
import { aSubmittedHouse } from '../support/a-dossier.js';
import { CaughtMail } from '../support/caught-mail.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
const mail = new CaughtMail();
let first: Person;
let second: Person;

beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-01T08:00:00+07:00');
  await world.startWorker({ SMTP_URL: await mail.start() });
  [first, second] = [await world.officer('quantri'), await world.officer('quantri2')];
}, 90_000);
afterAll(async () => {
  await world.stop();
  await mail.stop();
});

const WORDS = {
  subject: { vi: 'Tỉnh đã nhận hồ sơ {{code}}', en: 'The province has dossier {{code}}' },
  body: { vi: 'Cảm ơn bạn. {{office}} trả lời sớm. Xem {{link}}.', en: 'Thank you. {{office}} answers soon. See {{link}}.' },
};
const REASON = 'Theo góp ý của người dân';
const view = async (): Promise<{ number: number; own: boolean; versions: object[]; waiting: object | null; subject: { vi: string } }> =>
  (await first.get('/api/v1/notice-texts/submit').expect(200)).body;
const propose = async (words: object, seen: number): Promise<Response> =>
  first.post('/api/v1/notice-texts/submit/proposals', { ...words, seen, reason: REASON });
const decide = async (by: Person, id: string, approved: boolean): Promise<Response> =>
  by.post(`/api/v1/notice-texts/proposals/${id}/decision`, { approved });
const letterOf = async (name: string): Promise<string> => {
  const { code } = await aSubmittedHouse(world, await world.citizen(name));
  return world.until(async () => mail.letters.find((letter) => letter.includes(code)) ?? null);
};

it('lists every letter to citizens with the words that ship, to administrators of texts only', async () => {
  const { body } = await first.get('/api/v1/notice-texts').expect(200);
  expect(body.items.map((one: { template: string }) => one.template)).toEqual(
    expect.arrayContaining(['submit', 'receive', 'extend', 'watch_idle']),
  );
  expect(body.items.every((one: { own: boolean; number: number }) => !one.own && one.number === 0)).toBe(true);
  const head = await world.officer('truongphong.camthanh');
  expect((await head.get('/api/v1/notice-texts')).status).toBe(403);
  expect((await head.post('/api/v1/notice-texts/submit/proposals', { ...WORDS, seen: 0, reason: REASON })).status).toBe(403);
  expect((await first.get('/api/v1/notice-texts/claim')).body.code).toBe('notification.text_unknown');
});

it('previews words about an example in both languages, with what is to be mended, and stores nothing', async () => {
  const good = (await first.post('/api/v1/notice-texts/submit/preview', WORDS).expect(200)).body;
  expect(good.findings).toEqual([]);
  expect(good.letter.subject).toBe('Tỉnh đã nhận hồ sơ H48.101-261201-0012');
  expect(good.letter.text).toContain('Thank you. One-stop centre of Cam Thanh ward answers soon.');
  const bad = { ...WORDS, body: { vi: 'Gọi {{phone}}, xem {{link}}', en: WORDS.body.en.replace('{{link}}', '') } };
  expect((await first.post('/api/v1/notice-texts/submit/preview', bad).expect(200)).body.findings).toEqual([
    { place: 'body.vi', problem: 'unknown_field', field: 'phone' },
    { place: 'body.en', problem: 'missing_field', field: 'link' },
  ]);
  const refused = await propose(bad, 0);
  expect([refused.status, refused.body.code, refused.body.findings.length]).toEqual([422, 'notification.text_invalid', 2]);
  expect((await view()).waiting).toBeNull();
});

it('uses the words that ship until somebody else has published others, then those, at once', async () => {
  expect(await letterOf('Lê Văn Một')).toContain('Chúng tôi đã nhận được hồ sơ');
  const { body } = await propose(WORDS, 0);
  expect((await propose({ ...WORDS, subject: { vi: '{{code}}', en: '{{code}}' } }, 0)).body.code).toBe('notification.text_waits');
  expect((await decide(first, body.approvalId, true)).body.code).toBe('identity.approval_same_person');
  expect((await decide(second, body.approvalId, true)).body).toEqual({ state: 'approved', number: 1 });
  const letter = await letterOf('Lê Văn Hai');
  expect(letter).toContain('Cảm ơn bạn. Trung tâm Phục vụ hành chính công phường Cẩm Thành trả lời sớm.');
  expect(letter).toContain('Thank you.');
  expect(letter).not.toContain('{{');
  expect(await view()).toMatchObject({
    number: 1,
    own: true,
    versions: [{ number: 1, reason: REASON, proposer: 'Mai Hoàng Nam', publisher: 'Tạ Thùy Dương' }],
  });
});

it('refuses what changes nothing and what was written on older words; sends back without a trace in the letters', async () => {
  expect((await propose(WORDS, 1)).body.code).toBe('notification.text_same');
  expect((await propose(WORDS, 0)).body.code).toBe('notification.text_changed');
  const { body } = await propose({ ...WORDS, subject: { vi: 'Khác {{code}}', en: 'Other {{code}}' } }, 1);
  expect((await decide(second, body.approvalId, false)).body).toEqual({ state: 'rejected', number: 1 });
  expect((await view()).subject.vi).toBe(WORDS.subject.vi);
});

it('goes back to the words that ship, again by two persons, and keeps every publication', async () => {
  const { body } = await second.post('/api/v1/notice-texts/submit/restoration', { seen: 1, reason: 'Lời chuẩn rõ hơn' }).expect(202);
  await decide(first, body.approvalId, true);
  expect(await view()).toMatchObject({ number: 2, own: false, versions: [{ number: 2, subject: null }, { number: 1 }] });
  expect(await letterOf('Lê Văn Ba')).toContain('Chúng tôi đã nhận được hồ sơ');
  const again = await first.post('/api/v1/notice-texts/submit/restoration', { seen: 2, reason: 'Lần nữa' });
  expect(again.body.code).toBe('notification.text_same');
  await expect(world.owner.query(`update notice_text set reason = 'x'`)).rejects.toThrow();
});

it('writes an audit row for every proposal and decision', async () => {
  const { rows } = await world.owner.query<{ action: string }>(
    `select action from audit_log where object_kind = 'notice_text' and object_id = 'submit' order by recorded_at, id`,
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'notice_text.propose',
    'notice_text.publish',
    'notice_text.propose',
    'notice_text.reject',
    'notice_text.propose',
    'notice_text.publish',
  ]);
});
