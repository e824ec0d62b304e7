import type { RatableDossier } from '@app/feedback';
import { Public } from '@app/identity';
import { ClientAddress, isRefusal } from '@app/platform';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LinkRatings } from '../../feedback/link-ratings.js';
import { dossierTexts } from '../dossiers/dossiers.texts.js';
import { FIRST_SCORE, ratingOf } from '../dossiers/score-field.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { OpenForm, type Posted } from '../http/posted.js';
import type { PageError } from '../parts/error-summary.js';
import { RateByLinkPage } from './rate-by-link-page.js';

/** The link in the letter of a result: one question, no sign-in, once. */
@ApiExcludeController()
@Public()
@Controller(['danh-gia', 'en/danh-gia'])
export class RateByLinkPageController {
  constructor(
    private readonly ratings: LinkRatings,
    private readonly pages: Pages,
  ) {}

  @Get(':token')
  async ask(
    @CurrentPlace() here: Here,
    @Param('token') token: string,
    @Query('xong') done: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(reply, here, token, await this.ratings.find(token), { done: done === '1' });
  }

  @Post(':token')
  async rate(
    @CurrentPlace() here: Here,
    @Param('token') token: string,
    @OpenForm() form: Posted,
    @ClientAddress() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { score, comment } = ratingOf(form);
    if (score === null) {
      const errors = [{ field: FIRST_SCORE, text: dossierTexts[here.language].ratePage.missing }];
      return this.show(reply, here, token, await this.ratings.find(token), { errors, comment });
    }
    try {
      if (!(await this.ratings.rate(token, score, comment === '' ? null : comment, address)))
        return await this.show(reply, here, token, null, {});
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'feedback.already_rated') throw error;
      return this.pages.goTo(reply, href(here.language, `/danh-gia/${token}`));
    }
    await this.pages.goTo(reply, href(here.language, `/danh-gia/${token}?xong=1`));
  }

  private async show(
    reply: FastifyReply,
    here: Here,
    token: string,
    dossier: RatableDossier | null,
    { errors = [], comment = '', done = false }: { errors?: readonly PageError[]; comment?: string; done?: boolean },
  ): Promise<void> {
    await this.pages.send(reply, here, {
      title: dossierTexts[here.language].ratePage.title,
      script: 'send',
      frame: 'ask',
      ...(dossier === null ? { status: 404 } : {}),
      refused: errors.length > 0,
      body: <RateByLinkPage here={here} token={token} dossier={dossier} errors={errors} comment={comment} done={done} />,
    });
  }
}
