import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { certificatesFromPem, verifySignatures } from '@app/signing';
import { birthAnswers, houseAnswers } from './answers.js';
import type { Json } from './client.js';
import type { World } from './world.js';

const AGENCY = 'H48.101';
export const DESK = `${AGENCY}-TTPVHCC`;
const CIVIL_STATUS = `${AGENCY}-VP`;
export const CONSTRUCTION = `${AGENCY}-KT`;
const FIRE_SAFETY = 'H48.91-PCCC';

export const shown = (instant: string | null): string =>
  instant === null
    ? '-'
    : new Date(instant).toLocaleString('vi-VN', {
        timeZone: 'Asia/Ho_Chi_Minh',
        weekday: 'long',
        hour: '2-digit',
        minute: '2-digit',
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
      });

export async function acceptPapers(world: World, id: string): Promise<void> {
  const desk = await world.officer('reception', DESK);
  const { components } = await world.read(desk, id);
  await world.ok(
    'papers checked',
    desk.request('POST', `/api/v1/dossiers/${id}/components`, {
      papers: components.map(({ code }: Json) => ({ code, verdict: 'accepted' })),
    }),
    204,
  );
}

export async function receive(world: World, id: string): Promise<Json> {
  await acceptPapers(world, id);
  const desk = await world.officer('reception', DESK);
  await world.act(desk, id, 'receive');
  const view = await world.read(desk, id);
  world.checks.check(
    `tiếp nhận, hẹn trả ${shown(view.head.dueAt)} / received with its due date`,
    view.head.status === 'received' && view.head.dueAt !== null,
  );
  return view;
}

export async function explain(world: World, id: string): Promise<void> {
  const desk = await world.officer('reception', DESK);
  const { days, words, calendarRevision } = await world.ok('deadline', desk.request('GET', `/api/v1/dossiers/${id}/deadline`));
  for (const line of words?.vi ?? []) world.checks.say(`    ${line}`);
  world.checks.check(`giải thích hạn theo lịch bản ${calendarRevision} / the date explains itself`, days.length > 0);
}

async function verifyResult(world: World, pdf: Buffer, signatures: number): Promise<void> {
  const { rootCertificate } = world.addresses as unknown as { rootCertificate: string };
  const report = verifySignatures(pdf, { trustedRoots: certificatesFromPem(readFileSync(rootCertificate, 'utf8')), at: await world.now() });
  world.checks.equal('văn bản kết quả / signed file', report.verdict, 'VALID');
  world.checks.equal('số chữ ký / signatures', report.signatures.length, signatures);
}

/** (a) A birth registration from the e-form to the signed certificate. */
export async function birthRegistration(world: World): Promise<void> {
  const { checks } = world;
  checks.title('(a) Đăng ký khai sinh / birth registration');
  const mother = await world.citizen('dan.nguyet');
  const found = await world.ok('search', mother.request('GET', `/api/v1/procedures?q=${encodeURIComponent('lam khai sinh')}`));
  checks.check(
    'tìm không dấu thấy 1.001193 / found without accents',
    found.items.some((item: Json) => item.code === '1.001193'),
  );
  const born = new Date((await world.now()).getTime() - 12 * 86_400_000).toISOString().slice(0, 10);
  const submitted = await world.submit(mother, {
    procedureCode: '1.001193',
    caseCode: '1.001193.01',
    desk: DESK,
    answers: birthAnswers(born),
    papers: { KQ004389: 'Giay chung sinh' },
  });
  checks.say(`mã hồ sơ ${submitted.code}, phải tiếp nhận trước ${shown(submitted.receptionDueAt)}`);
  const id = submitted.dossierId as string;

  const lookup = await world.ok(
    'look-up',
    mother.request('POST', '/api/v1/lookup', { code: submitted.code, secret: submitted.lookupSecret }),
  );
  checks.check(
    'tra cứu công khai không lộ tên / public look-up shows no name',
    lookup.status === 'submitted' && !JSON.stringify(lookup).includes('Nguyệt'),
  );
  const stranger = await world.citizen('dan.khoa');
  checks.equal('người khác không thấy hồ sơ / not yours is 404', (await stranger.request('GET', `/api/v1/dossiers/${id}`)).status, 404);

  await receive(world, id);
  await explain(world, id);
  await world.step(await world.officer('reception', DESK), id, 'check', 'pass');
  const specialist = await world.officer('specialist', CIVIL_STATUS);
  const task = await world.task(specialist, id, 'process');
  const today = (await world.now()).toISOString().slice(0, 10);
  await world.ok(
    'drafted',
    specialist.request('POST', `/api/v1/dossiers/${id}/actions/draft_result`, {
      taskId: task.id,
      outcome: 'granted',
      values: { personalId: '051326001111', registeredOn: today, province: 'Quảng Ngãi' },
    }),
  );
  await world.step(specialist, id, 'process', 'draft');
  await world.sign(await world.officer('signer', CIVIL_STATUS), id, 'sign', 'sign');
  await world.sign(await world.officer('clerk', CIVIL_STATUS), id, 'seal', 'seal');
  await finishAndTake(world, mother, id, 'granted');
}

