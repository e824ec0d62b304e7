import { act, aSubmittedHouse, received, versionOf } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  desk = await world.officer('motcua.camthanh');
}, 60_000);
afterAll(() => world.stop());

const submitted = async (): Promise<string> => (await aSubmittedHouse(world, await world.citizen())).dossierId;

it('stops a reception with the list of papers that are not accepted', async () => {
  const id = await submitted();
  await desk
    .post(`/api/v1/dossiers/${id}/components`, {
      papers: [
        { code: 'G17-KQ003215', verdict: 'accepted', form: 'certified_copy', copies: 1 },
        { code: 'G17-KQ002712', verdict: 'wrong', note: 'Bản vẽ thiếu mặt cắt' },
      ],
    })
    .expect(204);

  const { status, body } = await act(world, desk, id, 'receive');

  expect({ status, code: body.code }).toEqual({ status: 422, code: 'workflow.components_unchecked' });
  expect(body.components).toEqual(
    expect.arrayContaining([
      { code: 'DON_MAU_01', verdict: 'unchecked' },
      { code: 'G17-KQ002712', verdict: 'wrong' },
    ]),
  );
  expect(body.components).toHaveLength(2);
  expect((await world.ledgerOf(id)).map(({ action }) => action)).toEqual(['submit']);
});

it('shows what was found on each paper and keeps the note sealed', async () => {
  const id = await submitted();
  await desk
    .post(`/api/v1/dossiers/${id}/components`, {
      papers: [{ code: 'G17-KQ002712', verdict: 'missing', form: 'photo_copy', originals: 0, copies: 2, note: 'Thiếu bộ thứ hai' }],
    })
    .expect(204);
  const { body } = await desk.get(`/api/v1/dossiers/${id}`).expect(200);
  expect(body.components.find(({ code }: { code: string }) => code === 'G17-KQ002712')).toMatchObject({
    verdict: 'missing',
    form: 'photo_copy',
    originals: 0,
    copies: 2,
    note: 'Thiếu bộ thứ hai',
  });
  const { rows } = await world.owner.query('select sealed from event_text where dossier_id = $1', [id]);
  expect(rows.some(({ sealed }: { sealed: Buffer }) => sealed.includes('Thiếu'))).toBe(false);
});

it('refuses to check a paper the dossier does not have, and keeps none of the others', async () => {
  const id = await submitted();
  const { status, body } = await desk.post(`/api/v1/dossiers/${id}/components`, {
    papers: [
      { code: 'G17-KQ003215', verdict: 'accepted' },
      { code: 'KHONG-CO', verdict: 'accepted' },
    ],
  });
  expect({ status, code: body.code, targets: body.targets }).toEqual({
    status: 422,
    code: 'workflow.supplement_item_unknown',
    targets: ['KHONG-CO'],
  });
  const { rows } = await world.owner.query(`select verdict from dossier_component where dossier_id = $1 and code = 'G17-KQ003215'`, [id]);
  expect(rows).toEqual([{ verdict: 'unchecked' }]);
});

it('does not let the desk change the check of a paper once the dossier is received', async () => {
  const id = await submitted();
  await received(world, id);
  const { status, body } = await desk.post(`/api/v1/dossiers/${id}/components`, { papers: [{ code: 'G17-KQ003215', verdict: 'wrong' }] });
  expect({ status, code: body.code }).toEqual({ status: 403, code: 'workflow.not_this_unit' });
});

it('starts the processing clock and opens the first step at reception', async () => {
  const id = await submitted();
  await received(world, id);
  const { body } = await desk.get(`/api/v1/dossiers/${id}`).expect(200);
  // 56 working hours from Wednesday 25/11 08:00: seven days later at the same hour.
  expect(body.head).toMatchObject({
    status: 'received',
    dueAt: expect.stringMatching(/^2026-12-04T01:00:/),
    dueOriginalAt: body.head.dueAt,
  });
  expect(body.tasks.map(({ step, state }: { step: string; state: string }) => [step, state])).toEqual([['check', 'open']]);
  const { rows } = await world.owner.query(
    `select kind, stopped_at is null as runs from clock where dossier_id = $1 order by started_at, kind`,
    [id],
  );
  expect(rows).toEqual([
    { kind: 'reception', runs: false },
    { kind: 'processing', runs: true },
    { kind: 'transfer', runs: true },
  ]);
});

it('receives once: the second time the status no longer allows it', async () => {
  const id = await submitted();
  const version = await received(world, id);
  const { status, body } = await act(world, desk, id, 'receive');
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'workflow.action_not_allowed' });
  expect(await versionOf(world, id)).toBe(version);
});

it('tells who acts on an old version what has happened since', async () => {
  const id = await submitted();
  await received(world, id);
  const { status, body } = await act(world, await world.officer('chutich.camthanh'), id, 'stop', {
    version: 1,
    reason: 'Dừng',
    legalBasis: 'Luật Xây dựng',
  });
  expect({ status, code: body.code, changes: body.changes.map(({ action }: { action: string }) => action) }).toEqual({
    status: 409,
    code: 'dossier.changed',
    changes: ['receive'],
  });
});

