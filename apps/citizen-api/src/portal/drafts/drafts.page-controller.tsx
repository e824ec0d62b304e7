import { DocumentVault, sendDocument, storeUpload, type MultipartRequest } from '@app/documents';
import { CITIZEN_COOKIE, CurrentCitizen, FORM_TOKEN_FIELD, refuseForeignForm, RequiresCitizen, type CitizenActor } from '@app/identity';
import { findUnit } from '@app/organisation';
import { Database, IdPipe, isRefusal, RouteNotFound } from '@app/platform';
import { timeOfDay } from '@app/ui';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AreaDirectory } from '../../drafts/area-choices.js';
import { Drafts, type OpenedDraft } from '../../drafts/drafts.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import { minutesToFill } from '../procedures/minutes-to-fill.js';
import { placeOf, questionView, type QuestionOptions } from './draft-views.js';
import { draftTexts } from './drafts.texts.js';
import { QuestionPage } from './question-page.js';
import { readPostedAnswers } from './read-posted-answers.js';
import { caseOf, stepsOf, type PageStep, type PaperStep } from './steps.js';
import { TaskListPage } from './task-list-page.js';
import { UploadPage } from './upload-page.js';
import { uploadRefusal } from './upload-refusal.js';

@ApiExcludeController()
@RequiresCitizen()
@Controller(['ban-nhap', 'en/ban-nhap'])
export class DraftsPageController {
  constructor(
    private readonly database: Database,
    private readonly vault: DocumentVault,
    private readonly drafts: Drafts,
    private readonly areas: AreaDirectory,
    private readonly pages: Pages,
  ) {}

  @Get(':id')
  async tasks(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Query('luu') justSaved: unknown,
    @Query('moi') moved: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.drafts.open(citizen, id);
    const { draft, version } = opened;
    if (draft.submittedDossierId !== null) return this.pages.goTo(reply, href(here.language, `/ho-so/${draft.submittedDossierId}/da-gui`));
    const steps = stepsOf(opened);
    const done = steps.filter(({ state }) => state === 'done').length;
    const view = {
      draftId: id,
      procedureName: version.name[here.language],
      officeName: await this.officeName(citizen, opened, here),
      steps,
      savedAt: timeOfDay(draft.changedAt, this.pages.zone),
      minutes: Math.max(1, Math.round((minutesToFill(version) * (steps.length - done)) / Math.max(1, steps.length))),
      justSaved: justSaved === '1',
      newForm: moved === '1' ? ('moved' as const) : opened.outdated === null ? null : ('waiting' as const),
    };
    await this.pages.send(reply, here, {
      title: `${view.procedureName} · ${draftTexts[here.language].tasks}`,
      section: 'mine',
      frame: 'ask',
      body: <TaskListPage here={here} view={view} />,
    });
  }

  @Get(':id/trang/:page')
  async question(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('page') page: string,
    @Query('xem') returning: unknown,
    @Query('them') extra: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.drafts.open(citizen, id);
    if (opened.draft.submittedDossierId !== null) return this.pages.goTo(reply, href(here.language, `/ban-nhap/${id}`));
    await this.show(reply, here, opened, page, {
      returning: returning === '1',
      showErrors: false,
      ...(typeof extra === 'string' ? { extraRows: new Map([[extra, 1]]) } : {}),
    });
  }

