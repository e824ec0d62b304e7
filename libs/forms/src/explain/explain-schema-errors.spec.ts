import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { FormDefinition } from '../definition/form-definition.js';
import { placedFields } from '../definition/form-definition.js';
import { normaliseAnswers } from '../normalise/normalise-answers.js';
import { toJsonSchema } from '../schema/to-json-schema.js';
import { explainSchemaErrors } from './explain-schema-errors.js';

const TODAY = '2026-11-24';
const ROOT = new URL('../../../../', import.meta.url);
const FORMS = ['migrations/seed/procedures/1.001193', 'migrations/seed/procedures/1.013225', 'test/data/procedures/9.900001'].map(
  (folder) => {
    const form = JSON.parse(readFileSync(new URL(`${folder}/form.json`, ROOT), 'utf8')) as FormDefinition;
    return { form, validate: new Ajv2020({ allErrors: true, strict: true }).compile(toJsonSchema(form, TODAY)) };
  },
);

describe('explainSchemaErrors', () => {
  it('finds clear words for whatever is sent, in both languages and without a place left unfilled', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS).chain(({ form, validate }) => {
          const keys = placedFields(form).map(({ field }) => field.key);
          return fc.record({
            form: fc.constant(form),
            validate: fc.constant(validate),
            raw: fc.dictionary(fc.constantFrom(...keys), ANY_ANSWER),
          });
        }),
        ({ form, validate, raw }) => {
          validate(normaliseAnswers(form, raw, TODAY).answers);
          const errors = explainSchemaErrors(form, validate.errors ?? []);
          const valid = (validate.errors ?? []).length === 0;

          expect(errors.length > 0).toBe(!valid);
          expect(new Set(errors.map((error) => error.field)).size).toBe(errors.length);
          for (const { field, code, message } of errors) {
            expect(field).not.toBe('');
            expect([code, message.vi, message.en].join(' ')).not.toMatch(/\{\{|undefined/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes errors of a validator it does not know as plain objects', () => {
    const [birth] = FORMS;
    const error = { instancePath: '/childName', schemaPath: '#/x', keyword: 'somethingNew', params: {} };

    expect(birth && explainSchemaErrors(birth.form, [error])).toMatchObject([
      { field: 'childName', code: 'not_readable', message: { vi: 'Họ, chữ đệm, tên của trẻ: nhập lại' } },
    ]);
  });
});

const ANY_ANSWER = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    '27/3/1990',
    '31/2/2026',
    '7',
    '1.234,5',
    'mother',
    'usual',
    'abandoned',
    'true',
    'no',
    'house',
    'person',
    'Lê Văn Tám',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.constantFrom<unknown>('music', 3, null, { day: '1/1/2020', hours: '9,99' }), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('province', 'commune', 'detail', '0', 'fullName', 'x'), fc.string({ maxLength: 6 })),
);
