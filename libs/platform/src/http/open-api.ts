import type { DynamicModule, InjectionToken, Type } from '@nestjs/common';
import { PARAMTYPES_METADATA, SELF_DECLARED_DEPS_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

export function openApiOf(app: NestFastifyApplication, title: string, cookie: string): object {
  return SwaggerModule.createDocument(
    app,
    new DocumentBuilder().setTitle(title).setVersion('1').setOpenAPIVersion('3.1.0').addCookieAuth(cookie).build(),
  );
}

/** The routes of controllers without anything behind them: enough to describe an API, nothing to run it. */
export async function routesOf(controllers: readonly Type[]): Promise<NestFastifyApplication> {
  class Routes {}
  const nothing = controllers.flatMap(dependenciesOf).map((provide) => ({ provide, useValue: {} }));
  const module: DynamicModule = { module: Routes, controllers: [...controllers], providers: nothing };
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { logger: false, abortOnError: false });
  await app.init();
  return app;
}

function dependenciesOf(controller: Type): InjectionToken[] {
  const tokens = [...((Reflect.getMetadata(PARAMTYPES_METADATA, controller) ?? []) as InjectionToken[])];
  const injected = (Reflect.getMetadata(SELF_DECLARED_DEPS_METADATA, controller) ?? []) as { index: number; param: InjectionToken }[];
  for (const { index, param } of injected) tokens[index] = param;
  return tokens;
}