  /** Every button saves first; only "continue" asks whether the page is complete. */
  @Post(':id/trang/:page')
  async answer(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('page') page: string,
    @Query('xem') back: unknown,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const before = await this.drafts.open(citizen, id);
    const home = (await this.areas.choices()).home;
    const typed = readPostedAnswers(stepOf(before, page).page, form, { locked: before.known.locked, homeProvince: home });
    const action = form.one('action');
    const returning = back === '1';
    const [removed, key, row] = action.split(':');
    const list = removed === 'remove' && key !== undefined ? typed[key] : undefined;
    if (key !== undefined && Array.isArray(list)) typed[key] = list.filter((_, index) => index !== Number(row));
    const opened = await this.save(citizen, id, Number(form.one('revision')), typed).catch((error: unknown) => {
      if (isRefusal(error) && error.code === 'platform.precondition_stale' && action !== 'autosave') return null;
      throw error;
    });
    if (opened === null) {
      await this.show(reply, here, await this.drafts.open(citizen, id), page, { returning, showErrors: false, typed }, 409);
      return;
    }
    // A newer version of the form may not have this page any more: the list of tasks says what is left to do.
    if (opened.moved !== null && action !== 'autosave') return this.pages.goTo(reply, href(here.language, `/ban-nhap/${id}?moi=1`));
    if (action === 'autosave') return this.saved(reply, here, opened, page);
    const own = `/ban-nhap/${id}/trang/${page}`;
    if (action === 'later') return this.pages.goTo(reply, href(here.language, `/ban-nhap/${id}?luu=1`));
    if (action.startsWith('add:') && key === undefined) return this.pages.goTo(reply, href(here.language, own));
    if (action.startsWith('add:'))
      return this.pages.goTo(reply, `${href(here.language, own)}?them=${encodeURIComponent(key ?? '')}${returning ? '&xem=1' : ''}`);
    if (action !== 'next' && action !== '') return this.pages.goTo(reply, `${href(here.language, own)}${returning ? '?xem=1' : ''}`);
    if (stepOf(opened, page).errors.length > 0) return this.show(reply, here, opened, page, { returning, showErrors: true }, 422);
    await this.pages.goTo(reply, href(here.language, nextPath(opened, `trang/${page}`, returning)));
  }

  @Get(':id/giay-to/:code')
  async paper(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('code') code: string,
    @Query('xem') returning: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showPaper(reply, here, await this.drafts.open(citizen, id), code, returning === '1', null);
  }

  /** The upload of pages without a script: one file a post. */
  @Post(':id/giay-to/:code')
  async upload(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.drafts.open(citizen, id);
    paperOf(opened, code);
    try {
      const stored = await storeUpload(this.vault, citizen, request as MultipartRequest, (field) =>
        refuseForeignForm(request.cookies[CITIZEN_COOKIE], field(FORM_TOKEN_FIELD)),
      );
      await this.drafts.addDocument(citizen, id, { documentId: stored.id, componentCode: code });
    } catch (error) {
      const said = uploadRefusal(error, here.language);
      if (said === null) throw error;
      return this.showPaper(reply, here, opened, code, false, said);
    }
    await this.pages.goTo(reply, href(here.language, `/ban-nhap/${id}/giay-to/${code}`));
  }

  /** A file that the script has already sent in parts. */
  @Post(':id/giay-to/:code/gan')
  async attach(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('code') componentCode: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const documentId = new IdPipe().transform(form.one('documentId'));
    const revision = await this.drafts.addDocument(citizen, id, { documentId, componentCode });
    await reply.send({ revision });
  }

  @Post(':id/giay-to/:code/xong')
  async paperDone(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('code') code: string,
    @Query('xem') returning: unknown,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (form.one('action') === 'later') return this.pages.goTo(reply, href(here.language, `/ban-nhap/${id}?luu=1`));
    const opened = await this.drafts.open(citizen, id);
    const { component, state } = paperOf(opened, code);
    if (state !== 'done') {
      const t = draftTexts[here.language].upload;
      return this.showPaper(reply, here, opened, code, returning === '1', t.need(component.name[here.language]));
    }
    await this.pages.goTo(reply, href(here.language, nextPath(opened, `giay-to/${code}`, returning === '1')));
  }

  @Get(':id/giay-to/:code/:documentId')
  async file(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.drafts.document(citizen, id, documentId);
    sendDocument(reply, document, bytes);
  }

  @Post(':id/giay-to/:code/:documentId/xoa')
  async removeFile(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('code') code: string,
    @Param('documentId', IdPipe) documentId: string,
    @PostedForm() _form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.drafts.removeDocument(citizen, id, documentId);
    await this.pages.goTo(reply, href(here.language, `/ban-nhap/${id}/giay-to/${encodeURIComponent(code)}`));
  }

  @Post(':id/xoa')
  async remove(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() _form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.drafts.remove(citizen, id);
    await this.pages.goTo(reply, href(here.language, '/ho-so'));
  }

