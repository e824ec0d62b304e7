import { readFileSync } from 'node:fs';
import type { FlowDefinition } from '@app/catalogue';
import { projectEnd } from './project-end.js';

const permit = JSON.parse(readFileSync('migrations/seed/procedures/1.013225/flow.json', 'utf8')) as FlowDefinition;
const unknown = (): undefined => undefined;

describe('what a construction permit still needs', () => {
  it('is the rest of the open step and the hours of the steps ahead, where the office has no speed of its own yet', () => {
    const { minutes, fastestMinutes, steps } = projectEnd(permit, [{ step: 'appraise', budgetMinutes: 1440, usedMinutes: 1000 }], unknown);
    expect([minutes, fastestMinutes]).toEqual([440 + 26 * 60, 440 + 26 * 60]);
    expect(steps[0]).toEqual({ step: 'appraise', minutes: 440, basis: 'budget' });
    expect(steps.every(({ basis }) => basis === 'budget')).toBe(true);
  });

  it('follows an office that is slower than its hours, and says how fast it could be', () => {
    const usual = (step: string): number | undefined => ({ appraise: 2400, sign: 960 })[step];
    const { minutes, fastestMinutes, steps } = projectEnd(permit, [{ step: 'appraise', budgetMinutes: 1440, usedMinutes: 1000 }], usual);
    expect(minutes).toBe(1400 + (6 + 8 + 2 + 2) * 60 + 960);
    expect(fastestMinutes).toBe(440 + 26 * 60);
    expect(steps.map(({ step, basis }) => [step, basis])).toEqual([
      ['appraise', 'usual'],
      ['draft', 'budget'],
      ['review', 'budget'],
      ['number', 'budget'],
      ['sign', 'usual'],
      ['seal', 'budget'],
    ]);
  });

  it('takes no time back for a step that is overdrawn', () => {
    expect(projectEnd(permit, [{ step: 'seal', budgetMinutes: 120, usedMinutes: 500 }], unknown).minutes).toBe(0);
  });

  it('waits for the slower of two open branches', () => {
    const open = [
      { step: 'appraise', budgetMinutes: 1440, usedMinutes: 1400 },
      { step: 'fireOpinion', budgetMinutes: 1440, usedMinutes: 100 },
    ];
    const { minutes, steps } = projectEnd(permit, open, unknown);
    expect([minutes, steps[0]?.step]).toEqual([1340 + 26 * 60, 'fireOpinion']);
  });
});
