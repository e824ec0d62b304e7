import { ANONYMOUS, Public } from '@app/identity';
import { Database, RouteNotFound, RuntimeConfig } from '@app/platform';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AreaDirectory } from '../../drafts/area-choices.js';
import type { FieldContext } from '../drafts/field-context.js';
import { CurrentPlace, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { EXAMPLE_FORM } from './example-form.js';
import { GalleryPage } from './gallery-page.js';
import { galleryTexts } from './gallery.texts.js';

/** For whoever changes a component: all of them on one page. Not in production. */
@ApiExcludeController()
@Public()
@Controller(['', 'en'])
export class GalleryPageController {
  constructor(
    private readonly database: Database,
    private readonly areas: AreaDirectory,
    private readonly config: RuntimeConfig,
    private readonly pages: Pages,
  ) {}

  @Get('thanh-phan')
  async gallery(@CurrentPlace() here: Here, @Res() reply: FastifyReply): Promise<void> {
    if (this.config.NODE_ENV === 'production') throw new RouteNotFound();
    const now = await this.database.readAs(ANONYMOUS, async (tx) => tx.now);
    const { provinces, communesOf, home } = await this.areas.choices();
    const context: FieldContext = {
      language: here.language,
      form: EXAMPLE_FORM,
      answers: {},
      errors: new Map(),
      locked: [],
      today: now.toISOString().slice(0, 10),
      provinces,
      communesOf,
      homeProvince: home,
      files: new Map(),
      computed: new Map(),
      extraRows: new Map(),
    };
    await this.pages.send(reply, here, {
      title: galleryTexts[here.language].title,
      body: <GalleryPage here={here} context={context} />,
    });
  }
}
