import { DESK, received } from '../support/a-dossier.js';
import { exampleOf, submitted, worked } from '../support/worked-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const HUNG = { identifier: '051085004321', birthDate: '1985-11-02', sex: 'male' } as const;
const EXTRACT = 'KQ.G15.000034';

const world = new TestWorld();
let hung: Person;
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  await world.startWorker();
  hung = await world.citizen('Nguyễn Quốc Hùng', HUNG);
  desk = await world.officer('motcua.camthanh');
  const death = exampleOf('1.000656');
  await worked(world, (await submitted(world, hung, death)).dossierId, death);
}, 120_000);
afterAll(() => world.stop());

async function funeralDraft(citizen: Person): Promise<string> {
  const { procedureCode, caseCode, channel, answers } = exampleOf('1.001731');
  const { body } = await citizen.post('/api/v1/drafts', { procedureCode, caseCode, channel, receivingUnit: DESK }).expect(201);
  await citizen.patch(`/api/v1/drafts/${body.id}`, { answers }).set('if-match', '"1"').expect(200);
  return body.id as string;
}

const component = (body: { components: { code: string }[] }, code: string): Record<string, unknown> =>
  (body.components.find((one) => one.code === code) ?? {}) as Record<string, unknown>;

it('keeps a result as a paper of its owner, and nobody else sees it', async () => {
  const { body } = await hung.get('/api/v1/papers').expect(200);
  expect(body.items).toEqual([
    expect.objectContaining({
      code: EXTRACT,
      source: 'result',
      number: '1/2026/TLKT-H48.101',
      issuedOn: '2026-11-25',
      validUntil: null,
      valid: true,
    }),
  ]);
  const [paper] = body.items;
  const path = `/api/v1/papers/${paper.id}/documents/${paper.documentIds[0]}`;
  expect((await hung.get(path).expect(200)).headers['content-type']).toBe('application/pdf');

  const stranger = await world.citizen('Phạm Thị Liên', { identifier: '051160007777' });
  expect((await stranger.get('/api/v1/papers').expect(200)).body.items).toEqual([]);
  const foreign = await stranger.get(path);
  expect([foreign.status, foreign.body.code]).toEqual([404, 'results.paper_not_found']);
});

it('says "already on file", asks for consent, and never asks for the file again', async () => {
  const id = await funeralDraft(hung);
  const { body: before } = await hung.get(`/api/v1/drafts/${id}`).expect(200);
  const offered = component(before, 'TRICH_LUC_KHAI_TU') as { supplied: boolean; onFile: { papers: { id: string }[]; used: null } };
  expect(offered).toMatchObject({ supplied: false, onFile: { papers: [{ code: EXTRACT }], used: null } });
  const without = await hung.post(`/api/v1/drafts/${id}/submit`, { revision: before.revision, declared: true });
  expect(without.body.missing).toEqual([expect.objectContaining({ kind: 'component', code: 'TRICH_LUC_KHAI_TU' })]);

  const [paper] = offered.onFile.papers;
  const noConsent = await hung.post(`/api/v1/drafts/${id}/reuse`, {
    componentCode: 'TRICH_LUC_KHAI_TU',
    paperId: paper?.id,
    consent: false,
  });
  expect(noConsent.status).toBe(400);
  const { body: agreed } = await hung
    .post(`/api/v1/drafts/${id}/reuse`, { componentCode: 'TRICH_LUC_KHAI_TU', paperId: paper?.id, consent: true })
    .expect(200);
  expect(component(agreed, 'TRICH_LUC_KHAI_TU')).toMatchObject({
    supplied: true,
    onFile: { used: { paperId: paper?.id, consentedAt: expect.any(String) } },
  });

  const { body: sent } = await hung.post(`/api/v1/drafts/${id}/submit`, { revision: agreed.revision, declared: true }).expect(201);
  const { body: seen } = await desk.get(`/api/v1/dossiers/${sent.dossierId}`).expect(200);
  expect(component(seen, 'TRICH_LUC_KHAI_TU')).toMatchObject({
    verdict: 'reused',
    digitisation: 3,
    documents: [{ mediaType: 'application/pdf' }],
    reuse: { source: 'result', number: '1/2026/TLKT-H48.101', consentedAt: expect.any(String) },
  });
  const file = (component(seen, 'TRICH_LUC_KHAI_TU')['documents'] as { id: string }[])[0]?.id;
  await desk.get(`/api/v1/dossiers/${sent.dossierId}/documents/${file}`).expect(200);
  // Nobody checks it again: the form is accepted, the reused paper stays as it is.
  await desk
    .post(`/api/v1/dossiers/${sent.dossierId}/components`, { papers: [{ code: 'TO_KHAI_MAI_TANG', verdict: 'accepted' }] })
    .expect(204);
  await desk.post(`/api/v1/dossiers/${sent.dossierId}/actions/receive`, { version: seen.head.version }).expect(200);
});

