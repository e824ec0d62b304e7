import { readFileSync } from 'node:fs';
import { TestWorld, type Person } from '../support/world.js';

type Json = Record<string, unknown>;
const CODE = '1.004873';
const SOURCE = { document: 'Nghị quyết 12/2026/NQ-HĐND', checkedOn: '2026-11-20' };

const world = new TestWorld();
let editor: Person;
let approver: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  editor = await world.officer('bientap.tinh');
  approver = await world.officer('duyet.tinh');
}, 90_000);
afterAll(() => world.stop());

/** The files of a shipped procedure, changed by the test. */
function pack(code: string, change: (parts: Record<'procedure' | 'form' | 'flow' | 'template', never>) => void = () => undefined): Json {
  const read = (file: string): unknown => JSON.parse(readFileSync(`migrations/seed/procedures/${code}/${file}.json`, 'utf8'));
  const parts = { procedure: read('procedure'), form: read('form'), flow: read('flow'), template: read('template') };
  change(parts as never);
  return parts;
}

const propose = (code: string, parts: Json, note = 'Thử nghiệm'): ReturnType<Person['post']> =>
  editor.post(`/api/v1/catalogue/procedures/${code}/versions`, { ...parts, note });
const submit = (versionId: string, effectiveFrom: string): ReturnType<Person['post']> =>
  editor.post(`/api/v1/catalogue/versions/${versionId}/submission`, { effectiveFrom });
const decide = (person: Person, approvalId: string, approved: boolean): ReturnType<Person['post']> =>
  person.post(`/api/v1/catalogue/publications/${approvalId}/decision`, { approved });

async function published(code: string, parts: Json, from = '2026-11-25'): Promise<string> {
  const { body } = await propose(code, parts).expect(201);
  const { body: asked } = await submit(body.versionId, from).expect(202);
  await decide(approver, asked.approvalId, true).expect(200);
  return body.versionId as string;
}

const versionsStored = async (code: string): Promise<number> =>
  (await world.owner.query('select 1 from procedure_version v join procedure p on p.id = v.procedure_id where p.code = $1', [code]))
    .rowCount ?? 0;

it('lists procedures with state, version in force and what waits, also without accents', async () => {
  const { body } = await editor.get('/api/v1/catalogue/procedures?q=hon%20nhan').expect(200);
  expect(body.items).toEqual([
    expect.objectContaining({ code: CODE, state: 'active', version: 1, submittable: true, drafts: 0, inReview: 0 }),
  ]);
  const page = await editor.get('/api/v1/catalogue/procedures?limit=2').expect(200);
  const rest = await editor.get(`/api/v1/catalogue/procedures?limit=200&after=${page.body.next}`).expect(200);
  expect(page.body.items).toHaveLength(2);
  expect(rest.body.items.length).toBeGreaterThanOrEqual(12);
});

it('publishes from a day on what one person proposed and another approved, and the citizens see it then', async () => {
  const parts = pack('1.001612', ({ procedure }) => Object.assign(procedure, { summary: { vi: 'Tóm tắt mới', en: 'New summary' } }));
  const { body } = await propose('1.001612', parts).expect(201);
  expect(body).toMatchObject({ code: '1.001612', outcome: 'new_version', published: false });
  const { body: asked } = await submit(body.versionId, '2026-12-01').expect(202);

  const own = await decide(editor, asked.approvalId, true);
  expect(own.status).toBe(403);
  const { body: waiting } = await approver.get('/api/v1/catalogue/publications').expect(200);
  expect(waiting.items).toContainEqual(
    expect.objectContaining({ id: asked.approvalId, code: '1.001612', effectiveFrom: '2026-12-01', own: false }),
  );
  await decide(approver, asked.approvalId, true).expect(200);

  const citizen = await world.citizen();
  const before = await citizen.get('/api/v1/procedures/1.001612').expect(200);
  expect(before.body.versionNumber).toBe(1);
  const { body: history } = await approver.get('/api/v1/catalogue/procedures/1.001612').expect(200);
  expect(history.versions.map(({ number, status }: Json) => [number, status])).toEqual([
    [2, 'published'],
    [1, 'published'],
  ]);
  expect(history.versions[1].effectiveTo).toBe('2026-11-30T17:00:00.000Z');
  const { rows } = await world.owner.query(
    `select v.number from procedure_version v join procedure p on p.id = v.procedure_id where p.code = '1.001612' and v.effective_from = '2026-12-01T00:00:00+07:00'`,
  );
  expect(rows).toEqual([{ number: 2 }]);
});

