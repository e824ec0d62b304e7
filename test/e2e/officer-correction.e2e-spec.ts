import { act, aSubmittedHouse, inAppraisal, isNear, MISSING_SECTION, received, step, supplied, versionOf } from '../support/a-dossier.js';
import { nothingOpen } from '../support/nothing-open.js';
import type { Person } from '../support/world.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
let head: Person;
let leader: Person;
beforeAll(async () => {
  await world.start();
  head = await world.officer('truongphong.camthanh');
  leader = await world.officer('chutich.camthanh');
}, 60_000);
afterAll(() => world.stop());

/** Submitted on Wednesday 25/11 at seven, received at eight. */
async function aHouse(): Promise<string> {
  await world.setClock('2026-11-25T07:00:00+07:00');
  const { dossierId } = await aSubmittedHouse(world, await world.citizen());
  await world.setClock('2026-11-25T08:00:00+07:00');
  await received(world, dossierId);
  await step(await world.officer('motcua.camthanh'), dossierId, 'check', 'pass');
  await step(head, dossierId, 'assign', 'assign');
  return dossierId;
}

const ledger = async (person: Person, id: string): Promise<Record<string, unknown>[]> =>
  (await person.get(`/api/v1/dossiers/${id}/ledger`).expect(200)).body.items as Record<string, unknown>[];
const rowOf = async (id: string, action: string): Promise<number> =>
  (await world.ledgerOf(id)).find((row) => row.action === action)?.version ?? 0;

async function correct(id: string, body: object, person = head): Promise<{ status: number; body: Record<string, string> }> {
  const proof = await world.upload(person, 'bien-ban.pdf');
  return person.post(`/api/v1/dossiers/${id}/corrections`, {
    version: await versionOf(world, id),
    reason: 'Mất điện, tiếp nhận trên giấy lúc 07:15',
    documentId: proof.body.id,
    ...body,
  });
}
const decide = (
  person: Person,
  approvalId: string | undefined,
  approved = true,
): Promise<{ status: number; body: Record<string, string> }> =>
  person.post(`/api/v1/approvals/${approvalId}/decision`, { approved }).then((answer) => answer);
const dueOf = async (id: string): Promise<Date | null> =>
  (await world.owner.query<{ due_at: Date | null }>('select due_at from dossier where id = $1', [id])).rows[0]?.due_at ?? null;

it('moves the moment of reception and the due date with it, by a new row that names the old one, the document and both people', async () => {
  const id = await aHouse();
  const before = await dueOf(id);
  const reception = await rowOf(id, 'receive');
  const rows = await ledger(head, id);

  const proposed = await correct(id, { corrects: reception, effectiveAt: '2026-11-25T07:15:00+07:00' });
  expect(proposed.status).toBe(202);
  expect(await dueOf(id)).toEqual(before);
  const decision = await decide(leader, proposed.body['approvalId']);
  expect([decision.status, decision.body['state']]).toEqual([200, 'approved']);

  const after = await ledger(head, id);
  expect(after.slice(0, rows.length).map(({ hash }) => hash)).toEqual(rows.map(({ hash }) => hash));
  const last = after.at(-1) as { details: Record<string, unknown> } & Record<string, unknown>;
  expect(last).toMatchObject({
    action: 'correct',
    corrects: reception,
    effectiveAt: '2026-11-25T00:15:00.000Z',
    effectiveCause: 'correction',
    actorId: leader.id,
    text: 'Mất điện, tiếp nhận trên giấy lúc 07:15',
  });
  expect(last.details).toMatchObject({ proposer: head.id, corrects: reception });
  expect(after.find(({ version }) => version === reception)?.['correctedBy']).toBe(last['version']);
  expect(isNear(await dueOf(id), new Date((before?.getTime() ?? 0) - 45 * 60_000).toISOString())).toBe(true);
  const clock = await world.owner.query(`select started_at, due_at from clock where dossier_id = $1 and kind = 'processing'`, [id]);
  expect(clock.rows).toEqual([{ started_at: new Date('2026-11-25T00:15:00.000Z'), due_at: await dueOf(id) }]);
  const { body } = await head.get(`/api/v1/dossiers/${id}/deadline`).expect(200);
  expect(body.receivedAt).toBe('2026-11-25T00:15:00.000Z');
  const proof = last.details['document'] as string;
  await leader.get(`/api/v1/dossiers/${id}/documents/${proof}`).expect(200);
});

it('is refused without a document, without a reason, for a row that is not there, that counts nothing, or for the future', async () => {
  const id = await aHouse();
  const reception = await rowOf(id, 'receive');
  const effectiveAt = '2026-11-25T07:15:00+07:00';
  const codes = [];
  for (const change of [
    { corrects: reception, effectiveAt, documentId: undefined },
    { corrects: reception, effectiveAt, reason: ' ' },
    { corrects: 99, effectiveAt },
    { corrects: 1, effectiveAt },
    { corrects: reception, effectiveAt: '2026-12-25T07:15:00+07:00' },
    { corrects: reception, effectiveAt: '2026-11-20T07:15:00+07:00' },
    { corrects: reception },
    { corrects: reception, effectiveAt, dueAt: effectiveAt },
    { corrects: reception, effectiveAt, version: 1 },
  ])
    codes.push((await correct(id, change)).body['code']);
  expect(codes).toEqual([
    'workflow.need_missing',
    'workflow.need_missing',
    'workflow.correction_not_possible',
    'workflow.correction_not_possible',
    'workflow.correction_not_possible',
    'workflow.correction_not_possible',
    'workflow.need_missing',
    'workflow.need_missing',
    'dossier.changed',
  ]);
  expect((await world.ledgerOf(id)).some(({ action }) => action === 'correct')).toBe(false);
});

