import { expect, it } from '@jest/globals';
import { NOTICE_TEXTS } from '../notice-texts.js';
import { kindOfTemplate } from './notice-kinds.js';

it.each([
  'submit',
  'receive',
  'request_intake_supplement',
  'request_supplement',
  'request_payment',
  'refuse_intake',
  'extend',
  'correct',
  'finish',
  'refuse',
  'stop',
  'confirm_withdrawal',
  'expire',
])('no choice stops the letter of %s', (template) => {
  expect([template in NOTICE_TEXTS, kindOfTemplate(template)]).toEqual([true, null]);
});

it.each([
  ['supplement', 'confirmation'],
  ['confirm_payment', 'confirmation'],
  ['withdraw', 'confirmation'],
  ['hand_over', 'rating'],
  ['watch_idle:40:12', 'silence'],
])('%s is of the kind %s', (template, kind) => {
  expect(kindOfTemplate(template)).toBe(kind);
});