it('is never decided by the person who proposed it, whatever roles they hold', async () => {
  const both = await world.officer('quantri');
  const { body } = await both
    .post(`/api/v1/catalogue/procedures/2.000884/versions`, {
      ...pack('2.000884', ({ procedure }) => Object.assign(procedure, { synonyms: ['ký tên'] })),
      note: 'Thêm từ',
    })
    .expect(201);
  const { body: asked } = await both
    .post(`/api/v1/catalogue/versions/${body.versionId}/submission`, { effectiveFrom: '2026-11-25' })
    .expect(202);

  const own = await decide(both, asked.approvalId, true);
  expect([own.status, own.body.code]).toEqual([409, 'identity.approval_same_person']);
  const desk = await both.post(`/api/v1/approvals/${asked.approvalId}/decision`, { approved: true });
  expect([desk.status, desk.body.code]).toEqual([404, 'identity.approval_not_found']);
  await decide(await world.officer('quantri2'), asked.approvalId, false).expect(200);
  const { body: version } = await both.get(`/api/v1/catalogue/versions/${body.versionId}`).expect(200);
  expect(version.status).toBe('draft');
  await both.post(`/api/v1/catalogue/versions/${body.versionId}/discard`).expect(204);
  const again = await submit(body.versionId, '2026-11-25');
  expect([again.status, again.body.code]).toEqual([409, 'catalogue.version_not_open']);
});

const flowStep = (flow: never, name: string): Json => (flow as unknown as { steps: Record<string, Json> }).steps[name] ?? {};
const actionsOf = (flow: never, name: string): Record<string, Json> => flowStep(flow, name)['actions'] as Record<string, Json>;

it.each<[string, Parameters<typeof pack>[1], string, string]>([
  [
    'a form that refers to a later field',
    ({ form }) =>
      Object.assign((form as unknown as { pages: { fields: Json[] }[] }).pages[0]?.fields[0] ?? {}, {
        when: { field: 'truthful', op: 'eq', value: true },
      }),
    'field_later',
    'form.pages.requester.fields.requesterName.when',
  ],
  [
    'a step that nothing reaches',
    ({ flow }) => Object.assign((flow as unknown as { steps: Json }).steps, { lonely: structuredClone(flowStep(flow, 'review')) }),
    'step_unreachable',
    'steps.lonely',
  ],
  [
    'a loop without a way back',
    ({ flow }) => Object.assign(actionsOf(flow, 'review')['return'] ?? {}, { back: false }),
    'loop_without_back',
    'steps.process',
  ],
  ['a longest path above the limit', ({ flow }) => Object.assign(flowStep(flow, 'process'), { hours: 40 }), 'over_limit', 'steps'],
  [
    'a template with an unknown merge field',
    ({ template }) => Object.assign(template, { title: 'GIẤY {{answers.nobody}}' }),
    'template_merge_field_unknown',
    'template/title',
  ],
  [
    'a term of nothing',
    ({ procedure }) => Object.assign((procedure as unknown as { cases: { limit: Json }[] }).cases[0]?.limit ?? {}, { quantity: 0 }),
    'quantity_form',
    'cases.1.004873.01',
  ],
  [
    'a term of ten thousand days',
    ({ procedure }) => Object.assign((procedure as unknown as { cases: { limit: Json }[] }).cases[0]?.limit ?? {}, { quantity: 10_000 }),
    'quantity_absurd',
    'cases.1.004873.01',
  ],
  ['a flow without its template', (parts) => Object.assign(parts, { template: null }), 'template_missing', 'template'],
  [
    'another procedure than the one it was sent to',
    ({ procedure }) => Object.assign(procedure, { code: '1.009999' }),
    'code_differs',
    'code',
  ],
])('refuses %s by name, and stores nothing', async (_what, change, code, where) => {
  const stored = await versionsStored(CODE);
  const answer = await propose(CODE, pack(CODE, change));

  expect([answer.status, answer.body.code]).toEqual([422, 'catalogue.checks_failed']);
  expect(answer.body.findings).toContainEqual(
    expect.objectContaining({ level: 'error', code, where, message: { vi: expect.any(String), en: expect.any(String) } }),
  );
  const { body: checked } = await editor.post('/api/v1/catalogue/checks', pack(CODE, change)).expect(200);
  if (code !== 'code_differs') expect(checked.findings.map((finding: Json) => finding['code'])).toContain(code);
  expect(await versionsStored(CODE)).toBe(stored);
});

