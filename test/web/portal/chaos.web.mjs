import assert from 'node:assert/strict';
import { signInAgain, Visitor } from './visitor.mjs';

const RUNS = { short: 50, long: 200 };
const STEPS = 6;
/** Citizens at the same time, each with a browser and a draft of their own: most of a run is waiting. */
const PEOPLE = ['dan.hung', 'dan.lien', 'dan.khoa', 'dan.nguyet'];

/** Small, seeded and printed, so that a failed run can be run again: CHAOS_SEED=<seed> CHAOS_RUNS=1. */
function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { upTo: (limit) => Math.floor(next() * limit), of: (list) => list[Math.floor(next() * list.length)] };
}

/** What a person types into a field of this name: valid, and the same after it was cleaned. */
function valueFor(name, number) {
  if (/phone$/i.test(name)) return `0905${String(number % 1_000_000).padStart(6, '0')}`;
  if (/email$/i.test(name)) return `nguoi${number}@vidu.vn`;
  return `Số ${number} đường Trần Hưng Đạo`;
}

/** One person on one page of one draft, and what they have typed last into each field. */
class Typist {
  constructor(visitor, address) {
    this.visitor = visitor;
    this.address = address;
    this.typed = new Map();
    this.account = null;
  }

  get page() {
    return this.visitor.page;
  }

  async open() {
    await this.page.goto(this.address, { waitUntil: 'load' });
    await this.takeBack();
  }

  /** As the status line offers: what this device still holds is taken back. */
  async takeBack() {
    const offer = this.page.getByRole('button', { name: 'Lấy lại điều đã nhập' });
    if (await offer.isVisible()) await offer.click();
  }

  async type(dice) {
    const names = await this.page
      .locator('form[data-draft] input[type="text"]:visible, form[data-draft] input[type="email"]:visible')
      .evaluateAll((all) => all.filter((one) => !/date|dob|id$/i.test(one.name)).map((one) => one.name));
    const name = dice.of(names);
    const value = valueFor(name, dice.upTo(900_000) + 100_000);
    await this.page.locator(`[name="${name}"]`).fill(value);
    this.typed.set(name, value);
  }

  async saved() {
    try {
      await this.page.locator('[data-status] span', { hasText: 'Đã lưu nháp lúc' }).waitFor({ timeout: 40_000 });
    } catch {
      throw new Error(`on ${this.page.url()} the status says: ${await this.page.locator('.go, h1').allInnerTexts()}`);
    }
  }

  /** What is not there any more, on the server, when everything works again. */
  async lost() {
    await this.page.waitForTimeout(200);
    await this.open();
    await this.saved();
    const fresh = await this.visitor.context.newPage();
    await fresh.goto(this.address);
    const lost = [];
    for (const [name, value] of this.typed) {
      const found = await fresh.locator(`[name="${name}"]`).inputValue();
      if (found !== value) lost.push(`${name}: typed "${value}", found "${found}"`);
    }
    await fresh.close();
    return lost;
  }
}

/** What goes wrong, each leaving everything working again, as it does in life. */
const FAULTS = {
  async networkCut(one, dice) {
    await one.visitor.context.setOffline(true);
    for (let count = dice.upTo(3); count >= 0; count -= 1) await one.type(dice);
    await one.page.waitForTimeout(dice.upTo(2500));
    await one.visitor.context.setOffline(false);
  },
  async sessionKilled(one, dice) {
    await one.visitor.context.clearCookies({ name: '__Host-mc-citizen' });
    await one.type(dice);
    await one.page.waitForTimeout(dice.upTo(2500));
    await signInAgain(one.visitor, one.account);
    // On the same page it goes on by itself; or the person opens it anew.
    if (dice.upTo(2) === 0) await one.open();
  },
  async tabClosed(one, dice) {
    await one.type(dice);
    await one.page.waitForTimeout(dice.upTo(2500));
    await one.page.close({ runBeforeUnload: false });
    one.visitor.page = await one.visitor.context.newPage();
    await one.open();
  },
  async tabClosedWithoutNetwork(one, dice) {
    await one.visitor.context.setOffline(true);
    await one.type(dice);
    await one.page.waitForTimeout(dice.upTo(1500));
    await one.page.close();
    await one.visitor.context.setOffline(false);
    one.visitor.page = await one.visitor.context.newPage();
    await one.open();
  },
  async reloadedAtOnce(one, dice) {
    await one.type(dice);
    await one.open();
  },
};

async function typistOf(web, account, prepare = async () => undefined) {
  const visitor = await Visitor.begin(web);
  await prepare(visitor.context);
  await visitor.signIn(account);
  await visitor.open('/thu-tuc/1.001193/bat-dau');
  await visitor.page.getByLabel('Công dân Việt Nam').check();
  await visitor.page.getByLabel('Nơi tiếp nhận').selectOption('H48.101-TTPVHCC');
  await visitor.press('Bắt đầu điền');
  const typist = new Typist(visitor, `${visitor.page.url()}/trang/requester`);
  typist.account = account;
  await typist.open();
  return typist;
}

/** @returns how many answers were typed last and found again */
async function oneRun(typist, seed) {
  const dice = random(seed);
  const story = [];
  typist.typed.clear();
  for (let step = 0; step < STEPS; step += 1) {
    const fault = dice.upTo(2) === 0 ? null : dice.of(Object.keys(FAULTS));
    story.push(fault ?? 'type');
    if (fault === null) await typist.type(dice);
    else await FAULTS[fault](typist, dice);
  }
  const lost = await typist.lost();
  assert.deepEqual(lost, [], `seed ${seed}: ${story.join(', ')}`);
  return typist.typed.size;
}

/** Autosave against whatever happens: nothing that was typed is lost. */
export async function run(web) {
  const runs = Number(process.env['CHAOS_RUNS'] ?? (web.long ? RUNS.long : RUNS.short));
  const first = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);
  const typists = await Promise.all(PEOPLE.slice(0, runs).map((account) => typistOf(web, account)));
  const began = performance.now();
  let typed = 0;
  await web.check(`autosave chaos: ${runs} runs from seed ${first}, nothing typed is lost`, async () => {
    let next = 0;
    const failed = [];
    await Promise.all(
      typists.map(async (typist) => {
        while (next < runs) {
          const seed = first + next;
          next += 1;
          try {
            const found = await oneRun(typist, seed);
            typed += found;
          } catch (error) {
            failed.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
            return;
          }
        }
      }),
    );
    assert.deepEqual(failed, []);
  });
  console.log(`     ${typed} answers typed last and found again, in ${Math.round((performance.now() - began) / 1000)} s`);
  await Promise.all(typists.map(({ visitor }) => visitor.end()));

  await web.check('the chaos would notice a loss: without a local copy a closed tab loses what was typed', async () => {
    const careless = await typistOf(web, 'dan.hung', (context) =>
      context.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new Error('full');
        };
      }),
    );
    const dice = random(7);
    await FAULTS.tabClosedWithoutNetwork(careless, dice);
    careless.page.setDefaultTimeout(20_000);
    const lost = await careless.lost();
    assert.equal(lost.length, 1, lost.join('; '));
    await careless.visitor.end();
  });
}
