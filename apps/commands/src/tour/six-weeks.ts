import { randomUUID } from 'node:crypto';
import { houseAnswers } from './answers.js';
import type { Answer, Json } from './client.js';
import { CONSTRUCTION, DESK, explain, finishAndTake, grantPermit, receive, shown } from './scenarios.js';
import type { World } from './world.js';

const PAPERS = { 'G17-KQ003215': 'Giay chung nhan QSDD', 'G17-KQ002712': 'Ban ve thiet ke' };
const MISSING = {
  reason: 'Bản vẽ thiếu mặt cắt',
  items: [{ kind: 'component', target: 'G17-KQ002712', text: 'Bổ sung mặt cắt A-A tỷ lệ 1/100' }],
};
const MINUTES = 60_000;
const DAY = 86_400_000;

const localDay = (moment: Date): string => new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
const after = (instant: string): Date => new Date(Date.parse(instant) + 5 * MINUTES);

/**
 * (f) Six weeks by the test clock. One dossier is explained, meets a silent agency, pauses, is extended with an apology and ends between its
 * two dates; another waits for a citizen who never comes. Then the same period is reported as known on two days.
 */
export async function sixWeeks(world: World): Promise<void> {
  const { checks } = world;
  checks.title('(f) Sáu tuần / six weeks');
  const began = await world.now();
  const owner = await world.citizen('dan.hung');
  const specialist = await world.officer('specialist', CONSTRUCTION);

  const kept = await atAppraisal(world, { floors: 7 });
  const { tasks } = await world.read(specialist, kept);
  const asked = tasks.find((task: Json) => task.step === 'fireOpinion');
  checks.check(`công an phải trả lời trước ${shown(asked?.dueAt ?? null)} / asked until`, asked !== undefined && asked.dueAt !== null);
  await world.moveTo(after(asked.dueAt));
  const deemed = await happened(world, kept, 'give_opinion');
  checks.check(
    'im lặng là đồng ý, ghi tại đúng thời điểm hết hạn / silence is consent',
    deemed.effectiveAt === asked.dueAt && deemed.by === 'system',
  );

  const forgotten = await atAppraisal(world, { floors: 2 });
  await world.act(specialist, forgotten, 'request_supplement', MISSING);
  const { supplements } = await world.read(owner, forgotten);
  const termAt = supplements.at(-1).termAt as string;
  checks.say(`hồ sơ thứ hai chờ bổ sung đến ${shown(termAt)} / the second waits for its citizen`);

  await pausedForADay(world, kept);
  await extended(world, kept, new Date(Date.parse(termAt) + 6 * DAY));

  await world.moveTo(after(termAt));
  const expired = await happened(world, forgotten, 'expire');
  checks.check(
    'quá hạn bổ sung, tự dừng đúng lúc / stopped by itself at its moment',
    expired.effectiveAt === termAt && expired.by === 'system',
  );
  checks.equal('trạng thái / status', (await world.read(owner, forgotten)).status, 'stopped');

  const before = await nextMorning(world);
  const { head } = await world.read(specialist, kept);
  checks.check(
    `hạn gốc ${shown(head.dueOriginalAt)} đã qua, hạn gia hạn ${shown(head.dueAt)} còn / between its two dates`,
    Date.parse(head.dueOriginalAt) < (await world.now()).getTime() && (await world.now()).getTime() < Date.parse(head.dueAt),
  );
  await world.step(specialist, kept, 'appraise', 'done', { reason: 'Đủ điều kiện cấp phép' });
  await grantPermit(world, kept);
  await finishAndTake(world, owner, kept, 'granted');
  const then = await nextMorning(world);
  await compared(world, { kept, from: localDay(began), before, then });

  await world.moveTo(new Date(began.getTime() + 42 * DAY));
  checks.check('sáu tuần đã qua / six weeks have passed', (await world.now()).getTime() - began.getTime() >= 42 * DAY);
}

/** Submitted, received and with the specialist; each date explained. */
async function atAppraisal(world: World, changes: Record<string, unknown>): Promise<string> {
  const submitted = await world.submit(await world.citizen('dan.hung'), {
    procedureCode: '1.013225',
    caseCode: '1.013225.01',
    desk: DESK,
    answers: { ...houseAnswers(), ...changes },
    papers: PAPERS,
  });
  const id = submitted.dossierId as string;
  await receive(world, id);
  await explain(world, id);
  await world.step(await world.officer('reception', DESK), id, 'check', 'pass');
  await world.step(await world.officer('unit_head', CONSTRUCTION), id, 'assign', 'assign');
  return id;
}

