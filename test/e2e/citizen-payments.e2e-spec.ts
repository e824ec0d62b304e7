import { aSubmittedHouse, received } from '../support/a-dossier.js';
import { aSubmittedHall, callBack, confirmation, openHallProcedure, pay } from '../support/a-hall.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let citizen: Person;
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T08:00:00+07:00');
  await openHallProcedure(world);
  await world.startWorker();
  citizen = await world.citizen('Trần Văn Bình', { identifier: '051085001122', birthDate: '1985-05-20' });
  desk = await world.officer('motcua.camthanh');
}, 60_000);
afterAll(() => world.stop());

interface Money {
  readonly state: string;
  readonly settled_at: Date | null;
}
const paymentsOf = async (id: string): Promise<Money[]> =>
  (await world.owner.query<Money>('select state, settled_at from payment where dossier_id = $1 order by initiated_at', [id])).rows;
const receptionOf = async (id: string): Promise<{ started_at: Date } | undefined> =>
  (await world.owner.query<{ started_at: Date }>(`select started_at from clock where dossier_id = $1 and kind = 'reception'`, [id]))
    .rows[0];
const receipts = async (id: string): Promise<{ kind: string; amount: string }[]> =>
  (
    await world.owner.query<{ kind: string; amount: string }>(
      'select r.kind, r.amount from receipt r join payment p on p.id = r.payment_id where p.dossier_id = $1 order by r.kind',
      [id],
    )
  ).rows;
const view = async (id: string): Promise<Record<string, unknown>> => (await citizen.get(`/api/v1/dossiers/${id}`).expect(200)).body;

it('computes what is owed on the server, line by line', async () => {
  const { dossierId } = await aSubmittedHall(citizen);

  const { body } = await citizen.get(`/api/v1/dossiers/${dossierId}/payments`).expect(200);

  expect(body.items.map(({ code, amount, state }: Record<string, unknown>) => [code, amount, state]).sort()).toEqual([
    ['LE_PHI_CAP', 10_000, 'open'],
    ['PHI_SU_DUNG', 100_000, 'open'],
  ]);
  expect((await pay(citizen, dossierId)).amount).toBe(110_000);
});

it('is not received before it is paid, and no reception clock runs', async () => {
  const submitted = await aSubmittedHall(citizen);
  const officerView = await desk.get(`/api/v1/dossiers/${submitted.dossierId}`).expect(200);
  const papers = officerView.body.components.map(({ code }: { code: string }) => ({ code, verdict: 'accepted' }));
  await desk.post(`/api/v1/dossiers/${submitted.dossierId}/components`, { papers }).expect(204);

  const answer = await desk.post(`/api/v1/dossiers/${submitted.dossierId}/actions/receive`, { version: 1 });

  expect(submitted).toMatchObject({ receptionDueAt: null });
  expect([answer.status, answer.body.code]).toEqual([409, 'payment.due_first']);
  expect(await receptionOf(submitted.dossierId)).toBeUndefined();
  expect(await world.ledgerOf(submitted.dossierId)).toHaveLength(1);
});

it('starts the reception clock at the moment of settlement, not at the moment of the message', async () => {
  await world.setClock('2026-12-02T10:30:00+07:00');
  const { dossierId } = await aSubmittedHall(citizen);
  const payment = await pay(citizen, dossierId);
  await world.setClock('2026-12-02T11:00:00+07:00');

  const { body } = await callBack(world, confirmation(world, payment, '20261202104500')).expect(200);

  expect(body).toEqual({ MaLoi: '00', state: 'settled' });
  const clock = await world.until(() => receptionOf(dossierId));
  expect(clock.started_at.toISOString()).toBe('2026-12-02T03:45:00.000Z');
  const row = (await world.ledgerOf(dossierId)).at(-1);
  expect(row).toMatchObject({ action: 'confirm_payment', to_status: 'submitted', actor_id: 'payment_callback' });
  expect(row?.effective_at.toISOString()).toBe('2026-12-02T03:45:00.000Z');
  expect(await receipts(dossierId)).toEqual([
    { kind: 'charge', amount: '10000' },
    { kind: 'fee', amount: '100000' },
  ]);
  expect(await view(dossierId)).toMatchObject({ moneyState: 'paid' });
  await received(world, dossierId);
});

it('does not believe a settlement in the future', async () => {
  await world.setClock('2026-12-02T13:30:00+07:00');
  const { dossierId } = await aSubmittedHall(citizen);

  await callBack(world, confirmation(world, await pay(citizen, dossierId), '20271231235959')).expect(200);

  expect((await paymentsOf(dossierId))[0]?.settled_at?.toISOString().slice(0, 10)).toBe('2026-12-02');
});

it('settles once when the message comes twice, even at the same time', async () => {
  const { dossierId } = await aSubmittedHall(citizen);
  const message = confirmation(world, await pay(citizen, dossierId), '20261202133000');

  const first = await Promise.all([callBack(world, message), callBack(world, message)]);
  const again = await callBack(world, message).expect(200);

  expect(first.map(({ status, body }) => [status, body.state]).sort()).toEqual([
    [200, 'already'],
    [200, 'settled'],
  ]);
  expect(again.body.state).toBe('already');
  await world.until(() => receptionOf(dossierId));
  expect((await world.ledgerOf(dossierId)).map(({ action }) => action)).toEqual(['submit', 'confirm_payment']);
  expect(await receipts(dossierId)).toHaveLength(2);
});

