import { randomUUID } from 'node:crypto';
import { DocumentVault, sendDocument, type PostedFile } from '@app/documents';
import { CurrentCitizen, RequiresCitizen, type ActorRequest, type CitizenActor } from '@app/identity';
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
import { uploadRefusal } from '../drafts/upload-refusal.js';
import { confirmCopy } from '../http/confirm-copy.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import { postedWithFiles } from '../http/posted-with-files.js';
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
  /** It was changed elsewhere meanwhile; what was typed here is not kept yet. */
  readonly stale?: boolean;
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

  /** A file that the script has already sent in parts. */
  @Post(':id/bo-sung/:code/gan')
  async attach(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('code') code: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.prepared.addFile(citizen, id, code, new IdPipe().transform(form.one('documentId')));
    await reply.send({});
  }

  /** One form for everything: "send" sends it at once, every other button, and the script, only keeps what was typed and chosen. */
  @Post(':id/bo-sung')
  async answer(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { form, files } = await postedWithFiles(this.vault, citizen, request as ActorRequest);
    const asked = await this.dossiers.askedSupplement(citizen, id);
    if (asked.request === null) return this.pages.goTo(reply, href(here.language, `/ho-so/${id}?xong=bo-sung`));
    const typed = await this.typedOf(asked, form);
    const action = form.one('action');
    if (action === 'autosave') {
      const { revision, at } = await this.prepared.keep(citizen, id, typed, Number(form.one('revision')));
      return void (await reply.send({ revision, savedAt: timeOfDay(at, this.pages.zone), errors: {} }));
    }
    const errors = await this.putFiles(here, citizen, id, files);
    const [verb = '', target = ''] = action.split(':');
    if (verb === 'remove') await this.prepared.removeFile(citizen, id, new IdPipe().transform(target));
    if (errors.length === 0 && (verb === 'send' || verb === '')) return this.send(reply, here, citizen, id, { form, typed });
    const stale = await this.keep(citizen, id, typed, Number(form.one('revision')));
    if (!stale) confirmCopy(reply, form.one('_copy'));
    if (stale || errors.length > 0) return this.show(reply, here, citizen, id, { errors, typed, stale });
    await this.pages.goTo(reply, href(here.language, `/ho-so/${id}/bo-sung${verb === 'later' ? '?luu=1' : ''}`));
  }

  private async send(
    reply: FastifyReply,
    here: Here,
    citizen: CitizenActor,
    id: string,
    { form, typed }: { form: Posted; typed: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    const { request, prepared, head } = await this.dossiers.askedSupplement(citizen, id);
    const files = prepared?.documents ?? [];
    const missing = (request?.items ?? []).filter(
      ({ kind, target }) => kind === 'component' && !files.some(({ componentCode }) => componentCode === target),
    );
    const t = dossierTexts[here.language].supplementPage;
    if (missing.length > 0) {
      const errors = missing.map(({ target }) => ({
        field: `tep-${target}`,
        text: t.missing(head.components.find(({ code }) => code === target)?.name[here.language] ?? target),
      }));
      return this.show(reply, here, citizen, id, { errors, typed });
    }
    try {
      await this.answerSupplement.run(citizen, { dossierId: id, answers: typed, documents: files, idempotencyKey: keyOf(form) });
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'dossier.answers_invalid') throw error;
      return this.show(reply, here, citizen, id, { ...said(error.params, here), typed });
    }
    confirmCopy(reply, form.one('_copy'));
    await this.pages.goTo(reply, href(here.language, `/ho-so/${id}?xong=bo-sung`));
  }

  /** Each chosen file to its paper; what is wrong with one is said at it, the others are stored. */
  private async putFiles(here: Here, citizen: CitizenActor, id: string, files: readonly PostedFile[]): Promise<PageError[]> {
    const errors: PageError[] = [];
    for (const { field, stored, refusal } of files) {
      if (stored !== null) await this.prepared.addFile(citizen, id, field.replace(/^tep-/, ''), stored.id);
      const text = refusal === null ? null : uploadRefusal(refusal, here.language);
      if (refusal !== null && text === null) throw refusal as unknown as Error;
      if (text !== null) errors.push({ field, text });
    }
    return errors;
  }

  /** @returns whether somebody changed it elsewhere meanwhile; nothing is kept then, and the page shows what was typed here. */
  private async keep(citizen: CitizenActor, id: string, typed: Readonly<Record<string, unknown>>, revision: number): Promise<boolean> {
    try {
      await this.prepared.keep(citizen, id, typed, revision);
      return false;
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'platform.precondition_stale') throw error;
      return true;
    }
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
    { errors = [], typed, fieldErrors = new Map(), kept = false, stale = false }: Shown,
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
      stale,
    };
    await this.pages.send(reply, here, {
      title: dossierTexts[here.language].supplementPage.title(asked.head.procedureName[here.language]),
      section: 'mine',
      script: 'supplement',
      ...(stale ? { status: 409 } : {}),
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
