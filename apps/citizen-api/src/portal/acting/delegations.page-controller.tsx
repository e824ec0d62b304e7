import { randomUUID } from 'node:crypto';
import { parseDay } from '@app/forms';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { IdPipe, isRefusal } from '@app/platform';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Delegations } from '../../account/delegations.js';
import { keyOf } from '../dossiers/dossiers.page-controller.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import type { PageError } from '../parts/error-summary.js';
import { actingTexts } from './acting.texts.js';
import { DelegationsPage, type DelegationsView } from './delegations-page.js';

const NOTHING = { fullName: '', identifier: '', day: '' };

@ApiExcludeController()
@RequiresCitizen()
@Controller(['tai-khoan/lam-thay', 'en/tai-khoan/lam-thay'])
export class DelegationsPageController {
  constructor(
    private readonly delegations: Delegations,
    private readonly pages: Pages,
  ) {}

  @Get()
  async list(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Query('xong') done: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(reply, here, citizen, {
      typed: NOTHING,
      errors: [],
      done: done === 'trao' ? 'given' : done === 'rut' ? 'taken_back' : null,
    });
  }

  @Post()
  async give(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const t = actingTexts[here.language].page;
    const typed = { fullName: form.one('fullName'), identifier: form.one('identifier'), day: form.one('day').trim() };
    const validUntil = typed.day === '' ? undefined : parseDay(typed.day);
    const errors: PageError[] = [
      ...(typed.day !== '' && validUntil === undefined ? [{ field: 'ngay', text: t.errors.validUntil }] : []),
      ...(form.one('agree') === 'true' ? [] : [{ field: 'dong-y', text: t.agreeMissing }]),
    ];
    if (errors.length > 0) return this.show(reply, here, citizen, { typed, errors, done: null });
    try {
      await this.delegations.give(citizen, { fullName: typed.fullName, identifier: typed.identifier, validUntil }, keyOf(form));
    } catch (error) {
      const said = isRefusal(error) ? saidAt(error.code, error.params, here) : [];
      if (said.length === 0) throw error;
      return this.show(reply, here, citizen, { typed, errors: said, done: null });
    }
    await this.pages.goTo(reply, href(here.language, '/tai-khoan/lam-thay?xong=trao'));
  }

  @Post(':id/rut')
  async takeBack(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() _form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.delegations.takeBack(citizen, id);
    await this.pages.goTo(reply, href(here.language, '/tai-khoan/lam-thay?xong=rut'));
  }

  private async show(
    reply: FastifyReply,
    here: Here,
    citizen: CitizenActor,
    shown: Pick<DelegationsView, 'typed' | 'errors' | 'done'>,
  ): Promise<void> {
    const view = { ...shown, mine: await this.delegations.list(citizen), key: randomUUID(), zone: this.pages.zone };
    await this.pages.send(reply, here, {
      title: actingTexts[here.language].page.title,
      frame: 'ask',
      script: 'send',
      refused: shown.errors.length > 0,
      body: <DelegationsPage here={here} view={view} />,
    });
  }
}

/** What the server refused, at the field where it is mended. */
function saidAt(code: string, params: Readonly<Record<string, unknown>>, { language }: Here): PageError[] {
  const t = actingTexts[language].page.errors;
  if (code === 'identity.delegation_to_oneself') return [{ field: 'so', text: t.oneself }];
  if (code !== 'dossier.answers_invalid' || !Array.isArray(params['errors'])) return [];
  const places = {
    fullName: { field: 'ten', text: t.fullName },
    identifier: { field: 'so', text: t.identifier },
    validUntil: { field: 'ngay', text: t.validUntil },
  };
  return (params['errors'] as { field: string }[]).flatMap(({ field }) => places[field as keyof typeof places] ?? []);
}
