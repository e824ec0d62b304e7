import { act, aSubmittedBirth, inAppraisal, received, step } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
interface Item {
  taskId: string;
  dossierId: string;
  step: string;
  unitId: string;
  role: string;
  workingMinutesLeft: number;
  stepDueAt: string | null;
}
let specialist: Person;
let head: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  specialist = await world.officer('xaydung.camthanh');
  head = await world.officer('truongphong.camthanh');
}, 60_000);
afterAll(() => world.stop());

async function inbox(person: Person, query = ''): Promise<Item[]> {
  return (await person.get(`/api/v1/inbox${query}`).expect(200)).body.items as Item[];
}

it('shows a task to the role and unit of its step and to nobody else', async () => {
  const { dossierId } = await inAppraisal(world);
  const seen = async (username: string): Promise<string[]> =>
    (await inbox(await world.officer(username))).filter((item) => item.dossierId === dossierId).map((item) => item.step);
  expect(await seen('xaydung.camthanh')).toEqual(['appraise']);
  for (const username of ['hotich.camthanh', 'truongphong.camthanh', 'chuyenvien.nghialo', 'motcua.camthanh', 'giamsat.tinh'])
    expect({ username, seen: await seen(username) }).toEqual({ username, seen: [] });
});

it('counts working minutes only: lunch, night and weekend take nothing', async () => {
  const { dossierId } = await inAppraisal(world);
  const left = async (): Promise<number | undefined> =>
    (await inbox(specialist)).find((item) => item.dossierId === dossierId)?.workingMinutesLeft;
  const first = await left();
  expect(first).toBeGreaterThanOrEqual(1438);
  expect(first).toBeLessThanOrEqual(1440);
  await world.setClock('2026-11-25T13:30:00+07:00');
  expect(Math.abs(((await left()) ?? 0) - ((first ?? 0) - 210))).toBeLessThanOrEqual(1);
  await world.setClock('2026-11-27T17:00:00+07:00');
  const friday = await left();
  await world.setClock('2026-11-29T10:00:00+07:00');
  expect(await left()).toBe(friday);
  await world.setClock('2026-12-01T08:00:00+07:00');
  expect(await left()).toBeLessThan(0);
});

it('finds what is late, soon due, in time or paused, each in its own filter', async () => {
  const late = await inAppraisal(world);
  await world.setClock('2026-12-03T16:00:00+07:00');
  await step(specialist, late.dossierId, 'appraise', 'done', { reason: 'Đạt' });
  const fresh = await inAppraisal(world);
  const paused = await inAppraisal(world);
  await act(world, specialist, paused.dossierId, 'request_supplement', {
    reason: 'Thiếu',
    items: [{ kind: 'component', target: 'G17-KQ002712', text: 'Mặt cắt' }],
  });
  const in_ = async (state: string): Promise<string[]> =>
    (await inbox(specialist, `?state=${state}&limit=100`)).map((item) => item.dossierId);
  expect([...(await in_('today')), ...(await in_('soon'))]).toContain(late.dossierId);
  expect(await in_('in_time')).toContain(fresh.dossierId);
  expect(await in_('paused')).toEqual([paused.dossierId]);
  expect(await in_('late')).not.toEqual(expect.arrayContaining([fresh.dossierId]));
  const frozen = (await inbox(specialist, '?state=paused'))[0];
  expect(frozen).toMatchObject({ stepDueAt: null, workingMinutesLeft: 1440, minutesPerDay: 480 });
  const counts = (await specialist.get('/api/v1/inbox/counts').expect(200)).body as Record<string, number>;
  for (const state of ['late', 'today', 'soon', 'in_time', 'paused'])
    expect({ state, n: counts[state] }).toEqual({ state, n: (await in_(state)).length });
});

it('pages by cursor: everything once, nothing twice, most urgent first, paused last', async () => {
  const all = await inbox(specialist, '?limit=100');
  expect(all.length).toBeGreaterThan(4);
  const paged: Item[] = [];
  let after: string | null = '';
  for (let page = 0; after !== null && page < 50; page += 1) {
    const { body }: { body: { items: Item[]; next: string | null } } = await specialist
      .get(`/api/v1/inbox?limit=2${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`)
      .expect(200);
    expect(body.items.length).toBeLessThanOrEqual(2);
    paged.push(...body.items);
    after = body.next;
  }
  expect(paged.map((item) => item.taskId)).toEqual(all.map((item) => item.taskId));
  const due = all.map((item) => (item.stepDueAt === null ? Infinity : Date.parse(item.stepDueAt)));
  expect(due).toEqual([...due].sort((a, b) => a - b));
  expect(all.at(-1)?.stepDueAt).toBeNull();
});

it('filters by unit, role, step, procedure and assignee, within what is mine', async () => {
  const { dossierId } = await aSubmittedBirth(world, await world.citizen(), '2026-11-20');
  await received(world, dossierId);
  await step(await world.officer('motcua.camthanh'), dossierId, 'check', 'pass');
  const civil = await world.officer('hotich.camthanh');
  const [item] = await inbox(civil, '?step=process&procedureCode=1.001193&assignee=nobody&role=specialist');
  expect(item?.dossierId).toBe(dossierId);
  expect(await inbox(civil, `?unitId=${item?.unitId ?? ''}`)).toHaveLength(1);
  for (const query of [
    '?procedureCode=1.013225',
    '?step=appraise',
    '?assignee=me',
    '?role=clerk',
    '?unitId=00000000-0000-4000-8000-000000000000',
  ])
    expect({ query, items: await inbox(civil, query) }).toEqual({ query, items: [] });
  // The unit of others asked for by its id shows nothing of theirs.
  expect(await inbox(head, `?unitId=${item?.unitId ?? ''}&role=specialist`)).toEqual([]);
});

