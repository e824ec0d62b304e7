import { Public } from '@app/identity';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Dossiers } from '../../dossiers/dossiers.js';
import { Drafts } from '../../drafts/drafts.js';
import { OpenFigures } from '../../figures/open-figures.js';
import { myThings } from '../dossiers/my-things.js';
import { CurrentPlace, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { HomePage } from './home-page.js';
import { homeTexts } from './home.texts.js';

const DAYS = 30;

@ApiExcludeController()
@Public()
@Controller(['', 'en'])
export class HomePageController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly drafts: Drafts,
    private readonly figures: OpenFigures,
    private readonly pages: Pages,
  ) {}

  @Get()
  async home(@CurrentPlace() here: Here, @Res() reply: FastifyReply): Promise<void> {
    const { citizen } = here;
    const [mine, figures] = await Promise.all([
      citizen === null ? null : Promise.all([this.dossiers.list(citizen), this.drafts.list(citizen)]),
      this.figures.lastDays(DAYS),
    ]);
    await this.pages.send(reply, here, {
      title: homeTexts[here.language].title,
      frame: 'bare',
      body: <HomePage here={here} view={{ mine: mine === null ? null : myThings(...mine), figures, zone: this.pages.zone }} />,
    });
  }
}