it('is not proposed by a specialist and not decided by its proposer or after the dossier has moved on', async () => {
  const id = await aHouse();
  const corrects = await rowOf(id, 'receive');
  const effectiveAt = '2026-11-25T07:30:00+07:00';
  const specialist = await world.officer('xaydung.camthanh');
  expect((await correct(id, { corrects, effectiveAt }, specialist)).status).toBe(403);

  const proposed = await correct(id, { corrects, effectiveAt });
  expect((await decide(head, proposed.body['approvalId'])).body['code']).toBe('identity.approval_same_person');
  await act(world, specialist, id, 'request_supplement', MISSING_SECTION);
  expect((await decide(leader, proposed.body['approvalId'])).body['code']).toBe('identity.approval_outdated');
  const { body } = await leader.get('/api/v1/approvals').expect(200);
  expect(body.items.map(({ id: one }: { id: string }) => one)).not.toContain(proposed.body['approvalId']);
  expect((await world.ledgerOf(id)).some(({ action }) => action === 'correct')).toBe(false);
});

it('corrects the end of a pause: the time the citizen was waited for counts anew', async () => {
  const id = await aHouse();
  const before = await dueOf(id);
  const specialist = await world.officer('xaydung.camthanh');
  await act(world, specialist, id, 'request_supplement', MISSING_SECTION);
  await world.setClock('2026-11-30T08:00:00+07:00');
  const citizen = await world.citizen();
  expect((await supplied(world, citizen, id)).status).toBe(200);
  const resumed = await dueOf(id);
  expect(resumed?.getTime()).toBeGreaterThan(before?.getTime() ?? 0);

  // The desk had the drawing on Friday already: one working day earlier.
  const proposed = await correct(id, { corrects: await rowOf(id, 'supplement'), effectiveAt: '2026-11-27T08:00:00+07:00' });
  expect(proposed.status).toBe(202);
  await decide(leader, proposed.body['approvalId']);
  expect(isNear(await dueOf(id), new Date((resumed?.getTime() ?? 0) - 86_400_000).toISOString())).toBe(true);
  const { rows } = await world.owner.query<{ ended_at: Date }>('select ended_at from pause where dossier_id = $1', [id]);
  expect(rows[0]?.ended_at).toEqual(new Date('2026-11-27T08:00:00+07:00'));
});

it('corrects a due date that was promised wrongly, with its original date', async () => {
  const id = await aHouse();
  const proposed = await correct(id, { corrects: await rowOf(id, 'receive'), dueAt: '2026-12-04T16:00:00+07:00' });
  await decide(leader, proposed.body['approvalId']);
  expect(await dueOf(id)).toEqual(new Date('2026-12-04T16:00:00+07:00'));
  const last = (await world.ledgerOf(id)).at(-1);
  expect(last).toMatchObject({ action: 'correct', due_at: new Date('2026-12-04T16:00:00+07:00') });
  expect(last?.effective_at).toEqual(last?.recorded_at);
});

it('counts in the figures from its recording on, and as known before it not yet', async () => {
  await world.setClock('2026-11-27T08:00:00+07:00');
  const stopped = (await inAppraisal(world)).dossierId;
  await world.setClock('2027-01-13T08:00:00+07:00');
  expect((await act(world, leader, stopped, 'stop', { reason: 'Theo đơn', legalBasis: 'Nghị định 118/2025/NĐ-CP' })).status).toBe(200);
  await world.setClock('2027-01-15T08:00:00+07:00');
  const due = await dueOf(stopped);
  expect(due?.getTime()).toBeLessThan(Date.parse('2027-01-12T00:00:00+07:00'));
  const proposed = await correct(stopped, { corrects: await rowOf(stopped, 'stop'), effectiveAt: '2026-12-01T08:00:00+07:00' });
  expect(proposed.status).toBe(202);
  await decide(leader, proposed.body['approvalId']);
  await world.setClock('2027-01-18T08:00:00+07:00');
  await inAppraisal(world);
  await nothingOpen(world.owner);

  const supervisor = await world.officer('giamsat.tinh');
  const standing = async (more: string): Promise<unknown> => {
    const { body } = await supervisor.get(
      `/api/v1/statistics/dossiers?from=2026-11-01&to=2027-01-31&by=total&bucket=total&limit=200${more}`,
    );
    const found = (body.items as { id: string; label: string; endedAt: string }[]).find(({ id }) => id === stopped);
    return [found?.label, found?.endedAt];
  };
  expect(await standing('')).toEqual(['early', '2026-12-01T01:00:00.000Z']);
  expect((await standing('&asOf=2027-01-14')) as unknown[]).toEqual(['late', expect.stringMatching(/^2027-01-13T01:0/)]);
});