it.each([
  ['a limit of nought', 'limit=0'],
  ['a limit of a thousand', 'limit=1000'],
  ['a limit in letters', 'limit=many'],
  ['an unknown state', 'state=tomorrow'],
  ['an unknown filter', 'owner=Nguyen'],
  ['a unit that is no id', 'unitId=1%20or%201=1'],
  ['a cursor that is none', 'after=abc'],
  [
    'a cursor of an impossible day',
    `after=${Buffer.from(JSON.stringify(['2026-99-99T99:99:99.000000Z', '00000000-0000-4000-8000-000000000000'])).toString('base64url')}`,
  ],
  [
    'a cursor of an impossible id',
    `after=${Buffer.from(JSON.stringify(['2026-11-25T01:00:00.000000Z', '-'.repeat(36)])).toString('base64url')}`,
  ],
])('refuses %s', async (_, query) => {
  const { status, body } = await specialist.get(`/api/v1/inbox?${query}`);
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'platform.invalid_input' });
});

it('refuses a filter with a zero byte', async () => {
  const { status, body } = await specialist.get('/api/v1/inbox?step=%00');
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'platform.malformed_body' });
});

it('lists at a desk what it has to receive or hand over, and at no other', async () => {
  const { dossierId, code } = await aSubmittedBirth(world, await world.citizen(), '2026-11-20');
  const mine = (await (await world.officer('motcua.camthanh')).get('/api/v1/intake').expect(200)).body.items;
  expect(mine.find((item: { dossierId: string }) => item.dossierId === dossierId)).toMatchObject({
    dossierCode: code,
    version: 1,
    status: 'submitted',
    waitsForPayment: false,
  });
  const others = (await (await world.officer('motcua.nghialo')).get('/api/v1/intake').expect(200)).body.items;
  expect(others).toEqual([]);
  const { status, body } = await specialist.get('/api/v1/ready');
  expect({ status, code: body.code }).toEqual({ status: 403, code: 'identity.not_permitted' });
});

it('shows nothing to who is not signed in', async () => {
  for (const path of ['/api/v1/inbox', '/api/v1/intake', '/api/v1/ready', '/api/v1/approvals', '/api/v1/units']) {
    const answer = await fetch(`${world.officerUrl}${path}`);
    expect({ path, status: answer.status, code: ((await answer.json()) as { code: string }).code }).toEqual({
      path,
      status: 401,
      code: 'identity.not_signed_in',
    });
  }
});

describe('in another order', () => {
  const NAMES = ['Đinh Văn An', 'Bùi Thị Dung', 'Đặng Văn Ân', 'Dương Quốc Bình', 'Ân Thị Chi'];
  const owners = (items: readonly Item[]): string[] =>
    (items as readonly (Item & { ownerName: string })[]).map(({ ownerName }) => ownerName);
  beforeAll(async () => {
    for (const ownerName of NAMES) await inAppraisal(world, { ownerName });
  }, 60_000);

  it('orders names as Vietnamese does on the server, over all pages and not only the rows loaded', async () => {
    const all = await inbox(specialist, '?limit=100&sort=owner');
    const collator = new Intl.Collator('vi');
    expect(owners(all)).toEqual([...owners(all)].sort(collator.compare));
    expect(owners(all).filter((name) => NAMES.includes(name))).toEqual([
      'Ân Thị Chi',
      'Bùi Thị Dung',
      'Dương Quốc Bình',
      'Đặng Văn Ân',
      'Đinh Văn An',
    ]);
    for (const sort of ['owner', '-owner', '-due', 'code', '-code', 'procedure', 'step', '-left']) {
      const whole = (await inbox(specialist, `?limit=100&sort=${sort}`)).map(({ taskId }) => taskId);
      const paged: string[] = [];
      let after = '';
      for (let page = 0; page < 100; page += 1) {
        const { body } = await specialist.get(`/api/v1/inbox?limit=2&sort=${sort}${after}`).expect(200);
        paged.push(...(body.items as Item[]).map(({ taskId }) => taskId));
        if (body.next === null) break;
        after = `&after=${body.next as string}`;
      }
      expect({ sort, tasks: paged }).toEqual({ sort, tasks: whole });
      expect(new Set(whole).size).toBe(whole.length);
    }
  });

  it('turns the order round exactly, and puts what is paused first then', async () => {
    for (const by of ['owner', 'due', 'code']) {
      const up = (await inbox(specialist, `?limit=100&sort=${by}`)).map(({ taskId }) => taskId);
      const down = (await inbox(specialist, `?limit=100&sort=-${by}`)).map(({ taskId }) => taskId);
      expect({ by, tasks: down }).toEqual({ by, tasks: [...up].reverse() });
    }
    expect((await inbox(specialist, '?limit=1&sort=-due'))[0]?.stepDueAt).toBeNull();
  });

  it('refuses an order that it does not know, and the cursor of another order', async () => {
    for (const query of [
      '?sort=colour',
      '?sort=owner;drop',
      '?sort=-due&after=WyJBbiIsIjAxOTljMGRlLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMSJd',
    ]) {
      const { status, body } = await specialist.get(`/api/v1/inbox${query}`);
      expect({ query, status, code: body.code }).toEqual({ query, status: 400, code: 'platform.invalid_input' });
    }
  });
});
