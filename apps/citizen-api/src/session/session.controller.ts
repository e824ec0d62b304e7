import {
  CallbackUrl,
  CITIZEN_COOKIE,
  clearCookie,
  CurrentCitizen,
  endSession,
  IdentityConfig,
  OidcClient,
  openSession,
  profileOfCitizen,
  profileOfClaims,
  Public,
  rememberCitizen,
  RequiresCitizen,
  sessionLimits,
  setCookie,
  system,
  type CitizenActor,
} from '@app/identity';
import { Database, Keyring } from '@app/platform';
import { Controller, Delete, Get, HttpCode, Query, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionView } from './session.view.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly oidc: OidcClient,
    private readonly config: IdentityConfig,
    private readonly callbackUrl: CallbackUrl,
  ) {}

  /** Sends the browser to the identity provider. */
  @Get('sign-in')
  @Public()
  @ApiOperation({ summary: 'Begin the sign-in: redirects to the identity provider' })
  async signIn(@Query('returnTo') returnTo: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    void reply.redirect(await this.oidc.begin(typeof returnTo === 'string' ? returnTo : '/'), 302);
  }

  @Get('callback')
  @Public()
  @ApiOperation({ summary: 'End of the sign-in: opens the session and returns to where it began' })
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const person = await this.oidc.finish(this.callbackUrl.of(request.url));
    const session = await this.database.writeAs(system('setup'), async (tx) => {
      const citizenId = await rememberCitizen(tx, this.keyring, person.issuer, person.subject, profileOfClaims(person.claims));
      return openSession(tx, { citizenId }, sessionLimits(this.config));
    });
    void reply.header('set-cookie', setCookie(CITIZEN_COOKIE, session)).redirect(person.returnTo, 302);
  }

  @Get()
  @RequiresCitizen()
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Who is signed in' })
  async who(@CurrentCitizen() citizen: CitizenActor): Promise<SessionView> {
    const profile = await this.database.readAs(citizen, (tx) => profileOfCitizen(tx, this.keyring, citizen.id));
    return { fullName: profile.fullName, email: profile.email, phone: profile.phone };
  }

  @Delete()
  @RequiresCitizen()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out; the session ends at once everywhere' })
  async signOut(@CurrentCitizen() citizen: CitizenActor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = request.cookies[CITIZEN_COOKIE];
    if (token !== undefined) await this.database.writeAs(citizen, (tx) => endSession(tx, token));
    void reply.status(204).header('set-cookie', clearCookie(CITIZEN_COOKIE)).header('clear-site-data', '"cache", "storage"').send();
  }
}
