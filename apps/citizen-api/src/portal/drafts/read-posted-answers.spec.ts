import type { Field, FormPage } from '@app/forms';
import { Posted } from '../http/posted.js';
import { readPostedAnswers } from './read-posted-answers.js';

const label = { vi: 'x', en: 'x' };
const page = (...fields: Field[]): FormPage => ({ id: 'p', title: label, fields });
const read = (form: FormPage, body: Record<string, unknown>, locked: string[] = []): Record<string, unknown> =>
  readPostedAnswers(form, new Posted(body), { locked, homeProvince: '51' });

it('empties what was emptied and keeps what was typed', () => {
  const form = page(
    { key: 'name', type: 'text', label },
    { key: 'floors', type: 'integer', label },
    { key: 'agreed', type: 'checkbox', label },
  );
  expect(read(form, { name: 'Lê Thị Lan', floors: '' })).toEqual({ name: 'Lê Thị Lan', floors: null, agreed: null });
});

it('reads several ticks, and one as a list', () => {
  const form = page({ key: 'kinds', type: 'choices', label, options: [] });
  expect(read(form, { kinds: ['a', 'b'] })).toEqual({ kinds: ['a', 'b'] });
  expect(read(form, { kinds: 'a' })).toEqual({ kinds: ['a'] });
});

it('takes the province that was chosen for nobody as no answer', () => {
  const form = page({ key: 'home', type: 'address', label });
  expect(read(form, { 'home.province': '51', 'home.commune': '', 'home.detail': '' })).toEqual({ home: null });
  expect(read(form, { 'home.province': '48', 'home.commune': '', 'home.detail': '' })).toEqual({ home: { province: '48' } });
  expect(read(form, { 'home.province': '51', 'home.commune': '21025' })).toEqual({ home: { province: '51', commune: '21025' } });
});

it('reads rows in their order, drops empty ones and bounds their number', () => {
  const form = page({ key: 'children', type: 'repeat', label, itemTitle: label, max: 2, fields: [{ key: 'name', type: 'text', label }] });
  expect(read(form, { 'children.2.name': 'C', 'children.0.name': 'A', 'children.1.name': '' })).toEqual({ children: [{ name: 'A' }] });
  expect(read(form, { 'children.0.name': 'A', 'children.1.name': 'B', 'children.2.name': 'C' })).toEqual({
    children: [{ name: 'A' }, { name: 'B' }],
  });
});

it('takes out the row that was pressed, counted as the form counts', () => {
  const form = page({ key: 'children', type: 'repeat', label, itemTitle: label, max: 3, fields: [{ key: 'name', type: 'text', label }] });
  const posted = new Posted({ 'children.0.name': '', 'children.1.name': 'B', 'children.2.name': 'C' });
  const without = { path: 'children', row: 1 };
  expect(readPostedAnswers(form, posted, { locked: [], homeProvince: '51', without })).toEqual({ children: [{ name: 'C' }] });
});

it('takes nothing for what the register says, nor for names no field has', () => {
  const form = page({ key: 'name', type: 'text', label });
  expect(read(form, { name: 'Giả', other: 'x', '__proto__.x': 'y' }, ['name'])).toEqual({});
});
