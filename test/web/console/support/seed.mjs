// A working week in a demonstration: dossiers late, due today, paused, in good time, to receive, to sign, to seal and to hand over.
import { birthAnswers, houseAnswers } from '../../../../dist/apps/commands/src/tour/answers.js';
import { World } from '../../../../dist/apps/commands/src/tour/world.js';

const AGENCY = 'H48.101';
const DESK = `${AGENCY}-TTPVHCC`;
const CIVIL_STATUS = `${AGENCY}-VP`;
const CONSTRUCTION = `${AGENCY}-KT`;

/** Moves the clock of the installation to an instant; only forward. */
async function moveTo(world, instant) {
  const now = await world.now();
  const seconds = Math.round((Date.parse(instant) - now.getTime()) / 1000);
  if (seconds > 0) await world.moveClock(`${seconds} seconds`);
}

async function birth(world, citizen, until, changes = {}) {
  const born = new Date((await world.now()).getTime() - 12 * 86_400_000).toISOString().slice(0, 10);
  const { dossierId: id } = await world.submit(await world.citizen(citizen), {
    procedureCode: '1.001193',
    caseCode: '1.001193.01',
    desk: DESK,
    answers: { ...birthAnswers(born), ...changes },
    papers: { KQ004389: 'Giay chung sinh' },
  });
  if (until === 'submitted') return id;
  const desk = await world.officer('reception', DESK);
  await accept(world, desk, id);
  await world.act(desk, id, 'receive');
  if (until === 'received') return id;
  await world.step(desk, id, 'check', 'pass');
  if (until === 'processing') return id;
  const specialist = await world.officer('specialist', CIVIL_STATUS);
  const task = await world.task(specialist, id, 'process');
  const today = (await world.now()).toISOString().slice(0, 10);
  const values = { personalId: '051326001111', registeredOn: today, province: 'Quảng Ngãi' };
  await world.ok(
    'drafted',
    specialist.request('POST', `/api/v1/dossiers/${id}/actions/draft_result`, { taskId: task.id, outcome: 'granted', values }),
  );
  await world.step(specialist, id, 'process', 'draft');
  if (until === 'to_sign') return id;
  await world.sign(await world.officer('signer', CIVIL_STATUS), id, 'sign', 'sign');
  if (until === 'to_seal') return id;
  await world.sign(await world.officer('clerk', CIVIL_STATUS), id, 'seal', 'seal');
  await world.until('ready', async () => ((await world.read(desk, id)).head.status === 'result_ready' ? true : null));
  return id;
}

export async function house(world, citizen, until, changes = {}) {
  const { dossierId: id } = await world.submit(await world.citizen(citizen), {
    procedureCode: '1.013225',
    caseCode: '1.013225.01',
    desk: DESK,
    answers: { ...houseAnswers(), floors: 2, ...changes },
    papers: { 'G17-KQ003215': 'Giay chung nhan QSDD', 'G17-KQ002712': 'Ban ve thiet ke' },
  });
  if (until === 'submitted') return id;
  const desk = await world.officer('reception', DESK);
  await accept(world, desk, id);
  await world.act(desk, id, 'receive');
  await world.step(desk, id, 'check', 'pass');
  await world.step(await world.officer('unit_head', CONSTRUCTION), id, 'assign', 'assign');
  if (until === 'appraising') return id;
  const specialist = await world.officer('specialist', CONSTRUCTION);
  await world.act(specialist, id, 'request_supplement', {
    reason: 'Bản vẽ thiếu mặt cắt',
    items: [{ kind: 'component', target: 'G17-KQ002712', text: 'Bổ sung mặt cắt A-A tỷ lệ 1/100' }],
  });
  return id;
}

async function accept(world, desk, id) {
  const { components } = await world.read(desk, id);
  const papers = components.map(({ code }) => ({ code, verdict: 'accepted' }));
  await world.ok('papers', desk.request('POST', `/api/v1/dossiers/${id}/components`, { papers }), 204);
}

/** @returns ids by what the dossier is for. */
export async function seed(addresses) {
  const world = new World(addresses);
  const quiet = process.stdout.write;
  process.stdout.write = () => true;
  try {
    await moveTo(world, '2026-11-30T08:30:00+07:00');
    const ids = {};
    ids.late = await house(world, 'dan.hung', 'appraising');
    ids.paused = await house(world, 'dan.khoa', 'asked', { ownerName: 'Y Khoa Niê', ownerId: '062095008888' });
    await moveTo(world, '2026-12-03T09:00:00+07:00');
    ids.today = await house(world, 'dan.lien', 'appraising', { ownerName: 'Phạm Thị Liên', ownerId: '051160007777' });
    ids.toSign = await birth(world, 'dan.nguyet', 'to_sign');
    ids.toSign2 = await birth(world, 'dan.lien', 'to_sign');
    ids.toSeal = await birth(world, 'dan.nguyet', 'to_seal');
    await moveTo(world, '2026-12-08T08:40:00+07:00');
    ids.inTime = await house(world, 'dan.hung', 'appraising');
    ids.inTime2 = await house(world, 'dan.lien', 'appraising', { ownerName: 'Phạm Thị Liên', ownerId: '051160007777' });
    ids.received = await birth(world, 'dan.nguyet', 'received');
    ids.processing = await birth(world, 'dan.nguyet', 'processing');
    ids.ready = await birth(world, 'dan.nguyet', 'ready');
    ids.submitted = await birth(world, 'dan.nguyet', 'submitted');
    ids.submittedHouse = await house(world, 'dan.khoa', 'submitted', { ownerName: 'Y Khoa Niê', ownerId: '062095008888' });
    await moveTo(world, '2026-12-08T10:20:00+07:00');
    return ids;
  } finally {
    process.stdout.write = quiet;
  }
}
