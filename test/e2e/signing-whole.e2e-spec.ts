import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificatesFromPem, verifySignatures } from '@app/signing';
import {
  act,
  askSignature,
  BIRTH_RESULT,
  headOf,
  recorded,
  received,
  step,
  aSubmittedBirth,
  taskOf,
  versionOf,
  waitingForSignature,
} from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let leader: Person;
let clerk: Person;
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  await world.startWorker();
  leader = await world.officer('chutich.camthanh');
  clerk = await world.officer('vanthu.camthanh');
  desk = await world.officer('motcua.camthanh');
}, 90_000);
afterAll(() => world.stop());

const ledger = async (id: string): Promise<{ action: string; effective_at: Date; recorded_at: Date; to_status: string }[]> =>
  world.ledgerOf(id);

async function signed(): Promise<string> {
  const { dossierId: id } = await waitingForSignature(world);
  expect((await askSignature(world, leader, id, 'sign', 'sign')).status).toBe(202);
  await recorded(world, id, 'sign');
  return id;
}

async function document(id: string): Promise<Buffer> {
  const { body } = await desk.get(`/api/v1/dossiers/${id}`).expect(200);
  const answer = await desk
    .get(`/api/v1/dossiers/${id}/documents/${body.result.documentId}`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    });
  expect(answer.status).toBe(200);
  return answer.body as Buffer;
}

it('goes from the request through signature and seal to a ready result with two valid signatures', async () => {
  const id = await signed();
  expect(await headOf(world, id)).toMatchObject({ state: 'signed' });
  expect((await askSignature(world, clerk, id, 'seal', 'seal')).status).toBe(202);
  await recorded(world, id, 'finish');

  const rows = await ledger(id);
  expect(rows.slice(-5).map(({ action, to_status: to }) => [action, to])).toEqual([
    ['request_signature', 'in_process'],
    ['sign', 'in_process'],
    ['request_signature', 'in_process'],
    ['seal', 'in_process'],
    ['finish', 'result_ready'],
  ]);
  const [seal, finish] = rows.slice(-2);
  const { rows: revisions } = await world.owner.query(
    `select s.field, s.signed_at from signed_revision s join result r on r.id = s.subject_id where r.dossier_id = $1 order by revision`,
    [id],
  );
  expect(revisions.map(({ field }: { field: string }) => field)).toEqual(['signature', 'seal']);
  // The clock ends at the signing time of the seal, not when the worker wrote it down.
  expect([seal?.effective_at, finish?.effective_at]).toEqual([revisions[1].signed_at, revisions[1].signed_at]);
  const { body } = await desk.get(`/api/v1/dossiers/${id}`).expect(200);
  expect(body.head).toMatchObject({ status: 'result_ready', outcome: 'granted', resultReadyAt: revisions[1].signed_at.toISOString() });

  const trustedRoots = certificatesFromPem(readFileSync(join(world.folder, 'keys', 'root.pem'), 'utf8'));
  const report = verifySignatures(await document(id), { trustedRoots, at: new Date('2026-11-25T02:00:00Z') });
  expect(report.verdict).toBe('VALID');
  expect(report.signatures.map(({ field, verdict }) => [field, verdict])).toEqual([
    ['signature', 'VALID'],
    ['seal', 'VALID'],
  ]);
  const strangers = verifySignatures(await document(id), { trustedRoots: [], at: new Date('2026-11-25T02:00:00Z') });
  expect(strangers.verdict).not.toBe('VALID');
});

