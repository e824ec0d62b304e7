import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorTexts } from '@app/platform';
import { CITIZEN_API_TEXTS } from '../../apps/citizen-api/src/texts.js';
import { OFFICER_API_TEXTS } from '../../apps/officer-api/src/texts.js';

const TEXTS: ErrorTexts = { ...CITIZEN_API_TEXTS, ...OFFICER_API_TEXTS };

interface Declared {
  readonly code: string;
  readonly file: string;
}

const declared: Declared[] = readdirSync('libs', { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .flatMap((file) =>
    [...readFileSync(join('libs', file), 'utf8').matchAll(/readonly code = '([^']+)';/g)].map(([, code = '']) => ({ code, file })),
  );

it('finds the codes of the source', () => {
  expect(declared.length).toBeGreaterThan(100);
  expect(declared.map(({ code }) => code)).toContain('dossier.not_complete');
});

it('names every code context.reason and declares it once', () => {
  expect(declared.filter(({ code }) => !/^[a-z]+(_[a-z]+)*\.[a-z0-9]+(_[a-z0-9]+)*$/.test(code))).toEqual([]);
  const twice = declared.filter(({ code }, index) => declared.findIndex((one) => one.code === code) !== index);
  expect(twice).toEqual([]);
});

it('explains every code in Vietnamese and English, with what one can do', () => {
  const silent = declared.filter(({ code }) => {
    const text = TEXTS[code];
    return text === undefined || [text.vi.title, text.vi.remedy, text.en.title, text.en.remedy].some((part) => part.trim() === '');
  });
  expect(silent).toEqual([]);
});

it('writes the two languages differently, Vietnamese composed', () => {
  for (const [code, { vi, en }] of Object.entries(TEXTS)) {
    expect([code, vi.title === en.title, vi.remedy === en.remedy]).toEqual([code, false, false]);
    expect([code, `${vi.title}${vi.remedy}`.normalize('NFC')]).toEqual([code, `${vi.title}${vi.remedy}`]);
  }
});

it('fills the same placeholders in both languages', () => {
  const namesIn = (text: { title: string; remedy: string }): string[] =>
    [...`${text.title} ${text.remedy}`.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
  for (const [code, { vi, en }] of Object.entries(TEXTS)) expect([code, namesIn(en)]).toEqual([code, namesIn(vi)]);
});

it('explains nothing that the source does not raise', () => {
  const raised = new Set([...declared.map(({ code }) => code), 'platform.internal']);
  expect(Object.keys(TEXTS).filter((code) => !raised.has(code))).toEqual([]);
});