async function pausedForADay(world: World, id: string): Promise<void> {
  const { checks } = world;
  const owner = await world.citizen('dan.hung');
  const specialist = await world.officer('specialist', CONSTRUCTION);
  const { head } = await world.read(specialist, id);
  await world.act(specialist, id, 'request_supplement', MISSING);
  await world.moveClock('1 day');
  const documentId = await world.upload(owner, 'mat-cat.pdf', 'Mat cat A-A');
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
    `chờ công dân một ngày, hẹn trả mới ${shown(resumed.dueAt)} / a day of waiting does not count`,
    Date.parse(resumed.dueAt) >= Date.parse(head.dueAt) && resumed.status === 'in_process',
  );
}

async function extended(world: World, id: string, newDueAt: Date): Promise<void> {
  const { checks } = world;
  const signer = await world.officer('signer', CONSTRUCTION);
  const { head } = await world.read(signer, id);
  await world.act(signer, id, 'extend', { reason: 'Cần xác minh thực địa', newDueAt: newDueAt.toISOString() });
  const owner = await world.citizen('dan.hung');
  const slip = await world.until(
    'form 04 printed',
    async () => (await world.read(owner, id)).slips.find(({ kind }: Json) => kind === 'apology') ?? null,
  );
  checks.equal(
    'văn bản xin lỗi (mẫu 04) tải được / form 04',
    (await owner.request('GET', `/api/v1/dossiers/${id}/documents/${slip.documentId}`)).status,
    200,
  );
  const { head: now } = await world.read(signer, id);
  checks.check(
    `xin lỗi và hẹn lại ${shown(now.dueAt)}, hạn gốc giữ ${shown(now.dueOriginalAt)} / extended once, the original kept`,
    now.dueOriginalAt === head.dueAt && Date.parse(now.dueAt) >= newDueAt.getTime(),
  );
  const again = await signer.request('POST', `/api/v1/dossiers/${id}/actions/extend`, {
    version: now.version,
    reason: 'Lần nữa',
    newDueAt: new Date(newDueAt.getTime() + 7 * DAY).toISOString(),
  });
  checks.equal('không hẹn lại lần hai / never twice', again.status, 409);
}

/** The same period as known on two days: the difference is the dossier that ended between them, and why. */
async function compared(
  world: World,
  { kept, from, before, then }: { kept: string; from: string; before: string; then: string },
): Promise<void> {
  const { checks } = world;
  const supervisor = await world.officer('supervisor', 'H48-TTPVHCC');
  const query = `from=${from}&to=${then}`;
  const report = (day: string): Promise<Answer> => supervisor.request('GET', `/api/v1/statistics/report?${query}&asOf=${day}&by=total`);
  // A day is over for the figures with the worker's next sign of life.
  await world.until('both days are settled', async () =>
    (await Promise.all([report(before), report(then)])).some(({ status }) => status === 409) ? null : true,
  );
  const asOf = async (day: string): Promise<Json> => (await world.ok(`report as of ${day}`, report(day))).total;
  const [first, second] = [await asOf(before), await asOf(then)];
  checks.check(
    `báo cáo tại ${before}: ${first.columns.resolved} đã giải quyết; tại ${then}: ${second.columns.resolved} / as known on two days`,
    second.columns.resolved > first.columns.resolved,
  );
  checks.check(
    'gia hạn không làm đúng hạn theo hạn gốc / an apology makes nothing on time against the original date',
    second.original.late === first.original.late + 1 && second.columns.late === first.columns.late,
  );
  const { items } = await world.ok(
    'difference',
    supervisor.request('GET', `/api/v1/statistics/difference?${query}&asOfBefore=${before}&asOf=${then}`),
  );
  const changed = items.find((item: Json) => item.id === kept);
  checks.check(`khác nhau ${items.length} hồ sơ, trong đó có hồ sơ này / the list of what changed`, changed !== undefined);
  const again = await asOf(before);
  checks.check('hỏi lại ngày cũ vẫn ra số cũ / the old day still gives the old figures', JSON.stringify(again) === JSON.stringify(first));
}

/** @returns the day that is over now, so that figures as of it no longer change */
async function nextMorning(world: World): Promise<string> {
  const day = localDay(await world.now());
  await world.moveTo(new Date(Date.parse(`${day}T08:00:00+07:00`) + DAY));
  return day;
}

async function happened(world: World, id: string, action: string): Promise<Json> {
  const owner = await world.citizen('dan.hung');
  return world.until(`${action} by itself`, async () => {
    const { items } = await world.ok('timeline', owner.request('GET', `/api/v1/dossiers/${id}/timeline`));
    return items.find((row: Json) => row.action === action) ?? null;
  });
}