describe('a supplement before reception', () => {
  const items = [{ kind: 'component', target: 'G17-KQ002712', text: 'Bổ sung mặt cắt A-A' }];

  it('stops the reception clock and runs it anew when the citizen has answered', async () => {
    const citizen = await world.citizen();
    const { dossierId: id } = await aSubmittedHouse(world, citizen);
    expect((await act(world, desk, id, 'request_intake_supplement')).status).toBe(404);
    const asked = await act(world, desk, id, 'request_supplement', { reason: 'Thiếu bản vẽ', items });
    expect({ status: asked.status, to: asked.body.event.status }).toEqual({ status: 200, to: 'awaiting_intake_supplement' });
    const running = `select count(*)::int as n from clock where dossier_id = $1 and kind = 'reception' and stopped_at is null`;
    expect((await world.owner.query(running, [id])).rows).toEqual([{ n: 0 }]);
    expect((await act(world, desk, id, 'receive')).body.code).toBe('workflow.action_not_allowed');

    const { body: paper } = await world.upload(citizen);
    await citizen
      .post(`/api/v1/dossiers/${id}/supplement`, { documents: [{ componentCode: 'G17-KQ002712', documentId: paper.id }] })
      .expect(200);

    expect((await world.owner.query(running, [id])).rows).toEqual([{ n: 1 }]);
    expect((await world.ledgerOf(id)).map(({ action, to_status: to }) => [action, to])).toEqual([
      ['submit', 'submitted'],
      ['request_intake_supplement', 'awaiting_intake_supplement'],
      ['supplement', 'submitted'],
    ]);
  });

  it.each([
    ['without a reason', { reason: '  ', items }, 422, 'workflow.need_missing'],
    ['without an item', { reason: 'Thiếu', items: [] }, 422, 'workflow.need_missing'],
    [
      'with a paper nobody knows',
      { reason: 'Thiếu', items: [{ kind: 'component', target: 'KHONG-CO', text: 'x' }] },
      422,
      'workflow.supplement_item_unknown',
    ],
    [
      'with a field nobody knows',
      { reason: 'Thiếu', items: [{ kind: 'field', target: '__proto__', text: 'x' }] },
      422,
      'workflow.supplement_item_unknown',
    ],
    ['with an item of no kind', { reason: 'Thiếu', items: [{ kind: 'person', target: 'x', text: 'x' }] }, 400, 'platform.invalid_input'],
  ])('is refused %s and leaves no row', async (_, request, status, code) => {
    const id = await submitted();
    const answer = await act(world, desk, id, 'request_supplement', request);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(await world.ledgerOf(id)).toHaveLength(1);
  });
});

describe('a transfer to another agency', () => {
  it('keeps the code and the reception clock', async () => {
    const { dossierId: id, code } = await aSubmittedHouse(world, await world.citizen());
    const clock = async (): Promise<unknown> =>
      (await world.owner.query(`select started_at, due_at, stopped_at from clock where dossier_id = $1`, [id])).rows;
    const before = await clock();

    expect((await act(world, desk, id, 'transfer', { agencyCode: 'H48.102', reason: 'Thửa đất thuộc phường Nghĩa Lộ' })).status).toBe(200);

    expect(await clock()).toEqual(before);
    const { rows } = await world.owner.query(
      `select d.code, a.code as agency, u.code as unit from dossier d join agency a on a.id = d.competent_agency_id join unit u on u.id = d.processing_unit_id where d.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ code, agency: 'H48.102', unit: 'H48.102-KT' }]);
    const { status } = await (await world.officer('chuyenvien.nghialo')).get(`/api/v1/dossiers/${id}`);
    expect(status).toBe(200);
  });

  it.each([
    ['to an agency nobody knows', { agencyCode: 'H48.999', reason: 'Khác địa bàn' }, 422, 'organisation.no_competent_unit'],
    ['to an agency without the field', { agencyCode: 'H48.92', reason: 'Khác địa bàn' }, 422, 'organisation.no_competent_unit'],
    ['without a reason', { agencyCode: 'H48.102', reason: '' }, 422, 'workflow.need_missing'],
  ])('is refused %s', async (_, request, status, code) => {
    const id = await submitted();
    const answer = await act(world, desk, id, 'transfer', request);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(await world.ledgerOf(id)).toHaveLength(1);
  });
});

it('answers a stranger of another commune as if the dossier did not exist', async () => {
  const id = await submitted();
  const stranger = await world.officer('motcua.nghialo');
  const answers = [
    await stranger.get(`/api/v1/dossiers/${id}`),
    await stranger.get(`/api/v1/dossiers/${id}/ledger`),
    await act(world, stranger, id, 'receive'),
    await stranger.post(`/api/v1/dossiers/${id}/components`, { papers: [{ code: 'DON_MAU_01', verdict: 'accepted' }] }),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'dossier.not_found']));
});

it('speaks Vietnamese, or English to who prefers it', async () => {
  const id = await submitted();
  const vietnamese = await act(world, desk, id, 'receive');
  expect(vietnamese.headers['content-type']).toContain('application/problem+json');
  expect(vietnamese.body).toMatchObject({ title: 'Còn giấy tờ chưa kiểm tra hoặc chưa đạt', status: 422 });
  const english = await desk
    .post(`/api/v1/dossiers/${id}/actions/receive`, { version: 1 })
    .set('accept-language', 'en-GB,en;q=0.9,vi;q=0.5');
  expect(english.body.title).toBe('Some papers are unchecked or not accepted');
});
