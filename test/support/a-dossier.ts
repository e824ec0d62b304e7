import { birthAnswers, houseAnswers } from '../../apps/commands/src/tour/answers.js';
import type { Response } from 'supertest';
import type { Person, TestWorld } from './world.js';

export const DESK = 'H48.101-TTPVHCC';

export interface SubmittedDossier {
  readonly dossierId: string;
  readonly code: string;
  readonly lookupSecret: string;
  readonly lookupToken: string;
}

/** A draft of the construction permit with everything it needs. @returns its id and revision */
export async function aDraft(
  world: TestWorld,
  citizen: Person,
  answers: Record<string, unknown> = houseAnswers(),
  papers: readonly string[] = ['G17-KQ003215', 'G17-KQ002712'],
): Promise<{ id: string; revision: number }> {
  const created = await citizen
    .post('/api/v1/drafts', { procedureCode: '1.013225', caseCode: '1.013225.01', channel: 'online_full', receivingUnit: DESK })
    .expect(201);
  const { id } = created.body as { id: string };
  await citizen.patch(`/api/v1/drafts/${id}`, { answers }).set('if-match', '"1"').expect(200);
  for (const componentCode of papers) {
    const { body } = await world.upload(citizen);
    await citizen.post(`/api/v1/drafts/${id}/documents`, { documentId: body.id, componentCode }).expect(200);
  }
  const { body } = await citizen.get(`/api/v1/drafts/${id}`).expect(200);
  return { id, revision: body.revision as number };
}

export async function aSubmittedHouse(world: TestWorld, citizen: Person, changes: Record<string, unknown> = {}): Promise<SubmittedDossier> {
  const draft = await aDraft(world, citizen, { ...houseAnswers(), floors: 2, ...changes });
  const { body } = await citizen.post(`/api/v1/drafts/${draft.id}/submit`, { revision: draft.revision, declared: true }).expect(201);
  return body as SubmittedDossier;
}

export async function aSubmittedBirth(world: TestWorld, citizen: Person, childDob: string): Promise<SubmittedDossier> {
  const created = await citizen
    .post('/api/v1/drafts', { procedureCode: '1.001193', caseCode: '1.001193.01', channel: 'online_full', receivingUnit: DESK })
    .expect(201);
  const { id } = created.body as { id: string };
  await citizen
    .patch(`/api/v1/drafts/${id}`, { answers: birthAnswers(childDob) })
    .set('if-match', '"1"')
    .expect(200);
  const { body: document } = await world.upload(citizen);
  await citizen.post(`/api/v1/drafts/${id}/documents`, { documentId: document.id, componentCode: 'KQ004389' }).expect(200);
  const draft = await citizen.get(`/api/v1/drafts/${id}`).expect(200);
  const { body } = await citizen.post(`/api/v1/drafts/${id}/submit`, { revision: draft.body.revision, declared: true }).expect(201);
  return body as SubmittedDossier;
}

/** Papers accepted and received by the desk of the first commune. @returns the dossier's version */
export async function received(world: TestWorld, dossierId: string): Promise<number> {
  const desk = await world.officer('motcua.camthanh');
  const view = await desk.get(`/api/v1/dossiers/${dossierId}`).expect(200);
  const papers = view.body.components.map(({ code }: { code: string }) => ({ code, verdict: 'accepted' }));
  await desk.post(`/api/v1/dossiers/${dossierId}/components`, { papers }).expect(204);
  const { body } = await desk.post(`/api/v1/dossiers/${dossierId}/actions/receive`, { version: view.body.head.version }).expect(200);
  return body.version as number;
}

/** The open task of a step as an officer sees it. */
export async function openTask(officer: Person, dossierId: string, step: string): Promise<{ id: string; rowVersion: number }> {
  const { body } = await officer.get(`/api/v1/dossiers/${dossierId}`).expect(200);
  const task = body.tasks.find((one: { step: string; state: string }) => one.step === step && one.state === 'open');
  if (task === undefined) throw new Error(`no open task ${step}`);
  return task as { id: string; rowVersion: number };
}

export async function step(officer: Person, dossierId: string, name: string, choice: string, more: object = {}): Promise<void> {
  const task = await openTask(officer, dossierId, name);
  await officer
    .post(`/api/v1/dossiers/${dossierId}/actions/step`, { taskId: task.id, taskVersion: task.rowVersion, choice, ...more })
    .expect(200);
}

/** The version the ledger has now, read past the API: nobody opens a task by it. */
export async function versionOf(world: TestWorld, dossierId: string): Promise<number> {
  const { rows } = await world.owner.query<{ version: number }>('select version from dossier where id = $1', [dossierId]);
  return rows[0]?.version ?? 0;
}

/** A dossier action at the version of now, unless the body names another. */
export async function act(world: TestWorld, officer: Person, dossierId: string, action: string, body: object = {}): Promise<Response> {
  return officer.post(`/api/v1/dossiers/${dossierId}/actions/${action}`, { version: await versionOf(world, dossierId), ...body });
}

export interface StoredTask {
  readonly id: string;
  readonly state: string;
  readonly rowVersion: number;
  readonly unitId: string;
  readonly assigneeId: string | null;
  readonly dueAt: Date | null;
  readonly runningSince: Date | null;
  readonly consumedMinutes: number;
}

