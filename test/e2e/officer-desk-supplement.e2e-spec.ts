import { act, inAppraisal } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T08:00:00+07:00');
  desk = await world.officer('motcua.camthanh');
}, 60_000);
afterAll(() => world.stop());

const DRAWINGS = { kind: 'component', target: 'G17-KQ002712', text: 'Bổ sung mặt cắt A-A' };
const FLOORS = { kind: 'field', target: 'floors', text: 'Số tầng không khớp bản vẽ' };

/** The citizen stands at the desk with what a specialist asked for. */
async function asked(items: object[] = [DRAWINGS, FLOORS]): Promise<string> {
  const { dossierId } = await inAppraisal(world, { floors: 3 });
  const specialist = await world.officer('xaydung.camthanh');
  expect((await act(world, specialist, dossierId, 'request_supplement', { reason: 'Bản vẽ thiếu mặt cắt', items })).status).toBe(200);
  return dossierId;
}
const brought = async (id: string, body: object, who = desk): Promise<{ status: number; body: Record<string, unknown> }> => {
  const { status, body: answered } = await who.post(`/api/v1/dossiers/${id}/actions/supplement`, body);
  return { status, body: answered as Record<string, unknown> };
};
const drawing = async (): Promise<object[]> => [
  { componentCode: 'G17-KQ002712', documentId: (await world.upload(desk, 'mat-cat.pdf')).body.id as string },
];
const read = async (id: string): Promise<{ head: { status: string }; answers: Record<string, unknown> }> =>
  (await desk.get(`/api/v1/dossiers/${id}`).expect(200)).body as { head: { status: string }; answers: Record<string, unknown> };

it('takes the papers and the answers of the form at once, and the clock runs again', async () => {
  const id = await asked();

  const { status, body } = await brought(id, { documents: await drawing(), answers: { floors: '4' } });

  expect({ status, to: body['status'] }).toEqual({ status: 200, to: 'in_process' });
  const after = await read(id);
  // As typed at the desk, kept in its normal form.
  expect(after.answers['floors']).toBe(4);
  expect(after.answers['ownerName']).toBe('Nguyễn Quốc Hùng');
  const { body: ledger } = await desk.get(`/api/v1/dossiers/${id}/ledger`).expect(200);
  expect(ledger.items.at(-1)).toMatchObject({ action: 'supplement', clockEffect: 'resume' });
});

it('takes answers alone where only the form was wrong', async () => {
  const id = await asked([FLOORS]);
  expect((await brought(id, { answers: { floors: 2 } })).status).toBe(200);
  expect((await read(id)).answers['floors']).toBe(2);
});

it('refuses the paper without the answer, and says which question is open', async () => {
  const id = await asked();
  const { status, body } = await brought(id, { documents: await drawing() });
  expect({ status, ...body }).toMatchObject({
    status: 422,
    code: 'dossier.supplement_incomplete',
    missing: [{ kind: 'field', target: 'floors' }],
  });
  expect((await read(id)).head.status).toBe('awaiting_supplement');
});

it.each([
  ['a word for a number', { floors: 'ba' }, 'dossier.answers_invalid'],
  ['nothing at all', { floors: '' }, 'dossier.answers_invalid'],
  ['a question nobody asked', { floors: 4, ownerName: 'Người Khác' }, 'dossier.supplement_not_asked'],
])('validates like the page of the citizen: %s', async (_, answers, code) => {
  const id = await asked([FLOORS]);
  const { status, body } = await brought(id, { answers });
  expect({ status, code: body['code'] }).toEqual({ status: 422, code });
  expect((await read(id)).answers['floors']).toBe(3);
});

it('is for the desk that received the dossier', async () => {
  const id = await asked([FLOORS]);
  const other = await world.officer('motcua.nghialo');
  expect((await brought(id, { answers: { floors: 4 } }, other)).status).toBe(404);
  const specialist = await world.officer('xaydung.camthanh');
  expect((await brought(id, { answers: { floors: 4 } }, specialist)).body['code']).toBe('identity.not_permitted');
});
