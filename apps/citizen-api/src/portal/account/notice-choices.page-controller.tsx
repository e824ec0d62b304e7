import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { NOTICE_CHANNELS, OPTIONAL_KINDS } from '@app/notification';
import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NoticeChoices } from '../../account/notice-choices.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import { accountTexts } from './account.texts.js';
import { NoticeChoicesPage } from './notice-choices-page.js';

@ApiExcludeController()
@RequiresCitizen()
@Controller(['tai-khoan/thong-bao', 'en/tai-khoan/thong-bao'])
export class NoticeChoicesPageController {
  constructor(
    private readonly choices: NoticeChoices,
    private readonly pages: Pages,
  ) {}

  @Get()
  async show(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Query('luu') saved: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { refusals, email } = await this.choices.read(citizen);
    await this.pages.send(reply, here, {
      title: accountTexts[here.language].notices.title,
      frame: 'ask',
      body: <NoticeChoicesPage here={here} refusals={refusals} email={email} saved={saved === '1'} />,
    });
  }

  /** What is ticked is wanted; the rest of what may be refused is refused. */
  @Post()
  async choose(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = form.all('want');
    const all = OPTIONAL_KINDS.flatMap((kind) => NOTICE_CHANNELS.map((channel) => ({ kind, channel })));
    await this.choices.choose(
      citizen,
      all.filter(({ kind, channel }) => !wanted.includes(`${kind}:${channel}`)),
    );
    await this.pages.goTo(reply, href(here.language, '/tai-khoan/thong-bao?luu=1'));
  }
}
