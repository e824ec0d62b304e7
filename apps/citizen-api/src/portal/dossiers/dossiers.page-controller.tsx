import { randomUUID } from 'node:crypto';
import { sendDocument } from '@app/documents';
import { ENDED_STATUSES } from '@app/dossier';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { IdPipe } from '@app/platform';
import { WithdrawDossier } from '@app/workflow';
import { Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Dossiers, type DossierPageData } from '../../dossiers/dossiers.js';
import { Drafts } from '../../drafts/drafts.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import { PUBLIC_URL } from '../portal.tokens.js';
import { DossierPage } from './dossier-page.js';
import { dossierTexts } from './dossiers.texts.js';
import { DossierListPage } from './list-page.js';
import { MessagesPage } from './messages-page.js';
import { myThings } from './my-things.js';
import { AccessPage, WithdrawPage } from './small-pages.js';
import { receiptPdf } from './receipt-pdf.js';
import { receiptText, SubmittedPage } from './submitted-page.js';

@ApiExcludeController()
@RequiresCitizen()
@Controller(['ho-so', 'en/ho-so'])
export class DossiersPageController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly drafts: Drafts,
    private readonly withdrawDossier: WithdrawDossier,
    private readonly pages: Pages,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  async list(@CurrentPlace() here: Here, @CurrentCitizen() citizen: CitizenActor, @Res() reply: FastifyReply): Promise<void> {
    const [dossiers, drafts] = await Promise.all([this.dossiers.list(citizen), this.drafts.list(citizen)]);
    await this.pages.send(reply, here, {
      title: dossierTexts[here.language].mine,
      section: 'mine',
      body: <DossierListPage here={here} things={myThings(dossiers, drafts)} zone={this.pages.zone} />,
    });
  }

  @Get(':id')
  async show(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Query('xong') what: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const data = await this.dossiers.page(citizen, id);
    const t = dossierTexts[here.language];
    const done = what === 'bo-sung' ? { title: t.supplementPage.done, body: t.supplementPage.doneBody } : null;
    await this.send(
      reply,
      here,
      data,
      data.head.procedureName[here.language],
      <DossierPage here={here} data={data} zone={this.pages.zone} done={done} />,
    );
  }

  @Get(':id/da-gui')
  async submitted(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const data = await this.dossiers.page(citizen, id);
    const body = <SubmittedPage here={here} data={data} zone={this.pages.zone} trackUrl={this.trackUrl(data)} />;
    await this.send(reply, here, data, dossierTexts[here.language].submitted.pageTitle(data.head.code ?? ''), body);
  }

  @Get(':id/bien-nhan.txt')
  async receipt(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const data = await this.dossiers.page(citizen, id);
    await reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="bien-nhan-${data.head.code ?? id}.txt"`)
      .send(`\ufeff${receiptText({ here, data, zone: this.pages.zone, trackUrl: this.trackUrl(data) })}`);
  }

  @Get(':id/bien-nhan.pdf')
  async receiptAsPdf(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const data = await this.dossiers.page(citizen, id);
    const pdf = await receiptPdf({ data, language: here.language, zone: this.pages.zone, trackUrl: this.trackUrl(data) });
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="bien-nhan-${data.head.code ?? id}.pdf"`)
      .send(pdf);
  }

  @Get(':id/giay/:documentId')
  async paper(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.dossiers.document(citizen, id, documentId);
    sendDocument(reply, document, bytes);
  }

  @Get(':id/tin-nhan')
  async messages(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Query('da-gui') sent: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showMessages(reply, here, citizen, id, sent === '1', null);
  }

  @Post(':id/tin-nhan')
  async write(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = form.one('text').trim().slice(0, 5000);
    if (text === '') return this.showMessages(reply, here, citizen, id, false, dossierTexts[here.language].messages.missing);
    await this.dossiers.sendMessage(citizen, id, text, keyOf(form));
    await this.pages.goTo(reply, href(here.language, `/ho-so/${id}/tin-nhan?da-gui=1`));
  }

  @Get(':id/rut')
  async askWithdraw(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const head = await this.dossiers.read(citizen, id);
    if ((ENDED_STATUSES as readonly string[]).includes(head.status)) return this.pages.goTo(reply, href(here.language, `/ho-so/${id}`));
    await this.pages.send(reply, here, {
      title: dossierTexts[here.language].withdrawPage.title,
      script: 'send',
      section: 'mine',
      frame: 'ask',
      body: <WithdrawPage here={here} head={head} />,
    });
  }

  @Post(':id/rut')
  async withdraw(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.withdrawDossier.run(citizen, { dossierId: id, reason: form.one('reason').slice(0, 2000) });
    await this.pages.goTo(reply, href(here.language, `/ho-so/${id}`));
  }

  @Get(':id/ai-da-xem')
  async accesses(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [head, accesses] = await Promise.all([this.dossiers.read(citizen, id), this.dossiers.accessLog(citizen, id)]);
    await this.pages.send(reply, here, {
      title: dossierTexts[here.language].accessPage.title,
      section: 'mine',
      body: <AccessPage here={here} head={head} accesses={accesses} zone={this.pages.zone} />,
    });
  }

  private async showMessages(
    reply: FastifyReply,
    here: Here,
    citizen: CitizenActor,
    id: string,
    sent: boolean,
    error: string | null,
  ): Promise<void> {
    const head = await this.dossiers.read(citizen, id);
    const messages = await this.dossiers.messages(citizen, id);
    const errors = error === null ? [] : [{ field: 'tin', text: error }];
    await this.pages.send(reply, here, {
      title: dossierTexts[here.language].messages.title,
      script: 'send',
      section: 'mine',
      frame: 'ask',
      refused: error !== null,
      body: (
        <MessagesPage here={here} head={head} messages={messages} errors={errors} sent={sent} key_={randomUUID()} zone={this.pages.zone} />
      ),
    });
  }

  private send(
    reply: FastifyReply,
    here: Here,
    { head }: DossierPageData,
    title: string,
    body: Parameters<Pages['send']>[2]['body'],
  ): Promise<void> {
    return this.pages.send(reply, here, { title: `${title} · ${head.code ?? ''}`, section: 'mine', body });
  }

  private trackUrl({ head, lookup }: DossierPageData): string {
    return `${this.publicUrl}/tra-cuu/${head.code ?? ''}?t=${lookup.token}`;
  }
}

/** The hidden key of a form makes two presses one deed. */
export function keyOf(form: Posted): string {
  return /^[0-9a-f-]{36}$/.test(form.one('key')) ? form.one('key') : randomUUID();
}
