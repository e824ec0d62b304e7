import { randomUUID } from 'node:crypto';
import { DocumentVault, sendDocument } from '@app/documents';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { findField, normaliseAnswers, type FormDefinition } from '@app/forms';
import { IdPipe, isRefusal } from '@app/platform';
import { timeOfDay } from '@app/ui';
import { AnswerSupplement } from '@app/workflow';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dossiers, type AskedSupplement } from '../../dossiers/dossiers.js';
import { SupplementDrafts } from '../../dossiers/supplement-drafts.js';
import { AreaDirectory } from '../../drafts/area-choices.js';
import { idOf } from '../drafts/field-values.js';
import { readPostedAnswers } from '../drafts/read-posted-answers.js';
import { storePostedFile } from '../drafts/store-posted-file.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import type { PageError } from '../parts/error-summary.js';
import { dossierTexts } from './dossiers.texts.js';
import { keyOf } from './dossiers.page-controller.js';
import { SupplementPage } from './supplement-page.js';

interface Shown {
  readonly errors?: readonly PageError[];
  /** Typed and not sent. */
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly fieldErrors?: ReadonlyMap<string, string>;
  readonly kept?: boolean;
}

@ApiExcludeController()
@RequiresCitizen()
@Controller(['ho-so', 'en/ho-so'])
export class SupplementPageController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly prepared: SupplementDrafts,
    private readonly areas: AreaDirectory,
    private readonly vault: DocumentVault,
    private readonly answerSupplement: AnswerSupplement,
    private readonly pages: Pages,
  ) {}

  @Get(':id/bo-sung')
  async ask(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Query('luu') kept: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(reply, here, citizen, id, { kept: kept === '1' });
  }

  /** One file of one item; it waits here until everything is sent at once. */
  @Post(':id/bo-sung/:code')
  async upload(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const said = await storePostedFile({ vault: this.vault, citizen, request, language: here.language }, (documentId) =>
      this.prepared.addFile(citizen, id, code, documentId),
    );
    if (said !== null) return this.show(reply, here, citizen, id, { errors: [{ field: `tep-${code}`, text: said }] });
    await this.pages.goTo(reply, href(here.language, `/ho-so/${id}/bo-sung`));
  }

  @Get(':id/bo-sung/:code/:documentId')
  async file(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.prepared.file(citizen, id, documentId);
    sendDocument(reply, document, bytes);
  }

  @Post(':id/bo-sung/:code/:documentId/xoa')
  async removeFile(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @PostedForm() _form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.prepared.removeFile(citizen, id, documentId);
    await this.pages.goTo(reply, href(here.language, `/ho-so/${id}/bo-sung`));
  }

  /** "Send" sends everything at once; every other button, and the script, only keeps what was typed. */
  @Post(':id/bo-sung')
  async send(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = await this.dossiers.askedSupplement(citizen, id);
    const { request } = asked;
    if (request === null) return this.pages.goTo(reply, href(here.language, `/ho-so/${id}?xong=bo-sung`));
    const typed = await this.typedOf(asked, form);
    const action = form.one('action');
    if (action !== 'send' && action !== '') {
      const { revision, at } = await this.prepared.keep(citizen, id, typed, Number(form.one('revision')));
      if (action === 'autosave') return void (await reply.send({ revision, savedAt: timeOfDay(at, this.pages.zone), errors: {} }));
      return this.pages.goTo(reply, href(here.language, `/ho-so/${id}/bo-sung${action === 'later' ? '?luu=1' : ''}`));
    }
    const files = asked.prepared?.documents ?? [];
    const missing = request.items.filter(
      ({ kind, target }) => kind === 'component' && !files.some(({ componentCode }) => componentCode === target),
    );
    const t = dossierTexts[here.language].supplementPage;
    if (missing.length > 0) {
      const errors = missing.map(({ target }) => ({
        field: `tep-${target}`,
        text: t.missing(asked.head.components.find(({ code }) => code === target)?.name[here.language] ?? target),
      }));
      return this.show(reply, here, citizen, id, { errors, typed });
    }
    try {
      await this.answerSupplement.run(citizen, { dossierId: id, answers: typed, documents: files, idempotencyKey: keyOf(form) });
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'dossier.answers_invalid') throw error;
      return this.show(reply, here, citizen, id, { ...said(error.params, here), typed });
    }
    await this.pages.goTo(reply, href(here.language, `/ho-so/${id}?xong=bo-sung`));
  }

  /** Only the fields that were asked for. */
  private async typedOf({ form, request }: AskedSupplement, posted: Posted): Promise<Record<string, unknown>> {
    if (form === null || request === null) return {};
    const fields = request.items.flatMap(({ kind, target }) => (kind === 'field' ? (findField(form, target) ?? []) : []));
    const page = { id: 'bo-sung', title: { vi: '' }, fields };
    const home = (await this.areas.choices()).home;
    return Object.fromEntries(
      Object.entries(readPostedAnswers(page, posted, { locked: [], homeProvince: home })).map(([key, value]) => [key, value ?? '']),
    );
  }

  private async show(
    reply: FastifyReply,
    here: Here,
    citizen: CitizenActor,
    id: string,
    { errors = [], typed, fieldErrors = new Map(), kept = false }: Shown,
  ): Promise<void> {
    const asked = await this.dossiers.askedSupplement(citizen, id);
    const { request, form } = asked;
    if (request === null) return this.pages.goTo(reply, href(here.language, `/ho-so/${id}`));
    const areas = await this.areas.choices();
    const context = (definition: FormDefinition): object => ({
      language: here.language,
      form: definition,
      answers: normaliseAnswers(definition, { ...asked.answers, ...(typed ?? asked.prepared?.answers) }, asked.today).draft,
      errors: fieldErrors,
      locked: [],
      today: asked.today,
      provinces: areas.provinces,
      communesOf: areas.communesOf,
      homeProvince: areas.home,
      extraRows: new Map(),
      files: new Map(),
      computed: new Map(),
    });
    const view = {
      asked: { ...asked, request },
      fields: form === null ? null : (context(form) as Parameters<typeof SupplementPage>[0]['view']['fields']),
      errors,
      key: randomUUID(),
      maxBytes: this.vault.maxBytes,
      zone: this.pages.zone,
      savedAt: asked.prepared?.changedAt ? timeOfDay(asked.prepared.changedAt, this.pages.zone) : null,
      kept,
    };
    await this.pages.send(reply, here, {
      title: dossierTexts[here.language].supplementPage.title(asked.head.procedureName[here.language]),
      section: 'mine',
      script: 'form',
      refused: errors.length > 0,
      body: <SupplementPage here={here} view={view} />,
    });
  }
}

/** The sentences of the validator, on top and at the field. */
function said(params: Readonly<Record<string, unknown>>, { language }: Here): { errors: PageError[]; fieldErrors: Map<string, string> } {
  const list = Array.isArray(params['errors']) ? (params['errors'] as { field?: string; message?: { vi: string; en: string } }[]) : [];
  const pairs = list.map(({ field = '', message }): [string, string] => [field, message?.[language] ?? field]);
  return { errors: pairs.map(([field, text]) => ({ field: idOf(field), text })), fieldErrors: new Map(pairs) };
}