it('survives any JSON in the place of a procedure', async () => {
  for (const procedure of [{}, { cases: 3 }, { code: CODE, fees: [null] }]) {
    const answer = await propose(CODE, { procedure, form: { pages: 1 }, flow: { steps: [] }, template: {} });
    expect([answer.status, answer.body.code]).toEqual([422, 'catalogue.checks_failed']);
  }
});

it('compares two versions part by part', async () => {
  const parts = pack('1.000656', ({ procedure, form, flow }) => {
    const fees = (procedure as unknown as { fees: Json[] }).fees;
    Object.assign(fees[1] ?? {}, { variants: [{ amount: { type: 'amount', amount: 5000 } }] });
    (procedure as unknown as { components: Json[] }).components.pop();
    const pages = (form as unknown as { pages: { fields: Json[] }[] }).pages;
    pages[0]?.fields.splice(3, 1);
    pages[1]?.fields.push({ key: 'nickname', type: 'text', label: { vi: 'Tên gọi khác', en: 'Other name' } });
    Object.assign(flowStep(flow, 'check'), { hours: 1 });
    Object.assign(flowStep(flow, 'process'), { hours: 4 });
  });
  const { body } = await propose('1.000656', parts).expect(201);
  const { body: comparison } = await approver.get(`/api/v1/catalogue/versions/${body.versionId}/comparison`).expect(200);

  expect(comparison).toMatchObject({
    text: [],
    limits: [],
    components: [{ what: 'KQ003289' }],
    fees: [{ what: 'PHI_BAN_SAO' }],
    form: { removed: ['requesterEmail'], added: ['nickname'], needsReanswer: [] },
    templateChanged: false,
    same: false,
  });
  expect(comparison.flow.map(({ what }: Json) => what)).toEqual(['steps.check', 'steps.process']);
  const same = await approver.get(`/api/v1/catalogue/versions/${comparison.before}/comparison`).expect(200);
  expect(same.body.same).toBe(true);
});