it('refuses a second request while one is pending, and every other move of the task', async () => {
  const { dossierId: id } = await waitingForSignature(world);
  await world.stopWorker();
  expect((await askSignature(world, leader, id, 'sign', 'sign')).status).toBe(202);
  const task = await taskOf(world, id, 'sign');
  const version = { taskId: task.id, taskVersion: task.rowVersion };
  const answers = [
    await askSignature(world, leader, id, 'sign', 'sign'),
    await leader.post(`/api/v1/dossiers/${id}/actions/step`, { ...version, choice: 'return', reason: 'Khoan' }),
    await leader.post(`/api/v1/dossiers/${id}/actions/claim`, version),
    await act(world, leader, id, 'suspend', { reason: 'Chờ', legalBasis: 'Luật Hộ tịch' }),
    await act(world, await world.officer('hotich.camthanh'), id, 'request_supplement', {
      reason: 'Thiếu',
      items: [{ kind: 'component', target: 'KQ004389', text: 'Bản chính' }],
    }),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [409, 'workflow.signature_pending']));
  const pending = await world.owner.query(
    `select 1 from prepared_signature s join result r on r.id = s.subject_id where r.dossier_id = $1`,
    [id],
  );
  expect(pending.rowCount).toBe(1);
  await world.startWorker();
  await recorded(world, id, 'sign');
});

it('can neither be withdrawn nor stopped once the leader has signed', async () => {
  const citizen = await world.citizen();
  const { dossierId: id } = await waitingForSignature(world);
  await citizen.post(`/api/v1/dossiers/${id}/withdraw`, { reason: 'Đổi ý' }).expect(200);
  await askSignature(world, leader, id, 'sign', 'sign');
  await recorded(world, id, 'sign');
  const before = await versionOf(world, id);

  const answers = [
    await act(world, leader, id, 'stop', { reason: 'Dừng', legalBasis: 'Luật Hộ tịch' }),
    await act(world, desk, id, 'confirm_withdrawal'),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [409, 'workflow.already_signed'],
    [409, 'workflow.already_signed'],
  ]);
  const other = await signed();
  const asked = await citizen.post(`/api/v1/dossiers/${other}/withdraw`, { reason: 'Đổi ý' });
  expect([asked.status, asked.body.code]).toEqual([409, 'workflow.already_signed']);
  expect(await versionOf(world, id)).toBe(before);
});

it('ends as a refusal when the refusal was drafted, signed and sealed', async () => {
  const { dossierId: id } = await aSubmittedBirth(world, await world.citizen(), '2026-11-12');
  await received(world, id);
  await step(desk, id, 'check', 'pass');
  const civil = await world.officer('hotich.camthanh');
  const values = {
    reason: 'Giấy chứng sinh không hợp lệ',
    legalBasis: 'Luật Hộ tịch 2014, Điều 16',
    complaintsTo: 'Chủ tịch Ủy ban nhân dân phường',
  };
  const task = await taskOf(world, id, 'process');
  const wrong = await civil.post(`/api/v1/dossiers/${id}/actions/draft_result`, {
    taskId: task.id,
    outcome: 'refused',
    values: BIRTH_RESULT,
  });
  expect(wrong.body).toMatchObject({ status: 422, code: 'results.draft_fields_invalid' });
  await civil.post(`/api/v1/dossiers/${id}/actions/draft_result`, { taskId: task.id, outcome: 'refused', values }).expect(200);
  await step(civil, id, 'process', 'refusal', { reason: 'Không đủ điều kiện' });
  await world.until(async () => (await headOf(world, id)).sha256 !== null);
  await askSignature(world, leader, id, 'signRefusal', 'sign');
  await recorded(world, id, 'sign');
  await askSignature(world, clerk, id, 'sealRefusal', 'seal');
  await recorded(world, id, 'refuse');

  const { body } = await desk.get(`/api/v1/dossiers/${id}`).expect(200);
  expect(body.head).toMatchObject({ status: 'result_ready', outcome: 'refused' });
  const trustedRoots = certificatesFromPem(readFileSync(join(world.folder, 'keys', 'root.pem'), 'utf8'));
  expect(verifySignatures(await document(id), { trustedRoots, at: new Date('2026-11-25T02:00:00Z') }).verdict).toBe('VALID');
});