  private async save(citizen: CitizenActor, id: string, revision: number, answers: Record<string, unknown>): Promise<OpenedDraft> {
    const opened = await this.drafts.change(citizen, id, revision, { answers });
    const { version, draft, checked, today } = opened;
    const caseCode = caseOf(version, checked?.answers ?? {}, today);
    const offered = version.channels.some((channel) => channel.caseCode === caseCode && channel.kind === draft.channel);
    if (caseCode === null || caseCode === draft.caseCode || !offered) return opened;
    return this.drafts.change(citizen, id, draft.revision, { caseCode });
  }

  private async saved(reply: FastifyReply, here: Here, opened: OpenedDraft, page: string): Promise<void> {
    const step = stepsOf(opened).find((one): one is PageStep => one.kind === 'page' && one.page.id === page);
    const errors = (step?.errors ?? []).map(({ field, message }) => [field, message[here.language]]);
    await reply.send({
      revision: opened.draft.revision,
      savedAt: timeOfDay(opened.draft.changedAt, this.pages.zone),
      errors: Object.fromEntries(errors),
    });
  }

  private async show(
    reply: FastifyReply,
    here: Here,
    opened: OpenedDraft,
    page: string,
    options: Omit<QuestionOptions, 'zone' | 'areas'>,
    status = 200,
  ): Promise<void> {
    const view = questionView(here, opened, stepOf(opened, page), { ...options, zone: this.pages.zone, areas: await this.areas.choices() });
    await this.pages.send(reply, here, {
      title: `${view.step.page.title[here.language] ?? view.step.page.title.vi} · ${view.procedureName}`,
      section: 'mine',
      frame: 'ask',
      script: 'form',
      status,
      failed: status === 422,
      body: <QuestionPage here={here} view={view} />,
    });
  }

  private async showPaper(
    reply: FastifyReply,
    here: Here,
    opened: OpenedDraft,
    code: string,
    returning: boolean,
    error: string | null,
  ): Promise<void> {
    const steps = stepsOf(opened);
    const step = paperOf(opened, code);
    const place = placeOf(
      here,
      opened,
      steps,
      steps.findIndex(({ path }) => path === step.path),
    );
    const view = {
      draftId: opened.draft.id,
      procedureName: opened.version.name[here.language],
      step,
      ...place,
      returning,
      maxBytes: this.vault.maxBytes,
      savedAt: timeOfDay(opened.draft.changedAt, this.pages.zone),
      error,
    };
    await this.pages.send(reply, here, {
      title: `${step.component.name[here.language]} · ${view.procedureName}`,
      section: 'mine',
      frame: 'ask',
      script: 'upload',
      status: error === null ? 200 : 422,
      failed: error !== null,
      body: <UploadPage here={here} view={view} />,
    });
  }

  private async officeName(citizen: CitizenActor, { draft }: OpenedDraft, { language }: Here): Promise<string | null> {
    const { receivingUnitId } = draft;
    if (receivingUnitId === null) return null;
    return this.database.readAs(citizen, async (tx) => (await findUnit(tx, receivingUnitId)).name[language]);
  }
}

/** @throws RouteNotFound for a page that is not shown with these answers */
function stepOf(opened: OpenedDraft, page: string): PageStep {
  const step = stepsOf(opened).find((one): one is PageStep => one.kind === 'page' && one.page.id === page);
  if (step === undefined) throw new RouteNotFound();
  return step;
}

function paperOf(opened: OpenedDraft, code: string): PaperStep {
  const step = stepsOf(opened).find((one): one is PaperStep => one.kind === 'paper' && one.component.code === code);
  if (step === undefined) throw new RouteNotFound();
  return step;
}

/** The step after this one; while looking over, only what is still missing, then back to the overview. */
function nextPath(opened: OpenedDraft, path: string, returning: boolean): string {
  const steps = stepsOf(opened);
  const base = `/ban-nhap/${opened.draft.id}`;
  if (returning) {
    const missing = steps.find(({ state }) => state !== 'done');
    return missing === undefined ? `${base}/xem-lai` : `${base}/${missing.path}?xem=1`;
  }
  const next = steps[steps.findIndex((step) => step.path === path) + 1];
  return `${base}/${next?.path ?? 'xem-lai'}`;
}
