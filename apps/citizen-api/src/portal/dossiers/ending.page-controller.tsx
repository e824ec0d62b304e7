import { randomUUID } from 'node:crypto';
import { sendDocument } from '@app/documents';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { IdPipe } from '@app/platform';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Dossiers } from '../../dossiers/dossiers.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import type { PageError } from '../parts/error-summary.js';
import { dossierTexts } from './dossiers.texts.js';
import { keyOf } from './dossiers.page-controller.js';
import { MoneyPage } from './money-page.js';
import { RatePage } from './rate-page.js';
import { FIRST_SCORE, ratingOf } from './score-field.js';
import { ResultPage } from './result-page.js';

/** Paying, the result and what the person thought of it. */
@ApiExcludeController()
@RequiresCitizen()
@Controller(['', 'en'])
export class EndingPageController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly pages: Pages,
  ) {}

  @Get('ho-so/:id/thanh-toan')
  async money(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Query('ve') returned: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const head = await this.dossiers.read(citizen, id);
    await this.pages.send(reply, here, {
      title: dossierTexts[here.language].payPage.title,
      script: 'send',
      section: 'mine',
      frame: 'ask',
      formTo: [this.dossiers.paymentOrigin],
      body: <MoneyPage here={here} head={head} key_={randomUUID()} returned={returned === '1'} />,
    });
  }

  @Post('ho-so/:id/thanh-toan')
  async pay(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { paymentUrl } = await this.dossiers.pay(citizen, id, keyOf(form));
    await this.pages.goTo(reply, paymentUrl);
  }

  /** The payment platform sends the browser here, paid or not. */
  @Get('thanh-toan/tro-ve')
  async back(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Query('MaThamChieu') reference: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = typeof reference === 'string' ? await this.dossiers.ofPayment(citizen, reference.slice(0, 50)) : null;
    await this.pages.goTo(reply, href(here.language, id === null ? '/ho-so' : `/ho-so/${id}/thanh-toan?ve=1`));
  }

  @Get('ho-so/:id/ket-qua')
  async result(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const data = await this.dossiers.page(citizen, id);
    await this.pages.send(reply, here, {
      title: `${dossierTexts[here.language].resultPage.title} · ${data.head.code ?? ''}`,
      section: 'mine',
      status: data.result === null ? 404 : 200,
      body: <ResultPage here={here} data={data} />,
    });
  }

  @Get('ho-so/:id/ket-qua/tep')
  async resultFile(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { document, bytes } = await this.dossiers.result(citizen, id);
    sendDocument(reply, document, bytes);
  }

  @Get('ho-so/:id/danh-gia')
  async rating(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Query('xong') done: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showRating(reply, here, citizen, id, { done: done === 'diem' ? 'rated' : done === 'khieu-nai' ? 'complained' : null });
  }

  @Post('ho-so/:id/danh-gia')
  async rate(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { score, comment } = ratingOf(form);
    if (score === null) {
      const errors = [{ field: FIRST_SCORE, text: dossierTexts[here.language].ratePage.missing }];
      return this.showRating(reply, here, citizen, id, { errors, comment });
    }
    await this.dossiers.rate(citizen, id, score, comment === '' ? null : comment);
    await this.pages.goTo(reply, href(here.language, `/ho-so/${id}/danh-gia?xong=diem`));
  }

  @Post('ho-so/:id/khieu-nai')
  async complain(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = form.one('text').trim().slice(0, 5000);
    if (text === '') {
      const errors = [{ field: 'khieu-nai', text: dossierTexts[here.language].ratePage.complainMissing }];
      return this.showRating(reply, here, citizen, id, { errors });
    }
    await this.dossiers.complain(citizen, id, text, keyOf(form));
    await this.pages.goTo(reply, href(here.language, `/ho-so/${id}/danh-gia?xong=khieu-nai`));
  }

  private async showRating(
    reply: FastifyReply,
    here: Here,
    citizen: CitizenActor,
    id: string,
    { done = null, errors = [], comment = '' }: { done?: 'rated' | 'complained' | null; errors?: readonly PageError[]; comment?: string },
  ): Promise<void> {
    const data = await this.dossiers.page(citizen, id);
    await this.pages.send(reply, here, {
      title: dossierTexts[here.language].ratePage.title,
      script: 'send',
      section: 'mine',
      frame: 'ask',
      refused: errors.length > 0,
      body: <RatePage here={here} data={data} errors={errors} comment={comment} complaint="" key_={randomUUID()} done={done} />,
    });
  }
}
