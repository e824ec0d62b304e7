import { randomUUID } from 'node:crypto';
import { DocumentVault } from '@app/documents';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { findField, normaliseAnswers, type FormDefinition } from '@app/forms';
import { IdPipe, isRefusal } from '@app/platform';
import { AnswerSupplement } from '@app/workflow';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dossiers, type AskedSupplement } from '../../dossiers/dossiers.js';
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
import { filesQuery, SupplementPage, type WaitingFile } from './supplement-page.js';

const MOST_FILES = 50;

interface Shown {
  readonly errors?: readonly PageError[];
  /** Typed and not sent. */
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly fieldErrors?: ReadonlyMap<string, string>;
}

@ApiExcludeController()
@RequiresCitizen()
@Controller(['ho-so', 'en/ho-so'])
export class SupplementPageController {
  constructor(
    private readonly dossiers: Dossiers,
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
    @Query('tep') waiting: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(reply, here, citizen, id, filesOf(waiting), {});
  }

  /** One file of one item; it waits in the address of the page until everything is sent at once. */
  @Post(':id/bo-sung/:code')
  async upload(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('code') code: string,
    @Query('tep') waiting: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const files = filesOf(waiting);
    let more = files;
    const said = await storePostedFile({ vault: this.vault, citizen, request, language: here.language }, (documentId) => {
      more = [...files, { componentCode: code.slice(0, 60), documentId }].slice(-MOST_FILES);
      return Promise.resolve();
    });
    if (said !== null) return this.show(reply, here, citizen, id, files, { errors: [{ field: `tep-${code}`, text: said }] });
    await this.pages.goTo(reply, `${href(here.language, `/ho-so/${id}/bo-sung`)}${filesQuery(more)}`);
  }

  @Post(':id/bo-sung')
  async send(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const files = filesOf([...form.all('tep')]);
    const asked = await this.dossiers.askedSupplement(citizen, id, idsOf(files));
    const { request } = asked;
    if (request === null) return this.pages.goTo(reply, href(here.language, `/ho-so/${id}?xong=bo-sung`));
    const typed = await this.typedOf(asked, form);
    const missing = request.items.filter(
      ({ kind, target }) => kind === 'component' && !files.some(({ componentCode }) => componentCode === target),
    );
    const t = dossierTexts[here.language].supplementPage;
    if (missing.length > 0) {
      const errors = missing.map(({ target }) => ({
        field: `tep-${target}`,
        text: t.missing(asked.head.components.find(({ code }) => code === target)?.name[here.language] ?? target),
      }));
      return this.show(reply, here, citizen, id, files, { errors, typed });
    }
    try {
      await this.answerSupplement.run(citizen, { dossierId: id, answers: typed, documents: files, idempotencyKey: keyOf(form) });
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'dossier.answers_invalid') throw error;
      return this.show(reply, here, citizen, id, files, { ...said(error.params, here), typed });
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
    files: readonly WaitingFile[],
    { errors = [], typed, fieldErrors = new Map() }: Shown,
  ): Promise<void> {
    const asked = await this.dossiers.askedSupplement(citizen, id, idsOf(files));
    const { request, form } = asked;
    if (request === null) return this.pages.goTo(reply, href(here.language, `/ho-so/${id}`));
    const areas = await this.areas.choices();
    const context = (definition: FormDefinition): object => ({
      language: here.language,
      form: definition,
      answers: typed === undefined ? asked.answers : normaliseAnswers(definition, { ...asked.answers, ...typed }, asked.today).draft,
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
      files,
      fields: form === null ? null : (context(form) as Parameters<typeof SupplementPage>[0]['view']['fields']),
      errors,
      key: randomUUID(),
      maxBytes: this.vault.maxBytes,
      zone: this.pages.zone,
    };
    await this.pages.send(reply, here, {
      title: dossierTexts[here.language].supplementPage.title(asked.head.procedureName[here.language]),
      section: 'mine',
      refused: errors.length > 0,
      body: <SupplementPage here={here} view={view} />,
    });
  }
}

/** `component:document` from the address or the form; anything else is left out. */
function filesOf(waiting: unknown): WaitingFile[] {
  const given: unknown[] = Array.isArray(waiting) ? waiting : [waiting];
  return given
    .flatMap((one) => {
      const match = typeof one === 'string' ? /^([^:]{1,60}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(one) : null;
      return match?.[1] === undefined || match[2] === undefined ? [] : [{ componentCode: match[1], documentId: match[2] }];
    })
    .slice(0, MOST_FILES);
}

const idsOf = (files: readonly WaitingFile[]): string[] => files.map(({ documentId }) => documentId);

/** The sentences of the validator, on top and at the field. */
function said(params: Readonly<Record<string, unknown>>, { language }: Here): { errors: PageError[]; fieldErrors: Map<string, string> } {
  const list = Array.isArray(params['errors']) ? (params['errors'] as { field?: string; message?: { vi: string; en: string } }[]) : [];
  const pairs = list.map(({ field = '', message }): [string, string] => [field, message?.[language] ?? field]);
  return { errors: pairs.map(([field, text]) => ({ field: idOf(field), text })), fieldErrors: new Map(pairs) };
}
