import { birthAnswers, houseAnswers } from '../../apps/commands/src/tour/answers.js';
import type { Person, TestWorld } from './world.js';

export const DESK = 'H48.101-TTPVHCC';

export interface SubmittedDossier {
  readonly dossierId: string;
  readonly code: string;
  readonly lookupSecret: string;
  readonly lookupToken: string;
}

/** A draft of the construction permit with everything it needs. @returns its id and revision */
export async function aDraft(world: TestWorld, citizen: Person, answers: Record<string, unknown> = houseAnswers(), papers: readonly string[] = ['G17-KQ003215', 'G17-KQ002712']): Promise<{ id: string; revision: number }> {
  const created = await citizen.post('/api/v1/drafts', { procedureCode: '1.013225', caseCode: '1.013225.01', channel: 'online_full', receivingUnit: DESK }).expect(201);
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
  const created = await citizen.post('/api/v1/drafts', { procedureCode: '1.001193', caseCode: '1.001193.01', channel: 'online_full', receivingUnit: DESK }).expect(201);
  const { id } = created.body as { id: string };
  await citizen.patch(`/api/v1/drafts/${id}`, { answers: birthAnswers(childDob) }).set('if-match', '"1"').expect(200);
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
  await officer.post(`/api/v1/dossiers/${dossierId}/actions/step`, { taskId: task.id, taskVersion: task.rowVersion, choice, ...more }).expect(200);
}