it.each([
  ['a wrong amount', { SoTien: '11000' }, 409, 'payment.amount_wrong'],
  ['an unknown reference', { MaThamChieu: 'MC000000000000000000' }, 404, 'payment.reference_unknown'],
  ['a wrong MAC', { MaXacThuc: 'a'.repeat(64) }, 403, 'payment.callback_not_authentic'],
  ['another partner', { MaDoiTac: 'somebody' }, 403, 'payment.callback_not_authentic'],
  ['a MAC that is none', { MaXacThuc: 'abc' }, 400, 'platform.invalid_input'],
  ['an amount that is none', { SoTien: '-110000' }, 400, 'platform.invalid_input'],
  ['another currency', { MaTienTe: 'USD' }, 400, 'platform.invalid_input'],
  ['a day that does not exist', { ThoiGianGD: '20261345999999' }, 400, 'platform.invalid_input'],
])('refuses a confirmation with %s and changes nothing', async (_, changes, status, code) => {
  const { dossierId } = await aSubmittedHall(citizen);
  const payment = await pay(citizen, dossierId);

  const answer = await callBack(world, confirmation(world, payment, '20261202133000', changes));

  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.body.detail).not.toBe('');
  expect((await paymentsOf(dossierId)).map(({ state }) => state)).toEqual(['initiated']);
  expect(await view(dossierId)).toMatchObject({ moneyState: 'pending' });
  expect(await world.ledgerOf(dossierId)).toHaveLength(1);
});

it('changes nothing when the platform says that the payment failed, and takes a second try', async () => {
  const { dossierId } = await aSubmittedHall(citizen);
  await callBack(world, confirmation(world, await pay(citizen, dossierId), '20261202133000', { MaLoi: '05' })).expect(200, {
    MaLoi: '00',
    state: 'not_paid',
  });
  expect(await receipts(dossierId)).toEqual([]);

  const second = await pay(citizen, dossierId);

  await callBack(world, confirmation(world, second, '20261202133000')).expect(200, { MaLoi: '00', state: 'settled' });
});

it('keeps money apart that arrives after the withdrawal, and changes nothing else', async () => {
  const { dossierId } = await aSubmittedHall(citizen);
  const payment = await pay(citizen, dossierId);
  await citizen.post(`/api/v1/dossiers/${dossierId}/withdraw`, { reason: 'Đổi kế hoạch' }).expect(200);

  await callBack(world, confirmation(world, payment, '20261202133000')).expect(200, { MaLoi: '00', state: 'after_end' });
  await callBack(world, confirmation(world, payment, '20261202133000')).expect(200, { MaLoi: '00', state: 'already' });

  expect((await paymentsOf(dossierId)).map(({ state }) => state)).toEqual(['after_end']);
  expect(await receipts(dossierId)).toEqual([]);
  expect((await world.ledgerOf(dossierId)).map(({ action }) => action)).toEqual(['submit', 'withdraw']);
  expect(await view(dossierId)).toMatchObject({ status: 'withdrawn', moneyState: 'cancelled' });
});

it('keeps the second of two payments for the same lines apart', async () => {
  const { dossierId } = await aSubmittedHall(citizen);
  const [one, two] = [await pay(citizen, dossierId), await pay(citizen, dossierId)];

  await callBack(world, confirmation(world, one, '20261202133000')).expect(200, { MaLoi: '00', state: 'settled' });
  await callBack(world, confirmation(world, two, '20261202133000')).expect(200, { MaLoi: '00', state: 'after_end' });

  expect((await paymentsOf(dossierId)).map(({ state }) => state).sort()).toEqual(['after_end', 'settled']);
  expect(await receipts(dossierId)).toHaveLength(2);
});

it('begins no payment when nothing is open', async () => {
  const { dossierId } = await aSubmittedHall(citizen);
  await callBack(world, confirmation(world, await pay(citizen, dossierId), '20261202133000')).expect(200);

  const answer = await citizen.post(`/api/v1/dossiers/${dossierId}/payments`);

  expect([answer.status, answer.body.code]).toEqual([409, 'payment.nothing_to_pay']);
});

it('begins no payment while the province has not set the fee, and says so', async () => {
  const { dossierId } = await aSubmittedHouse(world, citizen);

  const answer = await citizen.post(`/api/v1/dossiers/${dossierId}/payments`);

  expect([answer.status, answer.body.code]).toEqual([409, 'payment.fee_unknown']);
  expect(await paymentsOf(dossierId)).toEqual([]);
});

it('begins no payment on a dossier that has ended', async () => {
  const { dossierId } = await aSubmittedHall(citizen);
  await citizen.post(`/api/v1/dossiers/${dossierId}/withdraw`, {}).expect(200);

  const answer = await citizen.post(`/api/v1/dossiers/${dossierId}/payments`);

  expect([answer.status, answer.body.code]).toEqual([409, 'payment.dossier_closed']);
  expect(await paymentsOf(dossierId)).toEqual([]);
});

it('ends a dossier that nobody paid within the term, at the moment of the term', async () => {
  const { dossierId } = await aSubmittedHall(citizen);
  await world.setClock('2026-12-09T09:00:00+07:00');

  const ended = await world.until(async () => ((await view(dossierId))['status'] === 'withdrawn' ? true : null));

  expect(ended).toBe(true);
  const row = (await world.ledgerOf(dossierId)).at(-1);
  expect(row).toMatchObject({ action: 'expire', to_status: 'withdrawn', actor_id: 'timer' });
  expect(row !== undefined && row.effective_at < row.recorded_at).toBe(true);
});
