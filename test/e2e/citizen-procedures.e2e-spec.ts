import request from 'supertest';
import { DESK } from '../support/a-dossier.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T09:00:00+07:00');
}, 60_000);
afterAll(() => world.stop());

const get = (path: string, query: Record<string, string> = {}): request.Test =>
  request(world.citizenUrl).get(`/api/v1/${path}`).query(query);
const codesOf = (answer: request.Response): string[] => answer.body.items.map(({ code }: { code: string }) => code);

describe('search', () => {
  it.each(['dang ky khai sinh', 'Đăng ký khai sinh', 'ĐĂNG KÝ KHAI SINH', 'lam giay khai sinh', '1.001193', '1.0011'])(
    'finds birth registration by "%s"',
    async (q) => {
      const answer = await get('procedures', { q }).expect(200);

      expect(codesOf(answer)[0]).toBe('1.001193');
      expect(answer.body.items[0]).toMatchObject({ name: { vi: 'Đăng ký khai sinh' }, online: true, submittable: true });
    },
  );

  it('finds the same with decomposed letters, as some telephones send them', async () => {
    const answer = await get('procedures', { q: 'Đăng ký khai sinh'.normalize('NFD') }).expect(200);

    expect(codesOf(answer)[0]).toBe('1.001193');
  });

  it.each([
    ['làm khai sinh', '1.001193'],
    ['giay doc than', '1.004873'],
    ['sổ đỏ', '1.115778'],
    ['sang tên sổ đỏ', '1.115778'],
    ['mo quan ca phe', '1.001612'],
    ['nhập hộ khẩu', '1.004222'],
    ['photo công chứng', '2.000815'],
    ['mai táng phí', '1.001731'],
    ['giấy chứng tử', '1.000656'],
    ['permanent residence', '1.004222'],
  ])('finds by "%s", as people say it, %s', async (q, code) => {
    expect(codesOf(await get('procedures', { q }).expect(200))[0]).toBe(code);
  });

  it('finds by life event and by field', async () => {
    expect(codesOf(await get('procedures', { q: 'death' }).expect(200))).toEqual(expect.arrayContaining(['1.000656', '1.001731']));
    expect(codesOf(await get('procedures', { q: 'hộ tịch' }).expect(200))).toEqual(expect.arrayContaining(['1.001193', '1.000656']));
    expect(codesOf(await get('procedures', { field: 'G01-CA05' }).expect(200)).sort()).toEqual(['1.004194', '1.004222']);
  });

  it('forgives a typing error when no word matches', async () => {
    expect(codesOf(await get('procedures', { q: 'khai xinh' }).expect(200))).toContain('1.001193');
  });

  it('answers with an empty list when nothing is like it', async () => {
    expect((await get('procedures', { q: 'zzzzqqqq' }).expect(200)).body).toEqual({ items: [] });
  });

  it.each(["'", '\\', ':*', '!', '&|', '.', '%_', '( a', "o'hara & <-> b", '–', '出生', '😀'])(
    'takes the query %j as text, whatever it means to a database',
    async (q) => {
      expect((await get('procedures', { q })).status).toBe(200);
    },
  );

  it('names the parameter that is wrong', async () => {
    const answer = await get('procedures', { limit: 'nhiều' }).expect(400);

    expect(answer.body).toMatchObject({ code: 'platform.invalid_input', errors: [{ field: 'limit' }] });
  });
});

describe('the sheet of a procedure', () => {
  it('says what is asked, what it costs and how long it takes', async () => {
    const { body } = await get('procedures/1.013225').expect(200);

    expect(body).toMatchObject({ code: '1.013225', state: 'active', submittable: true, versionNumber: 1 });
    expect(body.cases.map(({ code }: { code: string }) => code)).toEqual(['1.013225.02', '1.013225.01']);
    expect(body.channels).toContainEqual(
      expect.objectContaining({ caseCode: '1.013225.01', kind: 'online_full', words: { vi: '7 ngày làm việc', en: '7 working days' } }),
    );
    expect(body.components.map(({ code }: { code: string }) => code)).toContain('G17-KQ003215');
    expect(body.fees).toEqual([
      {
        code: 'LE_PHI_GPXD',
        kind: 'charge',
        collect: 'after',
        name: { vi: 'Lệ phí cấp giấy phép xây dựng', en: 'Charge for the construction permit' },
      },
    ]);
    expect(body.form.format).toBe('vn-form/1');
  });

  it('is not there for a code nobody published', async () => {
    const answer = await get('procedures/8.123456').expect(404);

    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.code).toBe('platform.not_found');
  });
});