export async function finishAndTake(
  world: World,
  citizen: Awaited<ReturnType<World['citizen']>>,
  id: string,
  outcome: string,
): Promise<void> {
  const { checks } = world;
  const done = await world.until('result is ready', async () => {
    const view = await world.read(citizen, id);
    return view.status === 'result_ready' || view.status === 'handed_over' ? view : null;
  });
  checks.check(`xử lý xong lúc ${shown(done.resultReadyAt)}, kết quả ${done.outcome} / finished`, done.outcome === outcome);
  checks.check('đúng hạn / on time', done.dueAt === null || done.resultReadyAt.slice(0, 10) <= done.dueAt.slice(0, 10));
  const { items: owed } = await world.ok('owed', citizen.request('GET', `/api/v1/dossiers/${id}/payments`));
  if (owed.some(({ state }: Json) => state === 'open')) {
    const unpaid = await citizen.request('GET', `/api/v1/dossiers/${id}/result`);
    checks.equal('chưa nộp lệ phí thì chưa nhận kết quả / paid before the result', unpaid.status, 409);
    checks.check('nộp trực tuyến / paid online', (await world.pay(citizen, id)) > 0);
  }
  const result = await citizen.request('GET', `/api/v1/dossiers/${id}/result`);
  checks.equal('tải kết quả / result downloaded', result.status, 200);
  await verifyResult(world, result.bytes, 2);
  const after = await world.read(citizen, id);
  checks.equal('trạng thái sau khi tải / status after the download', after.status, 'handed_over');
  checks.equal('đánh giá / rated', (await citizen.request('POST', `/api/v1/dossiers/${id}/rating`, { score: 5 })).status, 204);
}

