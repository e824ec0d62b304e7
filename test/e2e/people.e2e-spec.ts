import type { Response } from 'supertest';
import { accountOf, system, type PersonRole, type PersonView } from '@app/identity';
import { openDatabase } from '@app/platform';
import { inAppraisal, openTask } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let first: Person;
let second: Person;
let ward: Person;
const units: Record<string, string> = {};
const DAY = '2026-12-01';
const BASIS = 'Quyết định 12/QĐ-UBND ngày 30/11/2026';

beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-01T08:00:00+07:00');
  [first, second, ward] = [await world.officer('quantri'), await world.officer('quantri2'), await world.officer('quantri.camthanh')];
  const { rows } = await world.owner.query<{ code: string; id: string }>('select code, id from unit');
  for (const { code, id } of rows) units[code] = id;
}, 60_000);
afterAll(() => world.stop());

const seen = async (id: string): Promise<PersonView> => (await first.get(`/api/v1/people/${id}`).expect(200)).body as PersonView;
const idOf = async (name: string): Promise<string> => (await world.officer(name)).id;
const roleOf = async (id: string): Promise<PersonRole> => {
  const [role] = (await seen(id)).roles;
  if (role === undefined) throw new Error('no role');
  return role;
};
const versionOf = async (id: string): Promise<number> => (await seen(id)).version;
const add = async (username: string): Promise<string> =>
  (await first.post('/api/v1/people', { username, fullName: 'Trần Thị Mới', title: { vi: 'Công chức', en: 'Officer' } }).expect(201)).body
    .id;
const give = async (by: Person, id: string, role: string, unit: string, more: object = {}): Promise<Response> =>
  by.post(`/api/v1/people/${id}/roles`, { version: await versionOf(id), role, unitId: units[unit], from: DAY, basis: BASIS, ...more });
const audited = async (id: string): Promise<string[]> =>
  (
    await world.owner.query<{ action: string }>(
      `select action from audit_log where object_kind = 'account' and object_id = $1 order by recorded_at, id`,
      [id],
    )
  ).rows.map(({ action }) => action);

it('finds officers by part of a name without accents, by user name, unit, role and state, page by page', async () => {
  const found = async (query: string): Promise<string[]> =>
    (await first.get(`/api/v1/people?${query}`).expect(200)).body.items.map((one: { fullName: string }) => one.fullName);
  expect(await found('q=thu%20ha')).toEqual(['Nguyễn Thị Thu Hà']);
  expect(await found('q=%25')).toEqual([]);
  expect(await found(`unitId=${units['H48.101-TTPVHCC']}&role=unit_head`)).toEqual(['Phạm Văn Dũng']);
  const one = (await first.get('/api/v1/people?limit=1').expect(200)).body;
  const two = (await first.get(`/api/v1/people?limit=1&after=${one.next}`).expect(200)).body;
  expect(two.items[0].id).not.toBe(one.items[0].id);
  expect(await found('state=locked')).toEqual([]);
});

it('is closed to everybody who does not manage people', async () => {
  const head = await world.officer('truongphong.camthanh');
  expect((await head.get('/api/v1/people')).status).toBe(403);
  expect((await head.post('/api/v1/people', { username: 'xx', fullName: 'x', title: { vi: '', en: '' } })).status).toBe(403);
  expect((await head.get('/api/v1/people/proposals')).status).toBe(403);
});

it('adds an officer by user name once, gives an ordinary role at once, and ends it at once', async () => {
  const id = await add('moi.mot');
  const again = await first.post('/api/v1/people', { username: 'MOI.MOT', fullName: 'x', title: { vi: '', en: '' } });
  expect([again.status, again.body.code]).toEqual([409, 'identity.username_taken']);
  const before = await seen(id);
  expect([before.signedIn, before.roles, before.username]).toEqual([false, [], 'moi.mot']);

  const given = await give(first, id, 'reception', 'H48.101-TTPVHCC');
  expect([given.status, given.body]).toEqual([200, { outcome: 'done', approvalId: null }]);
  const held = await roleOf(id);
  expect([held.role, held.state, held.basis, held.validTo]).toEqual(['reception', 'in_force', BASIS, null]);
  expect((await give(first, id, 'reception', 'H48.101-TTPVHCC')).body.code).toBe('identity.role_held');

  const stale = await first.post(`/api/v1/people/${id}/roles/${held.id}/end`, { version: before.version });
  expect([stale.status, stale.body.code]).toEqual([409, 'identity.person_changed']);
  await first.post(`/api/v1/people/${id}/roles/${held.id}/end`, { version: await versionOf(id) }).expect(200);
  expect((await roleOf(id)).state).toBe('ended');
  const gone = await first.post(`/api/v1/people/${id}/roles/${held.id}/end`, { version: await versionOf(id) });
  expect(gone.body.code).toBe('identity.role_not_held');
  expect(await audited(id)).toEqual(['people.add', 'people.give_role', 'people.end_role']);
});

