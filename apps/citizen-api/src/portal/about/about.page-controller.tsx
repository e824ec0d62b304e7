import { ANONYMOUS, IdentityConfig, Public } from '@app/identity';
import { listUnits } from '@app/organisation';
import { Database } from '@app/platform';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPlace, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { HelpPage, ListPage, StatusPage } from './about-pages.js';
import { aboutPagesTexts } from './about-pages.texts.js';

const PATIENCE_MS = 2_000;

@ApiExcludeController()
@Public()
@Controller(['', 'en'])
export class AboutPageController {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityConfig,
    private readonly pages: Pages,
  ) {}

  @Get('tro-giup')
  async help(@CurrentPlace() here: Here, @Res() reply: FastifyReply): Promise<void> {
    const desks = await this.database.readAs(ANONYMOUS, (tx) => listUnits(tx, { kind: 'desk' }));
    await this.pages.send(reply, here, {
      title: aboutPagesTexts[here.language].help.title,
      section: 'help',
      body: <HelpPage here={here} desks={desks} />,
    });
  }

  @Get('tro-nang')
  async accessibility(@CurrentPlace() here: Here, @Res() reply: FastifyReply): Promise<void> {
    const { known, knownBody, ...page } = aboutPagesTexts[here.language].accessibility;
    await this.pages.send(reply, here, { title: page.title, body: <ListPage {...page} more={{ title: known, body: knownBody }} /> });
  }

  @Get('du-lieu-ca-nhan')
  async privacy(@CurrentPlace() here: Here, @Res() reply: FastifyReply): Promise<void> {
    const page = aboutPagesTexts[here.language].privacy;
    await this.pages.send(reply, here, { title: page.title, body: <ListPage {...page} /> });
  }

  @Get('tinh-trang')
  async status(@CurrentPlace() here: Here, @Res() reply: FastifyReply): Promise<void> {
    const now = await this.database.readAs(ANONYMOUS, async (tx) => tx.now);
    const checks = { database: true, identity: await this.identityAnswers() };
    await this.pages.send(reply, here, {
      title: aboutPagesTexts[here.language].status.title,
      body: <StatusPage here={here} checks={checks} at={now} zone={this.pages.zone} />,
    });
  }

  private async identityAnswers(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.identity.OIDC_ISSUER}/.well-known/openid-configuration`, {
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return answer.ok;
    } catch {
      return false;
    }
  }
}