/** (b) A construction permit with a supplement, an opinion of another agency and a pause. */
export async function constructionPermit(world: World): Promise<void> {
  const { checks } = world;
  checks.title('(b) Cấp giấy phép xây dựng / construction permit');
  const owner = await world.citizen('dan.hung');
  const papers = { 'G17-KQ003215': 'Giay chung nhan QSDD', 'G17-KQ002712': 'Ban ve thiet ke' };
  const submitted = await world.submit(owner, {
    procedureCode: '1.013225',
    caseCode: '1.013225.01',
    desk: DESK,
    answers: houseAnswers(),
    papers,
  });
  checks.say(`mã hồ sơ ${submitted.code}`);
  const id = submitted.dossierId as string;
  const received = await receive(world, id);
  await explain(world, id);
  await world.step(await world.officer('reception', DESK), id, 'check', 'pass');
  await world.step(await world.officer('unit_head', CONSTRUCTION), id, 'assign', 'assign');

  const specialist = await world.officer('specialist', CONSTRUCTION);
  const asked = await world.act(specialist, id, 'request_supplement', {
    reason: 'Bản vẽ thiếu mặt cắt',
    items: [{ kind: 'component', target: 'G17-KQ002712', text: 'Bổ sung mặt cắt A-A tỷ lệ 1/100' }],
  });
  checks.check('yêu cầu bổ sung, đồng hồ tạm dừng / supplement asked, the clock pauses', asked !== null);
  await world.moveClock('1 day');
  const before = await world.read(owner, id);
  checks.equal('trạng thái / status', before.status, 'awaiting_supplement');
  const documentId = await world.upload(owner, 'mat-cat.pdf', 'Mat cat A-A');
  const refused = await owner.request(
    'POST',
    `/api/v1/dossiers/${id}/supplement`,
    { answers: { floors: 3 }, documents: [{ componentCode: 'G17-KQ002712', documentId }] },
    { 'idempotency-key': randomUUID() },
  );
  checks.equal('chỉ nhận đúng mục được yêu cầu / only what was asked', refused.status, 422);
  await world.ok(
    'supplemented',
    owner.request(
      'POST',
      `/api/v1/dossiers/${id}/supplement`,
      { documents: [{ componentCode: 'G17-KQ002712', documentId }] },
      { 'idempotency-key': randomUUID() },
    ),
  );
  const resumed = await world.read(owner, id);
  checks.check(
    `tiếp tục, hẹn trả mới ${shown(resumed.dueAt)} / resumed with a later date`,
    resumed.status === 'in_process' && resumed.dueAt >= received.head.dueAt,
  );
  await explain(world, id);

  const police = await world.officer('specialist', FIRE_SAFETY);
  const opinionTask = await world.task(police, id, 'fireOpinion');
  const opinion = await world.upload(police, 'y-kien-pccc.pdf', 'Y kien PCCC');
  await world.step(police, id, 'fireOpinion', 'agree', { documentId: opinion });
  checks.check('công an cho ý kiến, bước thẩm định không bị ảnh hưởng / opinion given in parallel', opinionTask !== null);
  await world.step(specialist, id, 'appraise', 'done', { reason: 'Đủ điều kiện cấp phép' });

  const charge = await world.act(specialist, id, 'request_payment', {
    reason: 'Lệ phí theo thông báo',
    kind: 'charge',
    code: 'LE_PHI_GPXD',
    name: 'Lệ phí cấp giấy phép xây dựng',
    amount: 75_000,
  });
  checks.check('yêu cầu nộp lệ phí, đồng hồ tạm dừng / payment asked, the clock pauses', charge !== null);
  checks.equal('số tiền do máy chủ tính / amount of the server', await world.pay(owner, id), 75_000);
  await world.until('clock resumed', async () => ((await world.read(owner, id)).status === 'in_process' ? true : null));

  await grantPermit(world, id);
  await finishAndTake(world, owner, id, 'granted');
  const { items } = await world.ok('timeline', owner.request('GET', `/api/v1/dossiers/${id}/timeline`));
  checks.check(
    `nhật ký ${items.length} dòng liền số / ledger without holes`,
    items.every((row: Json, index: number) => row.version === index + 1),
  );
}

/** From the finished appraisal to the sealed permit. */
export async function grantPermit(world: World, id: string): Promise<void> {
  const specialist = await world.officer('specialist', CONSTRUCTION);
  const task = await world.task(specialist, id, 'draft');
  await world.ok(
    'drafted',
    specialist.request('POST', `/api/v1/dossiers/${id}/actions/draft_result`, {
      taskId: task.id,
      outcome: 'granted',
      values: {
        designCode: 'ST-2026-07',
        drawings: 14,
        density: 75,
        landUseRatio: 5.1,
        levels: 'Cốt nền +0,45 m so với vỉa hè; chỉ giới đường đỏ 0,0 m; lùi 1,5 m',
        office: 'Phòng Kinh tế, Hạ tầng và Đô thị',
      },
    }),
  );
  await world.step(specialist, id, 'draft', 'permit');
  await world.step(await world.officer('unit_head', CONSTRUCTION), id, 'review', 'approve');
  await world.step(await world.officer('clerk', CONSTRUCTION), id, 'number', 'number');
  await world.sign(await world.officer('signer', CONSTRUCTION), id, 'sign', 'sign');
  await world.sign(await world.officer('clerk', CONSTRUCTION), id, 'seal', 'seal');
}