it('gives no right backwards in time, and none before its first day', async () => {
  const id = await add('moi.hai');
  const past = await give(first, id, 'reception', 'H48.101-TTPVHCC', { from: '2026-11-30' });
  expect([past.status, past.body.code]).toEqual([422, 'identity.period_invalid']);
  expect((await give(first, id, 'reception', 'H48.101-TTPVHCC', { to: '2026-11-30' })).body.code).toBe('identity.period_invalid');
  await give(first, id, 'reception', 'H48.101-TTPVHCC', { from: '2026-12-20', to: '2026-12-31' });
  const later = await roleOf(id);
  expect([later.state, new Date(later.validFrom).toISOString(), new Date(later.validTo ?? 0).toISOString()]).toEqual([
    'later',
    '2026-12-19T17:00:00.000Z',
    '2026-12-31T17:00:00.000Z',
  ]);
  await first.post(`/api/v1/people/${id}/roles/${later.id}/end`, { version: await versionOf(id) }).expect(200);
  const { rows } = await world.owner.query('select valid_to = valid_from as empty from role_assignment where id = $1', [later.id]);
  expect(rows).toEqual([{ empty: true }]);
});

it('lets a role that signs wait for a second administrator, who is neither the proposer nor the person', async () => {
  const id = await add('moi.ky');
  const proposed = await give(first, id, 'signer', 'H48.101-VP');
  expect(proposed.body.outcome).toBe('proposed');
  expect((await seen(id)).roles).toEqual([]);
  const { body: list } = await second.get('/api/v1/people/proposals').expect(200);
  expect(list.items).toContainEqual(
    expect.objectContaining({ id: proposed.body.approvalId, do: 'give_role', role: 'signer', basis: BASIS }),
  );
  const same = await first.post(`/api/v1/people/proposals/${proposed.body.approvalId}/decision`, { approved: true });
  expect(same.body.code).toBe('identity.approval_same_person');
  const elsewhere = await world.officer('truongphong.camthanh');
  expect((await elsewhere.post(`/api/v1/approvals/${proposed.body.approvalId}/decision`, { approved: true })).status).toBe(404);
  await second.post(`/api/v1/people/proposals/${proposed.body.approvalId}/decision`, { approved: true }).expect(200);
  expect((await roleOf(id)).role).toBe('signer');
  expect(await audited(id)).toEqual(['people.add', 'people.propose.give_role', 'people.give_role']);

  const own = await give(first, first.id, 'statistician', 'H48-TTPVHCC');
  expect(own.body.outcome).toBe('proposed');
  await second.post(`/api/v1/people/proposals/${own.body.approvalId}/decision`, { approved: false }).expect(200);
  const about = await give(ward, id, 'unit_head', 'H48.101-VP');
  expect(about.body.outcome).toBe('proposed');
});

it('does not let an approval be decided by whom it is about, and outdates it when the account has changed', async () => {
  const about = await give(first, second.id, 'inspector', 'H48-TTPVHCC');
  const self = await second.post(`/api/v1/people/proposals/${about.body.approvalId}/decision`, { approved: true });
  expect([self.status, self.body.code]).toEqual([409, 'identity.approval_about_you']);
  await give(first, second.id, 'statistician', 'H48-TTPVHCC');
  expect((await second.get('/api/v1/people/proposals')).body.items.map((one: { id: string }) => one.id)).not.toContain(
    about.body.approvalId,
  );
});

it('refuses duties that one person may not hold together, with the rule and what to do', async () => {
  const id = await add('moi.ba');
  await give(first, id, 'specialist', 'H48.101-VP');
  const both = await give(first, id, 'signer', 'H48.101-VP');
  expect([both.status, both.body.code, both.body.title]).toEqual([
    409,
    'identity.duties_conflict',
    'Một người không được vừa là Lãnh đạo ký vừa là Chuyên viên',
  ]);
  expect(both.body.detail).toContain('kết thúc vai trò Chuyên viên trước');
  expect((await give(first, id, 'reception', 'H48.101-TTPVHCC')).body.code).toBe('identity.duties_conflict');
  expect((await give(first, id, 'signer', 'H48.102-VP')).body.outcome).toBe('proposed');
  expect((await give(first, await idOf('quantri2'), 'specialist', 'H48.102-VP')).body.code).toBe('identity.duties_conflict');
  await world.owner.query(`update duty_conflict set exempt_agencies = '{H48.101}' where role = 'reception' and other_role = 'specialist'`);
  expect((await give(first, id, 'reception', 'H48.101-TTPVHCC')).body.outcome).toBe('done');
  await world.owner.query(`update duty_conflict set exempt_agencies = '{}'`);
});