describe('eligibility', () => {
  it('lists the fees of the channel', async () => {
    const { body } = await get('procedures/9.900001/eligibility', { caseCode: '9.900001.01', channel: 'online_full' }).expect(200);

    expect(body.eligible).toBe(true);
    expect(body.fees.lines).toContainEqual(expect.objectContaining({ code: 'LE_PHI_CAP', amount: 10_000 }));
  });

  it('says which channels there are when the asked one is not offered', async () => {
    const { body } = await get('procedures/9.900001/eligibility', { caseCode: '9.900001.01', channel: 'postal' }).expect(200);

    expect(body).toMatchObject({ eligible: false, channels: ['online_full', 'desk'] });
  });

  it('is no for a case the procedure does not have', async () => {
    const { body } = await get('procedures/9.900001/eligibility', { caseCode: '9.900001.99', channel: 'online_full' }).expect(200);

    expect(body).toMatchObject({ eligible: false, channels: [] });
  });

  it('refuses a channel nobody has heard of', async () => {
    const { body } = await get('procedures/9.900001/eligibility', { caseCode: '9.900001.01', channel: 'pigeon' }).expect(400);

    expect(body).toMatchObject({ code: 'platform.invalid_input', errors: [{ field: 'channel', rule: 'isIn' }] });
  });
});

describe('the due date for anyone', () => {
  const due = (more: Record<string, string>): request.Test =>
    get('procedures/1.013225/due', { caseCode: '1.013225.01', channel: 'online_full', desk: DESK, ...more });

  it('counts seven working days over a weekend and explains each', async () => {
    const { body } = await due({ at: '2026-12-02T09:00:00+07:00' }).expect(200);

    expect(body.dueAt).toBe('2026-12-11T02:00:00.000Z');
    expect(body.words.vi.length).toBeGreaterThan(0);
    expect(body.words.en.length).toBe(body.words.vi.length);
    expect(JSON.stringify(body.days)).toContain('2026-12-05');
  });

  it('counts from now when no moment is given', async () => {
    const { body } = await due({}).expect(200);

    expect(body.dueAt.slice(0, 10)).toBe('2026-12-11');
  });

  it('refuses a year whose holidays nobody entered, with the year', async () => {
    const answer = await due({ at: '2031-03-03T09:00:00+07:00' });

    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'calendar.year_missing', year: 2031 });
    expect(answer.body.detail).not.toBe('');
  });

  it.each(['2026-12-02', '2026-02-30T09:00:00+07:00', '2026-12-02T09:00:00', 'hôm nay'])('refuses %s as a moment', async (at) => {
    const answer = await due({ at }).expect(400);

    expect(answer.body).toMatchObject({ code: 'platform.invalid_input', errors: [{ field: 'at' }] });
  });

  it('refuses a desk that does not exist', async () => {
    expect((await due({ desk: 'H99.999-TTPVHCC' }).expect(422)).body.code).toBe('organisation.unit_unknown');
  });
});

it('lists the desks without a session', async () => {
  expect(codesOf(await get('desks').expect(200))).toContain(DESK);
});

it('answers errors in the language of the reader', async () => {
  const vi = await get('procedures/8.123456').expect(404);
  const en = await get('procedures/8.123456').set('accept-language', 'en-GB,en;q=0.9').expect(404);

  expect(vi.headers['content-language']).toBe('vi');
  expect(en.headers['content-language']).toBe('en');
  expect(en.body.title).not.toBe(vi.body.title);
});
