import { received } from '../support/a-dossier.js';
import { PlainBrowser } from '../support/html.js';
import { exampleOf, submitted } from '../support/worked-dossier.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
beforeAll(() => world.start(), 60_000);
afterAll(() => world.stop());

it('lists every late dossier of an office by code, without a name, to anybody', async () => {
  await world.setClock('2026-12-02T09:00:00+07:00');
  const citizen = await world.citizen('Nguyễn Quốc Hùng', { identifier: '051085004321' });
  const { dossierId, code } = await submitted(world, citizen, exampleOf('1.013227'));
  await received(world, dossierId);
  const anybody = new PlainBrowser(world.citizenUrl);
  const { rows } = await world.owner.query<{ code: string; due: Date }>(
    'select u.code, d.due_at as due from dossier d join unit u on u.id = d.processing_unit_id where d.id = $1',
    [dossierId],
  );
  const unit = rows[0]?.code ?? '';
  await anybody.open(`/dung-han/noi/${unit}`);
  expect(anybody.text).toContain('Không có hồ sơ nào đang trễ');

  await world.setClock(new Date((rows[0]?.due.getTime() ?? 0) + 3 * 86_400_000).toISOString());
  await anybody.open(`/dung-han/noi/${unit}`);
  expect(anybody.text).toContain(code);
  expect(anybody.text).not.toContain('Quốc Hùng');
  expect(anybody.text).not.toContain('051085004321');
  await anybody.open(`/en/dung-han/noi/${unit}`);
  expect(anybody.text).toContain('Dossiers that are late');
});

it('answers 404 for an office that is none', async () => {
  const anybody = await new PlainBrowser(world.citizenUrl).open('/dung-han/noi/KHONG-CO');
  expect(anybody.status).toBe(404);
});
