import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../standalone/src/project-root.js';
import type { Client, Json } from './client.js';
import { acceptPapers, DESK, finishAndTake } from './scenarios.js';
import type { World } from './world.js';

interface Example {
  readonly procedureCode: string;
  readonly caseCode: string;
  readonly channel: string;
  readonly citizen: string;
  readonly papers: readonly string[];
  readonly answers: Record<string, unknown>;
  readonly fees: number | null;
  readonly draft: Record<string, unknown>;
}

/** Procedures that the scenarios before do not show, each with the unit that works it. */
const SHOWN: readonly (readonly [string, string])[] = [
  ['1.004873', 'H48.101-VP'],
  ['2.000815', 'H48.101-VP'],
  ['1.001612', 'H48.101-KT'],
  ['1.000656', 'H48.101-VP'],
  ['1.004194', 'H48.101-CA'],
];

/** (e) Further procedures with their example dossiers: every step by the officer whose turn it is, with its first action. */
export async function furtherProcedures(world: World): Promise<void> {
  world.checks.title('(e) Các thủ tục khác / further procedures');
  for (const [code, unit] of SHOWN) await workExample(world, exampleOf(code), unit);
}

function exampleOf(code: string): Example {
  return JSON.parse(readFileSync(join(projectRoot(), 'migrations/seed/demonstration/dossiers', `${code}.json`), 'utf8')) as Example;
}

async function workExample(world: World, example: Example, unit: string): Promise<void> {
  const { checks } = world;
  const { procedureCode, caseCode, channel, answers, papers, fees } = example;
  const citizen = await world.citizen(example.citizen);
  const sheet = await world.ok('sheet', citizen.request('GET', `/api/v1/procedures/${procedureCode}`));
  checks.say(`${procedureCode} ${sheet.name.vi} / ${sheet.name.en}`);
  const today = (await world.now()).toISOString().slice(0, 10);
  const submitted = await world.submit(citizen, {
    procedureCode,
    caseCode,
    channel,
    desk: DESK,
    answers: recent(answers, today),
    papers: Object.fromEntries(papers.map((paper) => [paper, paper])),
  });
  const id = submitted.dossierId as string;
  await acceptPapers(world, id);
  const desk = await world.officer('reception', DESK);
  await world.act(desk, id, 'receive');
  if (fees !== null) {
    const { money } = await world.read(desk, id);
    const owed = money.reduce((sum: number, one: Json) => sum + Number(one.amount), 0);
    checks.equal('phí, lệ phí do máy chủ tính / fees of the server', owed, fees);
  }
  for (let task = await openTask(world, desk, id); task !== null; task = await openTask(world, desk, id))
    await takeStep(world, task.role === 'reception' ? desk : await world.officer(task.role, unit), id, task, example);
  await finishAndTake(world, citizen, id, 'granted');
}

/** Days of an answer that must lie before or after the day of the tour, counted from it. */
const DAYS_FROM_TODAY: Readonly<Record<string, number>> = { diedOn: -10, startOn: 30, stayUntil: 365 };

/** The examples were written on one day and are submitted on another. */
function recent(answers: Record<string, unknown>, today: string): Record<string, unknown> {
  const day = (days: number): string => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const moved = Object.entries(DAYS_FROM_TODAY).flatMap(([key, days]) => (key in answers ? [[key, day(days)]] : []));
  return { ...answers, ...Object.fromEntries(moved) };
}

async function openTask(world: World, desk: Client, id: string): Promise<Json | null> {
  const { tasks } = await world.read(desk, id);
  return tasks.find((task: Json) => task.state === 'open') ?? null;
}

async function takeStep(world: World, officer: Client, id: string, task: Json, example: Example): Promise<void> {
  const [action] = task.actions;
  if (action.sign !== null) return world.sign(officer, id, task.step, action.key);
  if (action.needs.includes('result'))
    await world.ok(
      'drafted',
      officer.request('POST', `/api/v1/dossiers/${id}/actions/draft_result`, {
        taskId: task.id,
        outcome: 'granted',
        values: example.draft,
      }),
    );
  return world.step(officer, id, task.step, action.key);
}