/** The newest task of a step as it is stored, unread. */
export async function taskOf(world: TestWorld, dossierId: string, step: string): Promise<StoredTask> {
  const { rows } = await world.owner.query<StoredTask>(
    `select id, state, row_version as "rowVersion", unit_id as "unitId", assignee_id as "assigneeId", due_at as "dueAt", running_since as "runningSince", consumed_minutes as "consumedMinutes"
       from task where dossier_id = $1 and step = $2 order by opened_at desc, id desc limit 1`,
    [dossierId, step],
  );
  if (rows[0] === undefined) throw new Error(`no task ${step}`);
  return rows[0];
}

/** A construction permit on the table of the specialist: appraisal open, the police asked from seven floors on. */
export async function inAppraisal(world: TestWorld, changes: Record<string, unknown> = {}): Promise<SubmittedDossier> {
  const dossier = await aSubmittedHouse(world, await world.citizen(), changes);
  await received(world, dossier.dossierId);
  await step(await world.officer('motcua.camthanh'), dossier.dossierId, 'check', 'pass');
  await step(await world.officer('truongphong.camthanh'), dossier.dossierId, 'assign', 'assign');
  return dossier;
}

export const BIRTH_RESULT = { personalId: '051326001111', registeredOn: '2026-11-25', province: 'Quảng Ngãi' };

/** A birth registration that waits for the leader: drafted, numbered and laid out by the running worker. */
export async function waitingForSignature(world: TestWorld, childDob = '2026-11-12'): Promise<SubmittedDossier> {
  const dossier = await aSubmittedBirth(world, await world.citizen(), childDob);
  await received(world, dossier.dossierId);
  await step(await world.officer('motcua.camthanh'), dossier.dossierId, 'check', 'pass');
  const specialist = await world.officer('hotich.camthanh');
  const task = await openTask(specialist, dossier.dossierId, 'process');
  await specialist
    .post(`/api/v1/dossiers/${dossier.dossierId}/actions/draft_result`, { taskId: task.id, outcome: 'granted', values: BIRTH_RESULT })
    .expect(200);
  await step(specialist, dossier.dossierId, 'process', 'draft');
  await world.until(async () => (await headOf(world, dossier.dossierId)).sha256 !== null);
  return dossier;
}

/** State, number and head of the current result as they are stored. */
export async function headOf(
  world: TestWorld,
  dossierId: string,
): Promise<{ state: string; number: string | null; sha256: string | null }> {
  const { rows } = await world.owner.query<{ state: string; number: string | null; sha256: string | null }>(
    `select state, number, encode(head_sha256, 'hex') as sha256 from result where dossier_id = $1 and state not in ('replaced', 'revoked', 'abandoned')`,
    [dossierId],
  );
  if (rows[0] === undefined) throw new Error('no result');
  return rows[0];
}

/** Asks for the signature (or seal) of the stored head. */
export async function askSignature(
  world: TestWorld,
  officer: Person,
  dossierId: string,
  name: string,
  choice: string,
  more: object = {},
): Promise<Response> {
  const task = await taskOf(world, dossierId, name);
  const { sha256 } = await headOf(world, dossierId);
  return officer.post(`/api/v1/dossiers/${dossierId}/actions/request_signature`, {
    taskId: task.id,
    taskVersion: task.rowVersion,
    choice,
    approvedSha256: sha256,
    ...more,
  });
}

/** Waits until the ledger has a row of the action. */
export async function recorded(world: TestWorld, dossierId: string, action: string): Promise<void> {
  await world.until(async () => (await world.ledgerOf(dossierId)).some((row) => row.action === action));
}

/** Gives somebody a further role in a unit, for a month already, until a day relative to now (or for ever). */
export async function grantRole(
  world: TestWorld,
  person: Person,
  role: string,
  unitCode: string,
  untilDaysFromNow: number | null = null,
): Promise<void> {
  await world.owner.query(
    `insert into role_assignment (account_id, role, unit_id, valid_from, valid_to, granted_by)
     select $1::uuid, $2, id, app_now() - interval '30 days', app_now() + make_interval(days => $4::int), 'test' from unit where code = $3`,
    [person.id, role, unitCode, untilDaysFromNow],
  );
}

/** Within two minutes of a moment: between setting the clock and acting a busy machine lets seconds pass. */
export function isNear(instant: Date | string | null, moment: string): boolean {
  return instant !== null && Math.abs(new Date(instant).getTime() - Date.parse(moment)) < 120_000;
}

/** What the construction specialist asks of the citizen when a test needs any supplement. */
export const MISSING_SECTION = {
  reason: 'Bản vẽ thiếu mặt cắt',
  items: [{ kind: 'component', target: 'G17-KQ002712', text: 'Bổ sung mặt cắt A-A' }],
};

/** The citizen supplies the drawing that was asked. */
export async function supplied(world: TestWorld, citizen: Person, dossierId: string): Promise<Response> {
  const { body } = await world.upload(citizen, 'mat-cat.pdf');
  return citizen.post(`/api/v1/dossiers/${dossierId}/supplement`, { documents: [{ componentCode: 'G17-KQ002712', documentId: body.id }] });
}
