import { checkNoticeText } from './check-notice-text.js';
import { LETTER_TEMPLATES, LETTER_TEXTS } from './letter-texts.js';
import { fieldsOf, neededFields } from './notice-fields.js';

const RECEIVE = LETTER_TEXTS.receive;
const problems = (change: { subject?: object; body?: object }): [string, string, string | null][] =>
  checkNoticeText('receive', {
    subject: { ...RECEIVE.subject, ...change.subject },
    body: { ...RECEIVE.body, ...change.body },
  }).map(({ place, problem, field }) => [place, problem, field]);

it.each(LETTER_TEMPLATES)('finds nothing in the shipped words of %s', (template) => {
  expect(checkNoticeText(template, LETTER_TEXTS[template])).toEqual([]);
});

it('offers a letter what it can say, and asks it for the dossier, the date and the address', () => {
  expect([fieldsOf('receive'), neededFields('receive')]).toEqual([
    ['code', 'procedure', 'office', 'due', 'link'],
    ['code', 'due', 'link'],
  ]);
  expect([fieldsOf('watch_idle'), neededFields('hand_over')]).toEqual([['code', 'procedure', 'office', 'link', 'hours'], ['code']]);
});

it('names an unknown field, a missing one, a broken one, and the language and part it is in', () => {
  expect(problems({ body: { vi: `${RECEIVE.body.vi} {{phone}}` } })).toEqual([['body.vi', 'unknown_field', 'phone']]);
  expect(problems({ body: { en: 'It was received: {{link}} {{code}}' } })).toEqual([['body.en', 'missing_field', 'due']]);
  expect(problems({ body: { vi: `${RECEIVE.body.vi} {{due}` } })).toEqual([['body.vi', 'broken_field', null]]);
  expect(problems({ subject: { en: ' ' } })).toEqual([['subject.en', 'empty', null]]);
  expect(problems({ subject: { vi: 'Hồ sơ {{code}}\nBcc: x' } })).toEqual([['subject.vi', 'several_lines', null]]);
  expect(problems({ subject: { vi: 'x'.repeat(151) } })).toEqual([['subject.vi', 'too_long', null]]);
});

it('refuses a field that another letter has', () => {
  expect(problems({ body: { en: `${RECEIVE.body.en} {{rate}}` } })).toEqual([['body.en', 'unknown_field', 'rate']]);
});