it('keeps two administrators where a role ends and one where an account is locked', async () => {
  const role = (await seen(second.id)).roles.find((one) => one.role === 'system_admin')?.id;
  const end = await first.post(`/api/v1/people/${second.id}/roles/${role}/end`, { version: await versionOf(second.id) });
  expect([end.status, end.body.code, end.body.least]).toEqual([409, 'identity.last_administrator', 2]);
  await first.post(`/api/v1/people/${second.id}/lock`, { version: await versionOf(second.id), because: 'security' }).expect(200);
  const self = await first.post(`/api/v1/people/${first.id}/lock`, { version: await versionOf(first.id), because: 'left' });
  expect([self.status, self.body.code, self.body.least]).toEqual([409, 'identity.last_administrator', 1]);
  await first.post(`/api/v1/people/${second.id}/unlock`, { version: await versionOf(second.id) }).expect(200);
  second = await world.officer('quantri2');
});

it('ends every session of a locked account at once, and lets it back in afterwards', async () => {
  const clerk = await world.officer('vanthu.camthanh');
  await clerk.get('/api/v1/session').expect(200);
  await first.post(`/api/v1/people/${clerk.id}/lock`, { version: await versionOf(clerk.id), because: 'left' }).expect(200);
  expect((await clerk.get('/api/v1/session')).status).toBe(401);
  const locked = await give(first, clerk.id, 'reception', 'H48.102-TTPVHCC');
  expect(locked.body.code).toBe('identity.account_locked');
  await first.post(`/api/v1/people/${clerk.id}/unlock`, { version: await versionOf(clerk.id) }).expect(200);
  expect((await clerk.get('/api/v1/session')).status).toBe(401);
  await (await world.officer('vanthu.camthanh')).get('/api/v1/session').expect(200);
});

it('keeps a unit administrator to the own agency and away from roles of the province', async () => {
  const id = await add('moi.nam');
  expect((await give(ward, id, 'reception', 'H48.101-TTPVHCC')).body.outcome).toBe('done');
  expect((await give(ward, id, 'cashier', 'H48.102-TTPVHCC')).body.code).toBe('identity.people_not_yours');
  expect((await give(ward, id, 'supervisor', 'H48.101-TTPVHCC')).body.code).toBe('identity.people_not_yours');
  const other = await idOf('giamsat.tinh');
  const lock = await ward.post(`/api/v1/people/${other}/lock`, { version: await versionOf(other), because: 'left' });
  expect([lock.status, lock.body.code]).toEqual([403, 'identity.people_not_yours']);
});

it('corrects a name, but nobody corrects their own', async () => {
  const id = await add('moi.sau');
  const facts = { fullName: 'Trần Thị Sáu', title: { vi: 'Chuyên viên', en: 'Specialist' }, email: 'sau@mot-cua.test' };
  await first.patch(`/api/v1/people/${id}`, { ...facts, version: 1 }).expect(200);
  expect(await seen(id)).toMatchObject({ ...facts, version: 2 });
  const own = await first.patch(`/api/v1/people/${first.id}`, { ...facts, version: await versionOf(first.id) });
  expect(own.body.code).toBe('identity.own_account');
});

it('counts what somebody who leaves holds, and names who can give it to others', async () => {
  const dossier = await inAppraisal(world);
  const holder = await world.officer('xaydung.camthanh');
  const task = await openTask(holder, dossier.dossierId, 'appraise');
  await world.owner.query('update task set assignee_id = $2 where id = $1', [task.id, holder.id]);
  const { body } = await first.get(`/api/v1/people/${holder.id}/work`).expect(200);
  expect(body.items).toEqual([expect.objectContaining({ tasks: 1, dossiers: 1, heads: [expect.any(String)] })]);
});

