import 'reflect-metadata';
import { configKeys } from '@app/platform';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getMetadataStorage } from 'class-validator';
import { citizenRoutes } from '../../apps/citizen-api/src/create-citizen-api.js';
import { officerRoutes } from '../../apps/officer-api/src/create-officer-api.js';

interface Parameter {
  readonly where: string;
  readonly type: new () => object;
}

/** Whole bodies and whole queries of every handler: what the validation pipe gets to see. */
function parametersOf(app: NestFastifyApplication): Parameter[] {
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, object>;
      return Object.getOwnPropertyNames(prototype)
        .filter((name) => name !== 'constructor' && Reflect.hasMetadata(METHOD_METADATA, prototype[name] ?? {}))
        .flatMap((name) => {
          const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype, name) ?? {}) as Record<
            string,
            { index: number; data?: unknown }
          >;
          const types = Reflect.getMetadata('design:paramtypes', prototype, name) as (new () => object)[];
          return Object.entries(args).flatMap(([key, { index, data }]) => {
            const kind = Number(key.split(':')[0]);
            const whole = (kind === RouteParamtypes.BODY || kind === RouteParamtypes.QUERY) && data === undefined;
            const type = types[index];
            return whole && type !== undefined ? [{ where: `${metatype.name}.${name}`, type }] : [];
          });
        });
    }),
  );
}

describe.each([
  ['citizen API', citizenRoutes, 8],
  ['officer API', officerRoutes, 15],
])('the %s', (_, routes, atLeast) => {
  let app: NestFastifyApplication;
  let parameters: Parameter[] = [];
  beforeAll(async () => {
    app = await routes();
    parameters = parametersOf(app);
  });
  afterAll(() => app.close());

  it('types every body and query by a class with rules', () => {
    expect(parameters.length).toBeGreaterThanOrEqual(atLeast);
    const naked = parameters.filter(({ type }) => configKeys(type).length === 0).map(({ where, type }) => `${where}: ${type.name}`);
    expect(naked).toEqual([]);
  });

  it('bounds every text', () => {
    const storage = getMetadataStorage();
    const unbounded = parameters.flatMap(({ type }) => {
      const rules = storage.getTargetValidationMetadatas(type, '', false, false);
      return configKeys(type)
        .filter((key) => {
          const names = rules.filter(({ propertyName }) => propertyName === key).map(({ name }) => name);
          return names.includes('isString') && !names.some((name) => name === 'maxLength' || name === 'matches' || name === 'isIn');
        })
        .map((key) => `${type.name}.${key}`);
    });
    expect(unbounded).toEqual([]);
  });
});
