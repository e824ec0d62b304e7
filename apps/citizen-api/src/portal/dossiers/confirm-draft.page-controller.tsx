import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { IdPipe } from '@app/platform';
import { ExcludedActivities } from '@app/workflow';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Dossiers } from '../../dossiers/dossiers.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import { ConfirmDraftPage } from './confirm-draft-page.js';
import { dossierTexts } from './dossiers.texts.js';

/** The draft that its citizen confirms, while the office waits for the answer. */
@ApiExcludeController()
@RequiresCitizen()
@Controller(['ho-so', 'en/ho-so'])
export class ConfirmDraftPageController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly activities: ExcludedActivities,
    private readonly pages: Pages,
  ) {}

  @Get(':id/ban-du-thao')
  async show(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, here, citizen, id, null);
  }

  @Post(':id/ban-du-thao')
  async answer(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const agreed = form.one('agreed') === 'true';
    const text = form.one('text').trim().slice(0, 5000);
    if (!agreed && text === '') return this.page(reply, here, citizen, id, dossierTexts[here.language].draftPage.missing);
    await this.activities.answer(citizen, { dossierId: id, agreed, text });
    await this.pages.goTo(reply, href(here.language, `/ho-so/${id}`));
  }

  private async page(reply: FastifyReply, here: Here, citizen: CitizenActor, id: string, error: string | null): Promise<void> {
    const [head, draft] = await Promise.all([this.dossiers.read(citizen, id), this.dossiers.draft(citizen, id)]);
    const errors = error === null ? [] : [{ field: 'sai', text: error }];
    await this.pages.send(reply, here, {
      title: dossierTexts[here.language].draftPage.title,
      script: 'send',
      section: 'mine',
      frame: 'ask',
      refused: error !== null,
      body: <ConfirmDraftPage here={here} head={head} draft={draft} errors={errors} />,
    });
  }
}