/** (c) A dossier that is not received: the desk proposes, the head confirms. */
export async function refusal(world: World): Promise<void> {
  const { checks } = world;
  checks.title('(c) Từ chối tiếp nhận / refusal');
  const citizen = await world.citizen('dan.lien');
  const answers = { ...houseAnswers(), ownerName: 'Phạm Thị Liên', ownerId: '051160007777', floors: 2 };
  const submitted = await world.submit(citizen, {
    procedureCode: '1.013225',
    caseCode: '1.013225.01',
    desk: DESK,
    answers,
    papers: { 'G17-KQ003215': 'Giay to dat', 'G17-KQ002712': 'Ban ve' },
  });
  const id = submitted.dossierId as string;
  const desk = await world.officer('reception', DESK);
  const missing = await desk.request('POST', `/api/v1/dossiers/${id}/actions/refuse_intake`, { version: 1, reason: '', legalBasis: '' });
  checks.equal('từ chối phải có lý do và căn cứ / needs reason and legal basis', missing.status, 422);
  const { approvalId } = await world.act(
    desk,
    id,
    'refuse_intake',
    { reason: 'Thửa đất thuộc xã khác, không thuộc thẩm quyền', legalBasis: 'Nghị định 118/2025/NĐ-CP' },
    202,
  );
  const head = await world.officer('unit_head', DESK);
  const waiting = await world.ok('approvals', head.request('GET', '/api/v1/approvals'));
  checks.check(
    'đề nghị chờ người thứ hai / waits for a second person',
    waiting.items.some((item: Json) => item.id === approvalId),
  );
  await world.ok('approved', head.request('POST', `/api/v1/approvals/${approvalId}/decision`, { approved: true }));
  const after = await world.read(citizen, id);
  checks.equal('trạng thái / status', after.status, 'intake_refused');
  const slip = await world.until(
    'form 03 printed',
    async () => (await world.read(citizen, id)).slips.find((one: Json) => one.kind === 'intake_refusal') ?? null,
  );
  const printed = await citizen.request('GET', `/api/v1/dossiers/${id}/documents/${slip.documentId}`);
  checks.equal('phiếu từ chối (mẫu 03) tải được / form 03', printed.status, 200);
}

/** (d) A withdrawal: a request after reception, confirmed by the agency. */
export async function withdrawal(world: World): Promise<void> {
  const { checks } = world;
  checks.title('(d) Rút hồ sơ / withdrawal');
  const citizen = await world.citizen('dan.khoa');
  const answers = { ...houseAnswers(), ownerName: 'Y Khoa Niê', ownerId: '062095008888', floors: 1 };
  const input = {
    procedureCode: '1.013225',
    caseCode: '1.013225.01',
    desk: DESK,
    answers,
    papers: { 'G17-KQ003215': 'Giay to dat', 'G17-KQ002712': 'Ban ve' },
  };
  const early = await world.submit(citizen, input);
  await world.ok('withdrawn', citizen.request('POST', `/api/v1/dossiers/${early.dossierId}/withdraw`, { reason: 'Nộp nhầm' }));
  checks.equal('trước tiếp nhận rút ngay / before reception at once', (await world.read(citizen, early.dossierId)).status, 'withdrawn');
  const late = await world.submit(citizen, input);
  const id = late.dossierId as string;
  await receive(world, id);
  await world.ok('asked', citizen.request('POST', `/api/v1/dossiers/${id}/withdraw`, { reason: 'Thay đổi thiết kế' }));
  checks.equal('sau tiếp nhận là đề nghị / afterwards a request', (await world.read(citizen, id)).status, 'received');
  await world.act(await world.officer('reception', DESK), id, 'confirm_withdrawal');
  checks.equal('cơ quan xác nhận / confirmed', (await world.read(citizen, id)).status, 'withdrawn');
  const { count } = { count: Number(late.code.slice(-4)) - Number(early.code.slice(-4)) };
  checks.check(
    `số hồ sơ trong ngày liền nhau / numbers of the day without gap (${early.code}, ${late.code})`,
    early.code.slice(0, -4) !== late.code.slice(0, -4) || count === 1,
  );
}
