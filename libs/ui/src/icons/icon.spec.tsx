import { renderToStaticMarkup } from 'react-dom/server';
import { DUE_STATES } from '../due/due-state.js';
import { dueIcon, dueTone } from './due-icon.js';
import { Icon } from './icon.js';
import { SHAPES, type IconName } from './shapes.js';

it('is hidden from readers, takes the colour of its text and carries no inline style', () => {
  for (const name of Object.keys(SHAPES) as IconName[]) {
    const html = renderToStaticMarkup(<Icon name={name} size={18} />);
    expect(html).toMatch(/^<svg width="18" height="18" viewBox="0 0 24 24" .*aria-hidden="true">.+<\/svg>$/s);
    expect(html).not.toContain('style=');
  }
});

it('tells the states of a due date apart without colour', () => {
  const running = DUE_STATES.filter((state) => state !== 'none').map((state) => dueIcon(state));
  expect(new Set(running).size).toBe(running.length);
});

it('keeps red for late', () => {
  expect(DUE_STATES.map((state) => dueTone(state))).toEqual(['late', 'soon', 'soon', 'plain', 'pause', 'ok', 'plain']);
  expect(dueTone('ended', 'late')).toBe('late');
  expect(dueIcon('ended', 'late')).toBe('triangle');
});
