import {
  CITIZEN_COOKIE,
  clearCookie,
  CurrentCitizen,
  endSession,
  OidcClient,
  profileOfCitizen,
  Public,
  RequiresCitizen,
  type CitizenActor,
} from '@app/identity';
import { Database, isRefusal, Keyring } from '@app/platform';
import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm } from '../http/posted.js';
import { AccountPage } from './account-page.js';
import { SignInPage } from './sign-in-page.js';
import { signInTexts } from './sign-in.texts.js';

@ApiExcludeController()
@Controller(['', 'en'])
export class SignInPageController {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly oidc: OidcClient,
    private readonly pages: Pages,
  ) {}

  @Get('dang-nhap')
  @Public()
  async show(
    @CurrentPlace() here: Here,
    @Query('tiep') next: unknown,
    @Query('loi') trouble: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (here.citizen !== null) return this.pages.goTo(reply, returnTo(next, here));
    await this.pages.send(reply, here, {
      title: signInTexts[here.language].title,
      frame: 'ask',
      body: (
        <SignInPage
          here={here}
          returnTo={returnTo(next, here)}
          trouble={trouble === 'hong' ? 'failed' : trouble === 'tep' ? 'file' : null}
        />
      ),
    });
  }

  /** To the identity provider; a page says so when it does not answer. */
  @Get('dang-nhap/vneid')
  @Public()
  async leave(@CurrentPlace() here: Here, @Query('tiep') next: unknown, @Res() reply: FastifyReply): Promise<void> {
    const back = returnTo(next, here);
    let address: string;
    try {
      address = await this.oidc.begin(back);
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'identity.provider_unreachable') throw error;
      return this.pages.send(reply, here, {
        title: signInTexts[here.language].down,
        frame: 'ask',
        status: 503,
        body: <SignInPage here={here} returnTo={back} trouble="down" />,
      });
    }
    await reply.redirect(address, 302);
  }

  @Get('tai-khoan')
  @RequiresCitizen()
  async account(@CurrentPlace() here: Here, @CurrentCitizen() citizen: CitizenActor, @Res() reply: FastifyReply): Promise<void> {
    const profile = await this.database.readAs(citizen, (tx) => profileOfCitizen(tx, this.keyring, citizen.id));
    await this.pages.send(reply, here, {
      title: signInTexts[here.language].account.title,
      frame: 'ask',
      body: <AccountPage here={here} profile={profile} />,
    });
  }

  @Post('dang-xuat')
  @RequiresCitizen()
  async signOut(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @PostedForm() _form: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = request.cookies[CITIZEN_COOKIE];
    if (token !== undefined) await this.database.writeAs(citizen, (tx) => endSession(tx, token));
    void reply.header('set-cookie', clearCookie(CITIZEN_COOKIE)).header('clear-site-data', '"storage"');
    await this.pages.goTo(reply, href(here.language, '/'));
  }
}

/** A path of our own; anything else leads to my dossiers. */
function returnTo(next: unknown, { language }: Here): string {
  return typeof next === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : href(language, '/ho-so');
}
