import {
  accountOf,
  CallbackUrl,
  clearCookie,
  CurrentOfficer,
  endSession,
  IdentityConfig,
  OFFICER_COOKIE,
  OidcClient,
  openSession,
  permissionsOf,
  Public,
  Requires,
  sessionLimits,
  setCookie,
  system,
  type OfficerActor,
} from '@app/identity';
import { homeProvince } from '@app/organisation';
import { Database, RuntimeConfig } from '@app/platform';
import { Controller, Delete, Get, HttpCode, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OfficerSessionView } from './session.view.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly database: Database,
    private readonly oidc: OidcClient,
    private readonly config: IdentityConfig,
    private readonly callbackUrl: CallbackUrl,
    private readonly runtime: RuntimeConfig,
  ) {}

  @Get('sign-in')
  @Public()
  @ApiOperation({ summary: 'Begin the sign-in: redirects to the office directory' })
  async signIn(@Query('returnTo') returnTo: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    void reply.redirect(await this.oidc.begin(typeof returnTo === 'string' ? returnTo : '/'), 302);
  }

  @Get('callback')
  @Public()
  @ApiOperation({ summary: 'End of the sign-in: opens the session of a known account' })
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const person = await this.oidc.finish(this.callbackUrl.of(request.url));
    const session = await this.database.writeAs(system('setup'), async (tx) => {
      const { preferred_username: username } = person.claims;
      const accountId = await accountOf(tx, { ...person, username: typeof username === 'string' ? username : null });
      return openSession(tx, { accountId }, sessionLimits(this.config));
    });
    void reply.header('set-cookie', setCookie(OFFICER_COOKIE, session)).redirect(person.returnTo, 302);
  }

  @Get()
  @Requires('session.own')
  @ApiOperation({ summary: 'Who is signed in, with roles and rights' })
  async who(@CurrentOfficer() officer: OfficerActor): Promise<OfficerSessionView> {
    const { units, home, now } = await this.database.readAs(officer, async (tx) => ({
      units: await tx.rows<{ id: string; code: string; name: { vi: string; en: string } }>(
        'select id, code, name from unit where id = any($1::uuid[])',
        [officer.units],
      ),
      home: await homeProvince(tx),
      now: tx.now,
    }));
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    return {
      id: officer.id,
      fullName: officer.fullName,
      roles: officer.roles.flatMap((held) => {
        const unit = byId.get(held.unitId);
        return unit === undefined ? [] : [{ role: held.role, unitId: unit.id, unitCode: unit.code, unitName: unit.name }];
      }),
      permissions: [...new Set(officer.roles.flatMap((held) => permissionsOf(held.role)))].sort(),
      now,
      zone: this.runtime.TIME_ZONE,
      homeProvince: home,
    };
  }

  @Delete()
  @Requires('session.own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out; the session ends at once everywhere' })
  async signOut(@CurrentOfficer() officer: OfficerActor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = request.cookies[OFFICER_COOKIE];
    if (token !== undefined) await this.database.writeAs(officer, (tx) => endSession(tx, token));
    void reply.status(204).header('set-cookie', clearCookie(OFFICER_COOKIE)).send();
  }
}