it('lets a substitute act on what the absent colleague holds, for the time and not longer', async () => {
  const dossier = await inAppraisal(world);
  const holder = await world.officer('xaydung.camthanh');
  const unit = (await seen(holder.id)).roles.find((one) => one.unitCode === 'H48.101-KT');
  const task = await openTask(holder, dossier.dossierId, 'appraise');
  await world.owner.query('update task set assignee_id = $2 where id = $1', [task.id, holder.id]);
  const substitute = await world.officer('hotich.camthanh');
  const claim = async (): Promise<string> =>
    (
      await substitute.post(`/api/v1/dossiers/${dossier.dossierId}/actions/claim`, {
        taskId: task.id,
        taskVersion: (await world.owner.query('select row_version from task where id = $1', [task.id])).rows[0].row_version,
      })
    ).body.code;
  expect(await claim()).toBe('dossier.not_found');

  const period = { role: 'specialist', unitId: unit?.unitId, from: DAY, to: '2026-12-05', basis: 'Nghỉ phép' };
  const self = await first.post(`/api/v1/people/${holder.id}/substitutions`, {
    ...period,
    version: await versionOf(holder.id),
    substituteId: holder.id,
  });
  expect(self.body.code).toBe('identity.substitute_self');
  const conflicting = await first.post(`/api/v1/people/${holder.id}/substitutions`, {
    ...period,
    version: await versionOf(holder.id),
    substituteId: await idOf('chutich.camthanh'),
  });
  expect(conflicting.body.code).toBe('identity.duties_conflict');
  await first
    .post(`/api/v1/people/${holder.id}/substitutions`, { ...period, version: await versionOf(holder.id), substituteId: substitute.id })
    .expect(200);

  const mine = (await substitute.get('/api/v1/session/substitutions').expect(200)).body.items;
  expect(mine).toEqual([expect.objectContaining({ accountId: holder.id, substituteId: substitute.id, state: 'in_force' })]);
  expect((await holder.get('/api/v1/session/substitutions').expect(200)).body.items).toEqual(mine);
  const inbox = (await substitute.get('/api/v1/inbox?assignee=me').expect(200)).body.items;
  expect(inbox.map((one: { taskId: string }) => one.taskId)).toContain(task.id);
  expect(await claim()).toBeUndefined();
  const { rows } = await world.owner.query(
    'select actor_id, actor_role from dossier_event where dossier_id = $1 order by version desc limit 1',
    [dossier.dossierId],
  );
  expect(rows[0]).toEqual({ actor_id: substitute.id, actor_role: 'specialist' });

  await first.post(`/api/v1/people/${holder.id}/substitutions/${mine[0].id}/end`, { version: await versionOf(holder.id) }).expect(200);
  expect((await substitute.get(`/api/v1/dossiers/${dossier.dossierId}`)).status).toBe(404);
});

it('lets a substitution in a role that signs wait for a second administrator', async () => {
  const leader = await idOf('chutich.camthanh');
  const { body } = await first
    .post(`/api/v1/people/${leader}/substitutions`, {
      version: await versionOf(leader),
      substituteId: await idOf('vanthu.camthanh'),
      role: 'signer',
      unitId: units['H48.101-VP'],
      from: DAY,
      to: DAY,
      basis: 'Đi công tác',
    })
    .expect(200);
  expect(body.outcome).toBe('proposed');
  await second.post(`/api/v1/people/proposals/${body.approvalId}/decision`, { approved: true }).expect(200);
  expect((await seen(leader)).substitutions[0]?.state).toBe('in_force');
});

it('two administrators who change one account at the same moment do not overwrite each other', async () => {
  const id = await add('moi.bay');
  const seenByBoth = { version: await versionOf(id) };
  const answers = await Promise.all([
    give(first, id, 'reception', 'H48.101-TTPVHCC', seenByBoth),
    give(second, id, 'cashier', 'H48.101-TTPVHCC', seenByBoth),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it('learns who an entered user name is at the first sign-in, and goes by the subject alone from then on', async () => {
  const id = await add('Moi.Tam');
  const database = await openDatabase({
    url: process.env['OWNER_URL'] ?? '',
    poolSize: 1,
    production: false,
    testClock: true,
    entities: [],
  });
  const signIn = (subject: string, username: string | null, issuer = 'http://127.0.0.1:9/realm'): Promise<string> =>
    database.writeAs(system('setup'), (tx) => accountOf(tx, { issuer, subject, username })).catch((error: { code: string }) => error.code);
  try {
    expect(await signIn('s-8', 'moi.tam', 'http://elsewhere/realm')).toBe('identity.account_unknown');
    expect(await signIn('s-8', null)).toBe('identity.account_unknown');
    expect(await signIn('s-8', 'Moi.Tam')).toBe(id);
    expect(await signIn('s-9', 'moi.tam')).toBe('identity.account_unknown');
    expect(await signIn('s-8', 'another.name')).toBe(id);
    await first.post(`/api/v1/people/${id}/lock`, { version: await versionOf(id), because: 'left' }).expect(200);
    expect(await signIn('s-8', 'moi.tam')).toBe('identity.account_unknown');
  } finally {
    await database.close();
  }
});

it('lets the only administrator of a new installation appoint the second alone, and no third', async () => {
  await world.owner.query(`delete from role_assignment where role = 'system_admin' and account_id <> $1`, [first.id]);
  const [two, three] = [await add('moi.chin'), await add('moi.muoi')];
  expect((await give(first, two, 'system_admin', 'H48-TTPVHCC')).body.outcome).toBe('done');
  expect((await give(first, three, 'system_admin', 'H48-TTPVHCC')).body.outcome).toBe('proposed');
});