it('draws the flow', async () => {
  const { body } = await editor.get(`/api/v1/catalogue/procedures/${CODE}`).expect(200);
  const paper = await editor.get(`/api/v1/catalogue/versions/${body.versions[0].id}/template.pdf`).buffer(true).expect(200);
  expect([paper.headers['content-type'], (paper.body as Buffer).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  const picture = await editor.get(`/api/v1/catalogue/versions/${body.versions[0].id}/flow.svg?language=en`).buffer(true).expect(200);

  expect(picture.headers['content-type']).toContain('image/svg+xml');
  expect(String(picture.text ?? picture.body)).toContain('<svg');
});

it('does not publish over a later version, nor into the past', async () => {
  await published(
    '2.000635',
    pack('2.000635', ({ procedure }) => Object.assign(procedure, { synonyms: ['một'] })),
    '2027-01-01',
  );
  const { body } = await propose(
    '2.000635',
    pack('2.000635', ({ procedure }) => Object.assign(procedure, { synonyms: ['hai'] })),
  ).expect(201);

  const over = await submit(body.versionId, '2026-12-01');
  expect(over.body).toMatchObject({ status: 409, code: 'catalogue.later_version', number: 2 });
  const past = await submit(body.versionId, '2026-11-24');
  expect(past.body).toMatchObject({ status: 422, code: 'catalogue.effective_day_past', today: '2026-11-25' });
  const noDay = await submit(body.versionId, '2027-02-30');
  expect(noDay.status).toBe(400);
});

it('keeps a running dossier on its version and tells an open draft what became of its answers', async () => {
  const citizen = await world.citizen();
  const created = await citizen
    .post('/api/v1/drafts', {
      procedureCode: '1.013227',
      caseCode: '1.013227.01',
      channel: 'online_full',
      receivingUnit: 'H48.101-TTPVHCC',
    })
    .expect(201);
  const id = created.body.id as string;
  await citizen
    .patch(`/api/v1/drafts/${id}`, { answers: { permitNumber: '214/GPXD', months: 6, reason: 'Chưa đủ vốn' } })
    .set('if-match', '"1"')
    .expect(200);
  await published(
    '1.013227',
    pack('1.013227', ({ form }) => {
      const fields = (form as unknown as { pages: { fields: Json[] }[] }).pages[1]?.fields ?? [];
      Object.assign(fields.find(({ key }) => key === 'months') ?? {}, { max: 9 });
      fields.splice(
        fields.findIndex(({ key }) => key === 'reason'),
        1,
      );
      fields.splice(-1, 0, { key: 'cause', type: 'textarea', required: true, label: { vi: 'Nguyên nhân', en: 'Cause' } });
    }),
  );

  const { body: seen } = await citizen.get(`/api/v1/drafts/${id}`).expect(200);
  expect(seen.outdated).toMatchObject({ versionNumber: 2, needsReanswer: ['months'], removed: ['reason'], added: ['cause'] });
  expect(seen.outdated.kept).toContain('permitNumber');
  const submitted = await citizen.post(`/api/v1/drafts/${id}/submit`, { revision: seen.revision, declared: true });
  expect([submitted.status, submitted.body.code]).toEqual([409, 'workflow.draft_outdated']);
  const { body: moved } = await citizen
    .patch(`/api/v1/drafts/${id}`, { answers: { cause: 'Chưa đủ vốn' } })
    .set('if-match', `"${seen.revision}"`)
    .expect(200);
  expect(moved).toMatchObject({
    outdated: null,
    moved: { needsReanswer: ['months'], removed: ['reason'] },
    answers: { permitNumber: '214/GPXD', cause: 'Chưa đủ vốn' },
  });
  expect(moved.answers).not.toHaveProperty('reason');
  expect(moved.answers).not.toHaveProperty('months');
});

it('keeps a paused or replaced procedure visible with its state, and takes no dossier', async () => {
  const citizen = await world.citizen();
  const draft = { procedureCode: '1.001731', caseCode: '1.001731.01', channel: 'online_full' };
  await approver.post('/api/v1/catalogue/procedures/1.001731/pause', { reason: 'Chờ mẫu tờ khai mới' }).expect(200);
  const { body: sheet } = await citizen.get('/api/v1/procedures/1.001731').expect(200);
  expect(sheet).toMatchObject({ state: 'paused', stateReason: 'Chờ mẫu tờ khai mới', submittable: false, replacedBy: null });
  expect((await citizen.post('/api/v1/drafts', draft)).status).toBe(409);
  const found = await citizen.get('/api/v1/procedures?q=mai%20tang').expect(200);
  expect(found.body.items[0]).toMatchObject({ code: '1.001731', state: 'paused', submittable: false });

  await approver.post('/api/v1/catalogue/procedures/1.001731/reopen', { reason: 'Đã có mẫu' }).expect(200);
  await citizen.post('/api/v1/drafts', draft).expect(201);
  const unknown = await approver.post('/api/v1/catalogue/procedures/1.001731/replace', { reason: 'Gộp', replacedBy: '1.999999' });
  expect([unknown.status, unknown.body.code]).toEqual([422, 'catalogue.replacement_unknown']);
  await approver
    .post('/api/v1/catalogue/procedures/1.001731/replace', { reason: 'Gộp vào trợ cấp xã hội', replacedBy: '1.001776' })
    .expect(200);
  const { body: replaced } = await citizen.get('/api/v1/procedures/1.001731').expect(200);
  expect(replaced).toMatchObject({ state: 'replaced', replacedBy: '1.001776', submittable: false });
  const back = await approver.post('/api/v1/catalogue/procedures/1.001731/reopen', { reason: 'Thôi' });
  expect([back.status, back.body.code]).toEqual([409, 'catalogue.state_change_refused']);
});

describe('what the province changes', () => {
  const override = {
    fees: {
      LE_PHI_XAC_NHAN: {
        variants: [{ channels: ['online_full'], amount: { type: 'free' } }, { amount: { type: 'amount', amount: 15000 } }],
        source: SOURCE,
      },
    },
    source: SOURCE,
  };
  const change = (body: Json): ReturnType<Person['post']> => editor.put(`/api/v1/catalogue/procedures/${CODE}/override`, body);

  it('is refused where it names what is not there, and where the flow no longer fits', async () => {
    const wrong = await change({ note: 'Sai', override: { ...override, fees: { NOBODY: { source: SOURCE } } } });
    expect(wrong.body.findings).toEqual([expect.objectContaining({ code: 'override_unknown', where: 'override.fees.NOBODY' })]);
    const tight = await change({
      note: 'Rút ngắn',
      override: { limits: { '1.004873.01': { quantity: 1, unit: 'WORKING_DAY', mode: 'HOURS', source: SOURCE } }, source: SOURCE },
    });
    expect(tight.body.findings.map(({ code }: Json) => code)).toContain('over_limit');
    expect((await change({ note: 'Hình dạng', override: { stepHours: { check: 'hai' }, source: SOURCE } })).status).toBe(422);
  });

  it('counts once two people agreed, and survives the next version of the procedure', async () => {
    const { body } = await change({ note: 'Nghị quyết mới', override }).expect(200);
    const { body: asked } = await submit(body.versionId, '2026-11-25').expect(202);
    await decide(approver, asked.approvalId, true).expect(200);
    const citizen = await world.citizen();
    const price = async (channel: string): Promise<number | null> =>
      (await citizen.get(`/api/v1/procedures/${CODE}/eligibility?caseCode=1.004873.01&channel=${channel}`).expect(200)).body.fees.total as
        number | null;
    expect([await price('desk'), await price('online_full')]).toEqual([15000, 0]);

    await published(
      CODE,
      pack(CODE, ({ procedure }) => Object.assign(procedure, { summary: { vi: 'Bản mới', en: 'New edition' } })),
    );
    const { body: history } = await editor.get(`/api/v1/catalogue/procedures/${CODE}`).expect(200);
    expect(history.override).toEqual(override);
    expect(history.versions[0]).toMatchObject({ status: 'published', overridden: true });
    expect((await citizen.get(`/api/v1/procedures/${CODE}`).expect(200)).body.summary.vi).toBe('Bản mới');
    expect(await price('desk')).toBe(15000);
  });
});

it('shows the catalogue to every officer and lets only its editors and approvers act', async () => {
  const desk = await world.officer('motcua.camthanh');
  await desk.get('/api/v1/catalogue/procedures').expect(200);
  expect((await desk.post(`/api/v1/catalogue/procedures/${CODE}/versions`, { ...pack(CODE), note: 'Không được' })).status).toBe(403);
  expect((await desk.post(`/api/v1/catalogue/procedures/${CODE}/pause`, { reason: 'Không được' })).status).toBe(403);
  expect((await approver.post(`/api/v1/catalogue/procedures/${CODE}/versions`, { ...pack(CODE), note: 'Không được' })).status).toBe(403);
  expect((await editor.get('/api/v1/catalogue/procedures/1.999999')).body.code).toBe('catalogue.procedure_unknown');
  expect((await editor.get('/api/v1/catalogue/versions/00000000-0000-4000-8000-000000000000')).body.code).toBe('catalogue.version_unknown');
});
