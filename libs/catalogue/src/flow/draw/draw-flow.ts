import type { Language } from '@app/forms';
import { inLanguage } from '@app/forms';
import type { FlowDefinition, FlowStep } from '../flow-definition.js';
import { JOIN } from '../flow-definition.js';
import { stepEdges } from '../step-edges.js';
import { escapeXml, wrapText } from './svg-text.js';
import type { PlacedStep } from './place-steps.js';
import { placeSteps } from './place-steps.js';

const BOX = { width: 240, height: 76 };
const GAP = { x: 60, y: 56 };
const MARGIN = 32;

interface Box {
  readonly x: number;
  readonly y: number;
}

/**
 * The flow as one SVG for people who approve it: steps from top to bottom with role and hours, ways forward as arrows,
 * ways back dashed. Its title and description say the same to a screen reader. Needs no style sheet and no script.
 */
export function drawFlow(flow: FlowDefinition, language: Language): string {
  const placed = placeSteps(flow);
  const boxes = new Map(placed.map((step) => [step.name, boxOf(step)]));
  const width = Math.max(...placed.map((step) => step.column + 1), 1) * (BOX.width + GAP.x) + 2 * MARGIN;
  const height = Math.max(...placed.map((step) => step.row + 1), 1) * (BOX.height + GAP.y) + 2 * MARGIN;
  const title = escapeXml(inLanguage(flow.title, language));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="flow-title flow-text" font-family="sans-serif" font-size="13">`,
    `<title id="flow-title">${title}</title>`,
    `<desc id="flow-text">${escapeXml(describeFlow(flow, language))}</desc>`,
    '<defs><marker id="flow-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z" fill="#37474f"/></marker></defs>',
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...placed.flatMap(({ name }) => edgesOf(flow, name, boxes)),
    ...placed.map(({ name }) => drawStep(name, flow.steps[name], boxes.get(name), language)),
    '</svg>',
  ].join('\n');
}

function boxOf({ row, column }: PlacedStep): Box {
  return { x: MARGIN + column * (BOX.width + GAP.x), y: MARGIN + row * (BOX.height + GAP.y) };
}

function edgesOf(flow: FlowDefinition, name: string, boxes: ReadonlyMap<string, Box>): readonly string[] {
  const step = flow.steps[name];
  const from = boxes.get(name);
  if (!step || !from) return [];
  const drawn = new Set<string>();
  return stepEdges(step).flatMap(({ to, back }) => {
    const target = to === JOIN ? joinOf(flow, name) : to;
    const box = target === undefined || target === name || drawn.has(target) ? undefined : boxes.get(target);
    if (!box || target === undefined) return [];
    drawn.add(target);
    return [back ? backEdge(from, box) : forwardEdge(from, box)];
  });
}

/** The step after the parallel block this step is in. */
function joinOf(flow: FlowDefinition, name: string): string | undefined {
  const inside = (at: string, seen: ReadonlySet<string>): boolean => {
    const step = flow.steps[at];
    if (at === name) return true;
    return step !== undefined && !seen.has(at) && stepEdges(step).some((edge) => inside(edge.to, new Set([...seen, at])));
  };
  for (const step of Object.values(flow.steps)) {
    if (step.type === 'parallel' && step.branches.some((branch) => inside(branch.start, new Set()))) return step.to;
  }
  return undefined;
}

function forwardEdge(from: Box, to: Box): string {
  const start = { x: from.x + BOX.width / 2, y: from.y + BOX.height };
  const end = { x: to.x + BOX.width / 2, y: to.y };
  const bend = Math.max(GAP.y / 2, (end.y - start.y) / 2);
  return `<path d="M${start.x} ${start.y}C${start.x} ${start.y + bend} ${end.x} ${end.y - bend} ${end.x} ${end.y}" fill="none" stroke="#37474f" stroke-width="1.5" marker-end="url(#flow-arrow)"/>`;
}

function backEdge(from: Box, to: Box): string {
  const start = { x: from.x, y: from.y + BOX.height / 2 };
  const end = { x: to.x, y: to.y + BOX.height / 2 };
  const side = Math.min(start.x, end.x) - GAP.x / 2;
  return `<path d="M${start.x} ${start.y}C${side} ${start.y} ${side} ${end.y} ${end.x} ${end.y}" fill="none" stroke="#8d6e63" stroke-width="1.25" stroke-dasharray="5 4" marker-end="url(#flow-arrow)"/>`;
}

const FILL: Readonly<Record<FlowStep['type'], string>> = { task: '#e3f2fd', choose: '#fff8e1', parallel: '#ede7f6', end: '#e8f5e9' };

function drawStep(name: string, step: FlowStep | undefined, box: Box | undefined, language: Language): string {
  if (!step || !box) return '';
  const lines = [...wrapText(titleOf(name, step, language), 30).slice(0, 3), ...(step.type === 'task' ? [workOf(step, language)] : [])];
  const radius = step.type === 'end' ? BOX.height / 2 : 8;
  const top = box.y + BOX.height / 2 - (lines.length - 1) * 8 + 4;
  const text = lines
    .map((line, index) => `<tspan x="${box.x + BOX.width / 2}" y="${top + index * 17}">${escapeXml(line)}</tspan>`)
    .join('');
  return `<g><rect x="${box.x}" y="${box.y}" width="${BOX.width}" height="${BOX.height}" rx="${radius}" fill="${FILL[step.type]}" stroke="#37474f"/><text text-anchor="middle" fill="#102027">${text}</text></g>`;
}

const ROLE_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    reception: 'Một cửa',
    cashier: 'Thu phí',
    hand_over: 'Trả kết quả',
    specialist: 'Chuyên viên',
    unit_head: 'Lãnh đạo phòng',
    signer: 'Lãnh đạo ký',
    clerk: 'Văn thư',
  },
  en: {
    reception: 'Reception',
    cashier: 'Cashier',
    hand_over: 'Hand-over',
    specialist: 'Specialist',
    unit_head: 'Unit head',
    signer: 'Signer',
    clerk: 'Clerk',
  },
};

function workOf(step: Extract<FlowStep, { type: 'task' }>, language: Language): string {
  return `${ROLE_WORDS[language][step.by.role] ?? step.by.role} · ${step.hours.toLocaleString('vi-VN')} ${language === 'vi' ? 'giờ' : 'h'}`;
}

function titleOf(name: string, step: FlowStep, language: Language): string {
  if (step.title) return inLanguage(step.title, language);
  if (step.type === 'choose') return language === 'vi' ? 'Rẽ nhánh' : 'Choice';
  if (step.type === 'parallel') return language === 'vi' ? 'Làm song song' : 'In parallel';
  return name;
}

function describeFlow(flow: FlowDefinition, language: Language): string {
  const steps = Object.entries(flow.steps).filter(([, step]) => step.type !== 'choose');
  return steps
    .map(([name, step]) => titleOf(name, step, language) + (step.type === 'task' ? ` (${workOf(step, language)})` : ''))
    .join('; ');
}
