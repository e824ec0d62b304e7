import { samplePdf } from '../../apps/commands/src/tour/sample-pdf.js';
import { DESK } from '../support/a-dossier.js';
import { hallAnswers, openHallProcedure } from '../support/a-hall.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-01T08:00:00+07:00');
  await openHallProcedure(world);
  desk = await world.officer('motcua.camthanh');
}, 60_000);
afterAll(() => world.stop());

/** The organiser is seventeen: the form asks for the consent of a guardian, as a file. */
const entry = (guardian: readonly string[], changes: object = {}): object => ({
  procedureCode: '9.900001',
  caseCode: '9.900001.01',
  channel: 'desk',
  deskUnit: DESK,
  submitter: { personKind: 'person', name: 'Trần Văn Bình', identifier: '051085001122' },
  answers: { ...hallAnswers(), organiserDob: '2009-05-20', ...(guardian.length === 0 ? {} : { guardian }), ...changes },
  papers: [],
});

async function uploadedBy(person: Person, name = 'dong-y.pdf', bytes = samplePdf('Dong y')): Promise<string> {
  const { body } = await person.post('/api/v1/documents').attach('file', Buffer.from(bytes), name).expect(201);
  return body.id as string;
}

const faultsOf = (body: { missing?: { code: string; rule: string }[] }): string[] =>
  (body.missing ?? []).map(({ code, rule }) => `${code} ${rule}`);

it('keeps a file that a question asks for with the form, and gives it back', async () => {
  const guardian = await uploadedBy(desk);
  const { body } = await desk.post('/api/v1/dossiers', entry([guardian])).expect(201);

  const view = await desk.get(`/api/v1/dossiers/${body.dossierId}`).expect(200);
  expect(view.body.answers.guardian).toEqual([guardian]);
  const form = view.body.components.find(({ code }: { code: string }) => code === 'DON');
  expect(form.documents.map(({ id }: { id: string }) => id)).toEqual([guardian]);
  await desk.get(`/api/v1/dossiers/${body.dossierId}/documents/${guardian}`).expect(200);
  const kept = await world.owner.query('select attached_at from document where id = $1', [guardian]);
  expect(kept.rows[0].attached_at).not.toBeNull();
});

it('does not take along the file of a question that is not asked any more', async () => {
  const guardian = await uploadedBy(desk);
  const { body } = await desk.post('/api/v1/dossiers', entry([guardian], { organiserDob: '1985-05-20' })).expect(201);

  const view = await desk.get(`/api/v1/dossiers/${body.dossierId}`).expect(200);
  expect(view.body.answers.guardian).toBeUndefined();
  expect(view.body.components.flatMap(({ documents }: { documents: object[] }) => documents)).toEqual([]);
  const kept = await world.owner.query('select attached_at from document where id = $1', [guardian]);
  expect(kept.rows[0].attached_at).toBeNull();
});

it('counts what the form works out itself', async () => {
  const { body } = await desk.post('/api/v1/dossiers', entry([await uploadedBy(desk)])).expect(201);
  const view = await desk.get(`/api/v1/dossiers/${body.dossierId}`).expect(200);
  expect(view.body.answers).toMatchObject({ age: 17, sessionCount: 2, totalHours: 5.5 });
});

it('says which question lacks its file, and stores nothing', async () => {
  const { status, body } = await desk.post('/api/v1/dossiers', entry([]));
  expect({ status, code: body.code, faults: faultsOf(body) }).toEqual({
    status: 422,
    code: 'dossier.not_complete',
    faults: ['guardian required'],
  });
});

it('refuses more files than the question takes', async () => {
  const ids = [await uploadedBy(desk), await uploadedBy(desk), await uploadedBy(desk)];
  const { status, body } = await desk.post('/api/v1/dossiers', entry(ids));
  expect({ status, faults: faultsOf(body) }).toEqual({ status: 422, faults: ['guardian too_many'] });
});

it('refuses the file of a colleague and a file that is not there', async () => {
  const colleague = await world.officer('xaydung.camthanh');
  for (const id of [await uploadedBy(colleague), '00000000-0000-4000-8000-000000000000']) {
    const { status, body } = await desk.post('/api/v1/dossiers', entry([id]));
    expect({ status, faults: faultsOf(body) }).toEqual({ status: 422, faults: ['guardian not_uploaded'] });
    expect(body.missing[0].message.vi).toMatch(/\S/);
  }
});
