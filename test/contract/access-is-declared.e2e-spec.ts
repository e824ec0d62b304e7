import 'reflect-metadata';
import { AccessGuard, Public, refuseUnguardedRoutes, Requires } from '@app/identity';
import { Controller, Get, Module, Post, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { citizenRoutes } from '../../apps/citizen-api/src/create-citizen-api.js';
import { officerRoutes } from '../../apps/officer-api/src/create-officer-api.js';

@Controller('planted')
class NakedController {
  @Get('open')
  @Public()
  open(): object {
    return {};
  }

  @Post('naked')
  naked(): object {
    return {};
  }
}

@Requires('dossier.read')
@Controller('whole')
class GuardedAsWhole {
  @Get()
  read(): object {
    return {};
  }
}

async function bootWith(controller: Type): Promise<NestFastifyApplication> {
  @Module({ controllers: [controller] })
  class Planted {}
  return NestFactory.create<NestFastifyApplication>(Planted, new FastifyAdapter(), { logger: false, abortOnError: false });
}

it.each([
  ['citizen API', citizenRoutes],
  ['officer API', officerRoutes],
])('every route of the %s declares who may call it', async (_, routes) => {
  const app = await routes();
  try {
    expect(() => refuseUnguardedRoutes(app)).not.toThrow();
  } finally {
    await app.close();
  }
});

it('a route that declares nothing stops the boot and is named', async () => {
  const app = await bootWith(NakedController);
  try {
    expect(() => refuseUnguardedRoutes(app)).toThrow(/NakedController\.naked \(naked\)/);
    expect(() => refuseUnguardedRoutes(app)).not.toThrow(/NakedController\.open/);
  } finally {
    await app.close();
  }
});

it('a declaration on the class covers its routes', async () => {
  const app = await bootWith(GuardedAsWhole);
  try {
    expect(() => refuseUnguardedRoutes(app)).not.toThrow();
  } finally {
    await app.close();
  }
});

it('the guard lets nobody through a route that declares nothing, should one ever boot', async () => {
  const app = await bootWith(NakedController);
  app.useGlobalGuards(new AccessGuard({ cookie: 'x', actorOf: () => Promise.resolve(null) }, 'http://127.0.0.1'));
  app
    .getHttpAdapter()
    .getInstance()
    .decorateRequest('cookies', { getter: () => ({}) });
  await app.listen(0, '127.0.0.1');
  try {
    const url = await app.getUrl();
    expect((await request(url).get('/planted/open')).status).toBe(200);
    expect((await request(url).post('/planted/naked')).status).toBeGreaterThanOrEqual(400);
  } finally {
    await app.close();
  }
});
