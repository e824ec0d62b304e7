import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Response } from 'supertest';

type Schema = Record<string, unknown>;
interface Description {
  readonly paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

/** Compares what an API answers with what it says it answers: no field is missing and none is more than declared (I-11). */
export class DescribedAnswers {
  readonly differences = new Set<string>();
  compared = 0;
  private readonly ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  private readonly routes: { pattern: RegExp; path: string; method: string }[];
  private readonly validators = new Map<string, ValidateFunction | null>();
  private readonly description: Description;

  constructor(app: 'citizen-api' | 'officer-api') {
    this.description = JSON.parse(readFileSync(new URL(`../../apps/${app}/openapi.json`, import.meta.url), 'utf8')) as Description;
    this.ajv.addSchema({ $id: 'api', components: closed(this.description.components) as Schema });
    this.routes = Object.entries(this.description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method, path, pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`) })),
    );
  }

  see(method: string, url: string, { status, body, type }: Pick<Response, 'status' | 'body' | 'type'>): void {
    if (status < 200 || status > 299 || type !== 'application/json') return;
    const path = url.split('?')[0] ?? '';
    const route = this.routes.find((one) => one.method === method.toLowerCase() && one.pattern.test(path));
    if (route === undefined) return;
    this.compared += 1;
    const validate = this.validatorOf(route.path, route.method, status);
    if (validate === null) this.differences.add(`${method} ${route.path}: ${status} is not described`);
    else if (!validate(body))
      for (const error of validate.errors ?? [])
        this.differences.add(
          `${method} ${route.path}${error.instancePath.replace(/\/\d+/g, '/*')}: ${error.message ?? ''} ${JSON.stringify(error.params)}`,
        );
  }

  private validatorOf(path: string, method: string, status: number): ValidateFunction | null {
    const key = `${method} ${path} ${status}`;
    const known = this.validators.get(key);
    if (known !== undefined) return known;
    const schema = this.description.paths[path]?.[method]?.responses[String(status)]?.content?.['application/json']?.schema;
    const made = schema === undefined ? null : this.ajv.compile(closed(schema) as Schema);
    this.validators.set(key, made);
    return made;
  }
}

/** Declared objects hold nothing else; references point into the one schema that holds the components. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (value === null || typeof value !== 'object') return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === '$ref' ? `api${String(part)}` : closed(part)]));
  return inner['type'] === 'object' && inner['properties'] !== undefined && inner['additionalProperties'] === undefined
    ? { ...inner, additionalProperties: false }
    : inner;
}