it('lets the person take the agreement back, and take no paper of others', async () => {
  const id = await funeralDraft(hung);
  const { body } = await hung.get('/api/v1/papers').expect(200);
  const use = { componentCode: 'TRICH_LUC_KHAI_TU', paperId: body.items[0].id, consent: true };
  await hung.post(`/api/v1/drafts/${id}/reuse`, use).expect(200);
  const back = await hung.delete(`/api/v1/drafts/${id}/reuse/TRICH_LUC_KHAI_TU`).expect(200);
  expect(component(back.body, 'TRICH_LUC_KHAI_TU')).toMatchObject({ supplied: false, onFile: { used: null } });
  expect((await hung.delete(`/api/v1/drafts/${id}/reuse/TRICH_LUC_KHAI_TU`)).status).toBe(404);

  const stranger = await world.citizen('Phạm Thị Liên', { identifier: '051160007777' });
  const theirs = await funeralDraft(stranger);
  expect(component((await stranger.get(`/api/v1/drafts/${theirs}`)).body, 'TRICH_LUC_KHAI_TU')).toMatchObject({ onFile: null });
  expect((await stranger.post(`/api/v1/drafts/${theirs}/reuse`, use)).status).toBe(404);
  expect((await hung.post(`/api/v1/drafts/${theirs}/reuse`, use)).status).toBe(404);
});

it('keeps a paper that an officer accepted, as an accepted copy', async () => {
  const khoa = await world.citizen('Y Khoa Niê', { identifier: '062095008888' });
  const { dossierId } = await submitted(world, khoa, exampleOf('1.013227'));
  expect((await khoa.get('/api/v1/papers')).body.items).toEqual([]);
  await received(world, dossierId);
  const { body } = await khoa.get('/api/v1/papers').expect(200);
  expect(body.items).toEqual([expect.objectContaining({ code: 'GIAY_PHEP_XAY_DUNG', source: 'accepted', valid: true })]);
  const { body: view } = await desk.get(`/api/v1/dossiers/${dossierId}`).expect(200);
  expect(component(view, 'GPXD_DA_CAP')).toMatchObject({ verdict: 'accepted', digitisation: 1, reuse: null });
});

it('does not offer a certificate that has expired, and asks for it when it expires before submission', async () => {
  const nguyet = await world.citizen();
  const example = exampleOf('1.004873');
  await worked(world, (await submitted(world, nguyet, example)).dossierId, example);
  const again = { ...example, answers: { ...example.answers, reissue: true } };
  const { body: created } = await nguyet
    .post('/api/v1/drafts', { procedureCode: '1.004873', caseCode: '1.004873.01', channel: 'online_full', receivingUnit: DESK })
    .expect(201);
  const { body: draft } = await nguyet.patch(`/api/v1/drafts/${created.id}`, { answers: again.answers }).set('if-match', '"1"').expect(200);
  const offered = component(draft, 'KQ003453') as { onFile: { papers: { id: string; validUntil: string }[] } };
  expect(offered.onFile.papers).toEqual([expect.objectContaining({ validUntil: '2027-05-25', valid: true })]);
  await nguyet
    .post(`/api/v1/drafts/${created.id}/reuse`, { componentCode: 'KQ003453', paperId: offered.onFile.papers[0]?.id, consent: true })
    .expect(200);

  await world.setClock('2027-05-26T08:00:00+07:00');
  const { body: later } = await nguyet.get(`/api/v1/drafts/${created.id}`).expect(200);
  expect(component(later, 'KQ003453')).toMatchObject({ supplied: false, onFile: null });
  const submission = await nguyet.post(`/api/v1/drafts/${created.id}/submit`, { revision: later.revision, declared: true });
  expect(submission.body).toMatchObject({ status: 422, missing: [expect.objectContaining({ code: 'KQ003453' })] });
  expect((await nguyet.get('/api/v1/papers')).body.items[0]).toMatchObject({ valid: false, validUntil: '2027-05-25' });
});
