import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificatesFromPem, verifySignatures } from '@app/signing';
import { act } from '../support/a-dossier.js';
import { exampleOf, submitted, worked } from '../support/worked-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const CODES = readdirSync(new URL('../../migrations/seed/procedures', import.meta.url)).sort();
const NOW = '2026-11-25T08:00:00+07:00';

const world = new TestWorld();
let citizen: Person;
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock(NOW);
  await world.startWorker();
  citizen = await world.citizen();
  desk = await world.officer('motcua.camthanh');
}, 90_000);
afterAll(() => world.stop());

async function resultOf(id: string): Promise<Buffer> {
  const answer = await citizen
    .get(`/api/v1/dossiers/${id}/result`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    });
  expect(answer.status).toBe(200);
  return answer.body as Buffer;
}

it.each(CODES)('takes %s from the e-form to a result with two valid signatures, in time', async (code) => {
  const example = exampleOf(code);
  const { dossierId } = await submitted(world, citizen, example);
  const { rows: owed } = await world.owner.query<{ total: number | null }>(
    'select sum(amount)::int as total from obligation where dossier_id = $1',
    [dossierId],
  );
  const steps = await worked(world, dossierId, example);
  const { body } = await citizen.get(`/api/v1/dossiers/${dossierId}`).expect(200);

  expect(steps.slice(-2)).toEqual(['sign', 'seal']);
  expect(body).toMatchObject({ status: 'result_ready', outcome: 'granted' });
  expect(Date.parse(body.resultReadyAt)).toBeLessThan(Date.parse(body.dueAt));
  if (example.fees !== null) expect(owed[0]?.total ?? 0).toBe(example.fees);
  if ((owed[0]?.total ?? 0) > 0) {
    expect((await citizen.get(`/api/v1/dossiers/${dossierId}/result`)).body).toMatchObject({
      status: 409,
      code: 'payment.due_on_return',
      amount: owed[0]?.total,
    });
    const refused = await act(world, desk, dossierId, 'hand_over', {
      method: 'desk',
      recipientName: 'Đặng Thị Ánh Nguyệt',
      recipientIdentifier: '051190001234',
    });
    expect(refused.body).toMatchObject({ status: 409, code: 'payment.due_on_return' });
    await desk.post(`/api/v1/dossiers/${dossierId}/payments`, { method: 'cash' }).expect(201);
  }
  const trustedRoots = certificatesFromPem(readFileSync(join(world.folder, 'keys', 'root.pem'), 'utf8'));
  const report = verifySignatures(await resultOf(dossierId), { trustedRoots, at: new Date(NOW) });
  expect(report.signatures.map(({ field, verdict }) => [field, verdict])).toEqual([
    ['signature', 'VALID'],
    ['seal', 'VALID'],
  ]);
});
