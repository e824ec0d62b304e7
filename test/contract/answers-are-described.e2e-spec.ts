import { readFileSync } from 'node:fs';
import { DescribedAnswers } from '../support/described-answers.js';
import { TestWorld } from '../support/world.js';

interface Operation {
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: Schema }> }>;
}
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: object;
  readonly items?: Schema;
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly Schema[];
}

const APPS = ['citizen-api', 'officer-api'] as const;
const operationsOf = (app: string): [string, Operation][] =>
  Object.entries(
    (JSON.parse(readFileSync(`apps/${app}/openapi.json`, 'utf8')) as { paths: Record<string, Record<string, Operation>> }).paths,
  ).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  );

/** An empty schema and an object of which nothing is said. */
function saysNothing(schema: Schema | undefined): boolean {
  if (schema === undefined || Object.keys(schema).length === 0) return true;
  if (schema.$ref !== undefined || schema.anyOf !== undefined) return false;
  if (schema.type === 'array') return saysNothing(schema.items);
  return schema.type === 'object' && schema.properties === undefined && schema.additionalProperties === undefined;
}

describe.each(APPS)('the description of %s', (app) => {
  it('says what every operation answers', () => {
    const silent = operationsOf(app)
      .filter(([, { responses }]) =>
        Object.entries(responses).some(
          ([status, { content }]) =>
            status.startsWith('2') &&
            status !== '204' &&
            Object.values(content ?? { none: { schema: {} } }).some(({ schema }) => saysNothing(schema)),
        ),
      )
      .map(([name]) => name);
    expect(silent).toEqual([]);
  });

  it('says what every body holds', () => {
    const silent = operationsOf(app)
      .filter(([, { requestBody }]) => Object.values(requestBody?.content ?? {}).some(({ schema }) => saysNothing(schema)))
      .map(([name]) => name);
    expect(silent).toEqual([]);
  });
});

describe('the comparison of answers in every end-to-end test', () => {
  it('sees a field too many, a missing one and a wrong type', () => {
    const see = (body: object): string[] => {
      const described = new DescribedAnswers('officer-api');
      described.see('GET', '/api/v1/inbox?limit=5', { status: 200, type: 'application/json', body });
      return [...described.differences];
    };
    expect(see({ items: [], next: null })).toEqual([]);
    expect(see({ items: [], next: null, count: 1 })).toEqual([expect.stringContaining('additional properties')]);
    expect(see({ items: [] })).toEqual([expect.stringContaining("'next'")]);
    expect(see({ items: 'none', next: null })).toEqual([expect.stringContaining('must be array')]);
  });

  it('is fed by the people of a test world', async () => {
    const world = new TestWorld();
    await world.start();
    const officer = await world.officer('motcua.camthanh');
    await officer.get('/api/v1/inbox').expect(200);
    await world.stop();
    expect(world.comparedAnswers).toBe(1);
  }, 60_000);
});
