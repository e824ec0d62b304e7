import { readPack } from './read-pack.js';

const file = (name: string, value: unknown): { name: string; text: () => Promise<string> } => ({
  name,
  text: () => Promise.resolve(typeof value === 'string' ? value : JSON.stringify(value)),
});

it('knows a part by its format, whatever the file is called', async () => {
  const form = { format: 'vn-form/1', id: 'a' };
  expect(await readPack([file('to khai moi.json', form)])).toEqual({ parts: { form }, faults: [] });
});

it('knows a template by the name of its file, as it has no format', async () => {
  expect(await readPack([file('template.json', { id: 'x' })])).toEqual({ parts: { template: { id: 'x' } }, faults: [] });
});

it('takes all parts of one saved file', async () => {
  const whole = { procedure: { format: 'vn-procedure/1' }, form: null, flow: { format: 'vn-flow/1' } };
  expect(await readPack([file('1.004873-v2.json', whole)])).toEqual({ parts: whole, faults: [] });
});

it('names what it cannot read, and keeps the rest', async () => {
  const flow = { format: 'vn-flow/1' };
  const { parts, faults } = await readPack([file('a.json', '{'), file('notes.json', { hello: 1 }), file('flow.json', flow)]);
  expect(parts).toEqual({ flow });
  expect(faults).toEqual([
    { name: 'a.json', why: 'broken' },
    { name: 'notes.json', why: 'unknown' },
  ]);
});
