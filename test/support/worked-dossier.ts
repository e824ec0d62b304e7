import { readFileSync } from 'node:fs';
import type { FlowDefinition } from '@app/catalogue';
import { askSignature, DESK, headOf, received, recorded, type SubmittedDossier } from './a-dossier.js';
import type { Person, TestWorld } from './world.js';

const SEED = new URL('../../migrations/seed/', import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, SEED), 'utf8')) as T;

export interface ExampleDossier {
  readonly procedureCode: string;
  readonly caseCode: string;
  readonly channel: string;
  readonly papers: readonly string[];
  readonly answers: Record<string, unknown>;
  readonly fees: number | null;
  readonly draft: Record<string, unknown>;
}

/** The example dossier that ships with a procedure. */
export function exampleOf(code: string): ExampleDossier {
  return read(`demonstration/dossiers/${code}.json`);
}

/** Who holds a role in a unit of the demonstration. */
export function usernameOf(role: string, unit: string): string {
  const { officers } = read<{ officers: { username: string; roles: { role: string; unit: string }[] }[] }>('demonstration/people.json');
  const found = officers.find(({ roles }) => roles.some((held) => held.role === role && held.unit === unit));
  if (found === undefined) throw new Error(`nobody is ${role} in ${unit}`);
  return found.username;
}

/** Drafted, filled in, its papers uploaded, submitted. */
export async function submitted(world: TestWorld, citizen: Person, example: ExampleDossier): Promise<SubmittedDossier> {
  const { procedureCode, caseCode, channel, answers, papers } = example;
  const { body: created } = await citizen.post('/api/v1/drafts', { procedureCode, caseCode, channel, receivingUnit: DESK }).expect(201);
  await citizen.patch(`/api/v1/drafts/${created.id}`, { answers }).set('if-match', '"1"').expect(200);
  for (const componentCode of papers) {
    const { body } = await world.upload(citizen, `${componentCode}.pdf`);
    await citizen.post(`/api/v1/drafts/${created.id}/documents`, { documentId: body.id, componentCode }).expect(200);
  }
  const { body: draft } = await citizen.get(`/api/v1/drafts/${created.id}`).expect(200);
  const answer = await citizen.post(`/api/v1/drafts/${created.id}/submit`, { revision: draft.revision, declared: true });
  if (answer.status !== 201) throw new Error(`${procedureCode}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as SubmittedDossier;
}

interface OpenTask {
  readonly id: string;
  readonly step: string;
  readonly unit: string;
  readonly role: string;
  readonly rowVersion: number;
}

async function nextTask(world: TestWorld, dossierId: string): Promise<OpenTask | null> {
  const { rows } = await world.owner.query<OpenTask>(
    `select t.id, t.step, u.code as unit, t.role, t.row_version as "rowVersion" from task t join unit u on u.id = t.unit_id where t.dossier_id = $1 and t.state = 'open' order by t.opened_at, t.id limit 1`,
    [dossierId],
  );
  return rows[0] ?? null;
}

/** Every step by somebody who holds its role, with its first action that leads on, until the flow has ended. @returns the steps taken */
export async function worked(world: TestWorld, dossierId: string, example: ExampleDossier): Promise<string[]> {
  await received(world, dossierId);
  const flow = read<FlowDefinition>(`procedures/${example.procedureCode}/flow.json`);
  const taken: string[] = [];
  for (let task = await nextTask(world, dossierId); task !== null; task = await nextTask(world, dossierId)) {
    const officer = await world.officer(usernameOf(task.role, task.unit));
    await take(world, officer, dossierId, task, flow, example);
    taken.push(task.step);
  }
  return taken;
}

async function take(
  world: TestWorld,
  officer: Person,
  dossierId: string,
  task: OpenTask,
  flow: FlowDefinition,
  example: ExampleDossier,
): Promise<void> {
  const definition = flow.steps[task.step];
  const found = definition?.type === 'task' ? Object.entries(definition.actions).find(([, one]) => one.back !== true) : undefined;
  if (found === undefined) throw new Error(`no way on from ${task.step}`);
  const [choice, action] = found;
  if (action.sign !== undefined) {
    await world.until(async () => (await headOf(world, dossierId)).sha256 !== null);
    const asked = await askSignature(world, officer, dossierId, task.step, choice);
    if (asked.status !== 202) throw new Error(`${task.step}: ${asked.status} ${JSON.stringify(asked.body)}`);
    await recorded(world, dossierId, action.sign === 'seal' ? 'finish' : 'sign');
    return;
  }
  if (action.needs?.includes('result')) {
    const drafted = await officer.post(`/api/v1/dossiers/${dossierId}/actions/draft_result`, {
      taskId: task.id,
      outcome: 'granted',
      values: example.draft,
    });
    if (drafted.status !== 200) throw new Error(`${task.step}: ${drafted.status} ${JSON.stringify(drafted.body)}`);
  }
  const documentId = action.needs?.includes('file') ? ((await world.upload(officer)).body.id as string) : undefined;
  const answer = await officer.post(`/api/v1/dossiers/${dossierId}/actions/step`, {
    taskId: task.id,
    taskVersion: task.rowVersion,
    choice,
    ...(action.needs?.some((need) => need === 'note' || need === 'reason') ? { reason: 'Đủ điều kiện' } : {}),
    ...(documentId === undefined ? {} : { documentId }),
  });
  if (answer.status !== 200) throw new Error(`${task.step} ${choice}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
