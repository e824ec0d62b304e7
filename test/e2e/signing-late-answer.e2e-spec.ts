import { randomBytes } from 'node:crypto';
import { AnswerValidator, Catalogue } from '@app/catalogue';
import { DocumentVault, FileStore } from '@app/documents';
import { system } from '@app/identity';
import { Calendars } from '@app/organisation';
import { openDatabase, type Database } from '@app/platform';
import { CompleteSignature, SignerRejected, type DocumentSigner, type WorkflowDeps } from '@app/workflow';
import { join } from 'node:path';
import { askSignature, headOf, taskOf, waitingForSignature } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let leader: Person;
let database: Database;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  leader = await world.officer('chutich.camthanh');
  // The keys are made here, not in the time of the first test.
  await world.startWorker();
  await world.stopWorker();
  const roles = JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>;
  database = await openDatabase({ url: roles['mc_worker'] ?? '', poolSize: 2, production: false, testClock: true, entities: [] });
}, 90_000);
afterAll(async () => {
  await database.close();
  await world.stop();
});

/** The worker's verb with a signing device that is slow, or says no. */
function completeWith(sign: DocumentSigner['sign']): CompleteSignature {
  const zone = 'Asia/Ho_Chi_Minh';
  const deps: WorkflowDeps = {
    database,
    keyring: world.keyring,
    catalogue: new Catalogue(),
    answers: new AnswerValidator(),
    calendars: new Calendars(zone),
    zone,
  };
  const vault = new DocumentVault(database, new FileStore(join(world.folder, 'documents')), world.keyring, {
    spoolFolder: join(world.folder, 'spool'),
    maxBytes: 10_000_000,
    scanning: false,
  });
  return new CompleteSignature(deps, vault, { sign });
}

async function requested(): Promise<{ id: string; signatureId: string; head: string | null }> {
  await world.startWorker();
  const { dossierId: id } = await waitingForSignature(world);
  await world.stopWorker();
  const { body } = await askSignature(world, leader, id, 'sign', 'sign');
  return { id, signatureId: body.signatureId as string, head: (await headOf(world, id)).sha256 };
}

const pullBack = async (id: string): Promise<void> => {
  await leader
    .post(`/api/v1/dossiers/${id}/actions/pull_back`, { taskId: (await taskOf(world, id, 'sign')).id, reason: 'Khoan' })
    .expect(200);
};
const stateOf = async (signatureId: string): Promise<unknown> =>
  (
    await world.owner.query('select state, signature_value is not null as kept, reason from prepared_signature where id = $1', [
      signatureId,
    ])
  ).rows[0];
const answer = (pdf: Uint8Array): { pdf: Uint8Array; value: Uint8Array; signer: string } => ({
  pdf,
  value: randomBytes(256),
  signer: 'Trần Thị Lãnh Đạo',
});

it('keeps an answer that comes after the request was pulled back as evidence and attaches nothing', async () => {
  const { id, signatureId, head } = await requested();
  const complete = completeWith(async (pdf) => {
    await pullBack(id);
    return answer(pdf);
  });

  await complete.run(system('signer_job'), signatureId);

  expect(await stateOf(signatureId)).toMatchObject({ state: 'late_evidence', kept: true });
  expect(await headOf(world, id)).toMatchObject({ state: 'numbered', sha256: head });
  expect((await world.ledgerOf(id)).map(({ action }) => action)).not.toContain('sign');
  expect((await taskOf(world, id, 'sign')).state).toBe('open');
});

it('opens the task again with the reason when the device says no', async () => {
  const { id, signatureId, head } = await requested();
  await completeWith(() => Promise.reject(new SignerRejected('pin_blocked'))).run(system('signer_job'), signatureId);
  expect(await stateOf(signatureId)).toEqual({ state: 'rejected', kept: false, reason: 'pin_blocked' });
  expect(await headOf(world, id)).toMatchObject({ sha256: head });
  expect((await world.ledgerOf(id)).at(-1)).toMatchObject({ action: 'reject_signature' });
  expect((await taskOf(world, id, 'sign')).state).toBe('open');
});

it('leaves the request pending when signing fails for a passing reason, so that the job is tried again', async () => {
  const { id, signatureId } = await requested();
  await expect(completeWith(() => Promise.reject(new Error('network'))).run(system('signer_job'), signatureId)).rejects.toThrow('network');
  expect(await stateOf(signatureId)).toMatchObject({ state: 'pending' });
  await completeWith(async (pdf) => answer(pdf)).run(system('signer_job'), signatureId);
  expect(await stateOf(signatureId)).toMatchObject({ state: 'done' });
  expect((await world.ledgerOf(id)).filter(({ action }) => action === 'sign')).toHaveLength(1);
});

it('attaches one of two answers that come at the same moment', async () => {
  const { id, signatureId } = await requested();
  const complete = completeWith(async (pdf) => answer(pdf));
  await Promise.all([complete.run(system('signer_job'), signatureId), complete.run(system('signer_job'), signatureId)]);
  expect((await world.ledgerOf(id)).filter(({ action }) => action === 'sign')).toHaveLength(1);
  const revisions = await world.owner.query(
    'select 1 from signed_revision s join result r on r.id = s.subject_id where r.dossier_id = $1',
    [id],
  );
  expect(revisions.rowCount).toBe(1);
});
