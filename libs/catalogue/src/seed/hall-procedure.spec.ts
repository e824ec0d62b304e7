import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Answers, FormDefinition } from '@app/forms';
import { explainSchemaErrors, normaliseAnswers, toJsonSchema } from '@app/forms';
import { computeFees } from '../fee/compute-fees.js';
import type { Channel } from '../fee/fee-rule.js';
import { actOnFlow, closeFlow } from '../flow/act-on-flow.js';
import { beginFlow } from '../flow/begin-flow.js';
import type { FlowDefinition } from '../flow/flow-definition.js';
import type { ProcedureDefinition } from './procedure-definition.js';

/** The invented procedure of the test data: paid before reception, a term in hours, rows, a choice of steps. */
const ROOT = new URL('../../../../test/data/procedures/9.900001/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, ROOT), 'utf8'));
const form = read('form.json') as FormDefinition;
const flow = read('flow.json') as FlowDefinition;
const procedure = read('procedure.json') as ProcedureDefinition;
const TODAY = '2026-11-24';

const POST = {
  'organiser.fullName': 'Hoàng Văn Thụ',
  'organiser.dob': '2/9/1985',
  'organiser.idNumber': '020085001234',
  'organiser.address.province': '20',
  'organiser.address.commune': '06040',
  'organiser.address.detail': 'Thôn Nà Lốc',
  organiserDob: '02091985',
  'place.province': '20',
  'place.commune': '06040',
  'place.detail': 'Nhà văn hóa thôn Nà Lốc',
  kinds: ['music', 'meeting'],
  programme: 'Hát then, đàn tính',
  'sessions.0.day': '28/11/2026',
  'sessions.0.hours': '2,5',
  'sessions.1.day': '29/11/2026',
  'sessions.1.hours': '3',
  'sessions.1.overnightReason': 'không hỏi',
  guests: '120',
  ticketPrice: '20.000 đồng',
  rules: 'on',
};

function check(post: Record<string, unknown>): { answers: Answers; errors: Record<string, string> } {
  const { answers } = normaliseAnswers(form, post, TODAY);
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(toJsonSchema(form, TODAY));
  validate(answers);
  return {
    answers,
    errors: Object.fromEntries(explainSchemaErrors(form, validate.errors ?? []).map((one) => [one.field, one.message.vi])),
  };
}

function feesOf(channel: Channel, answers: Answers, provenExemptions: string[] = []): number | null {
  const sessionCount = Number(answers['sessionCount']);
  return computeFees(procedure.fees, { sessionCount }, { day: TODAY, channel, answers, provenExemptions }).total;
}

describe('the test procedure 9.900001', () => {
  it('counts sessions and hours from the rows, and ignores what a row does not ask', () => {
    const { answers, errors } = check(POST);

    expect(errors).toEqual({});
    expect(answers).toMatchObject({ age: 41, sessionCount: 2, totalHours: 5.5, ticketPrice: 20000 });
    expect(answers['sessions']).toEqual([
      { day: '2026-11-28', hours: 2.5 },
      { day: '2026-11-29', hours: 3 },
    ]);
  });

  it('asks a minor for the consent of a guardian', () => {
    expect(check({ ...POST, organiserDob: '25/11/2008' }).errors).toEqual({ guardian: 'Tải lên văn bản đồng ý của người giám hộ' });
    expect(check({ ...POST, organiserDob: '24/11/2008' }).errors).toEqual({});
  });

  it('uses the own words of the form and names the row', () => {
    const { programme: _programme, ...rest } = POST;

    expect(
      check({ ...rest, 'sessions.1.day': '23/11/2026', 'sessions.1.overnight': 'on', 'sessions.1.overnightReason': '' }).errors,
    ).toEqual({
      programme: 'Ghi chương trình của buổi văn nghệ',
      'sessions.1.day': 'Ngày: nhập ngày từ hôm nay trở đi (Buổi 2)',
      'sessions.1.overnightReason': 'Nhập lý do kéo dài (Buổi 2)',
    });
  });

  it('charges the hall by session and the paper by channel', () => {
    const { answers } = check(POST);

    expect(feesOf('online_full', answers)).toBe(110000);
    expect(feesOf('desk', answers)).toBe(120000);
    expect(feesOf('desk', answers, ['POOR'])).toBe(20000);
  });

  it('checks security above a hundred guests, goes a step back, and ends when withdrawn', () => {
    let ids = 0;
    const context = { facts: check(POST).answers, today: TODAY, newId: (): string => `t${(ids += 1)}` };
    const steps = [beginFlow(flow, context)];
    for (const action of ['done', 'approve', 'return']) {
      const { state } = steps.at(-1) ?? { state: { tokens: [], forks: [] } };
      steps.push(actOnFlow(flow, state, state.tokens[0]?.id ?? '', action, context));
    }

    expect(steps.map(({ state }) => state.tokens[0]?.step)).toEqual(['security', 'decide', 'sign', 'decide']);
    expect(closeFlow(steps.at(-1)?.state ?? { tokens: [], forks: [] })).toMatchObject({
      closed: [{ step: 'decide' }],
      state: { tokens: [] },
    });
    expect(beginFlow(flow, { ...context, facts: { guests: 100 } }).opened).toMatchObject([{ step: 'decide' }]);
  });
});
