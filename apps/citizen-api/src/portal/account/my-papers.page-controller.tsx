import { sendDocument } from '@app/documents';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { IdPipe } from '@app/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Dossiers } from '../../dossiers/dossiers.js';
import { MyPapers } from '../../papers/my-papers.js';
import { CurrentPlace, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { accountTexts } from './account.texts.js';
import { MyPapersPage } from './my-papers-page.js';

@ApiExcludeController()
@RequiresCitizen()
@Controller(['giay-to-cua-toi', 'en/giay-to-cua-toi'])
export class MyPapersPageController {
  constructor(
    private readonly papers: MyPapers,
    private readonly dossiers: Dossiers,
    private readonly pages: Pages,
  ) {}

  @Get()
  async list(@CurrentPlace() here: Here, @CurrentCitizen() citizen: CitizenActor, @Res() reply: FastifyReply): Promise<void> {
    const [papers, consents, dossiers] = await Promise.all([
      this.papers.list(citizen),
      this.papers.consents(citizen),
      this.dossiers.list(citizen),
    ]);
    await this.pages.send(reply, here, {
      title: accountTexts[here.language].papers.title,
      section: 'mine',
      body: <MyPapersPage here={here} papers={papers} consents={consents} dossiers={dossiers} zone={this.pages.zone} />,
    });
  }

  @Get(':id/:documentId')
  async file(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.papers.file(citizen, id, documentId);
    sendDocument(reply, document, bytes);
  }
}
