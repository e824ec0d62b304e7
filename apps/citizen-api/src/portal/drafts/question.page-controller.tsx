import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { IdPipe, isRefusal } from '@app/platform';
import { timeOfDay } from '@app/ui';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AreaDirectory } from '../../drafts/area-choices.js';
import { Drafts, type OpenedDraft } from '../../drafts/drafts.js';
import { confirmCopy } from '../http/confirm-copy.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import { nextPath, stepOf } from './find-step.js';
import { computedWords, questionView, type QuestionOptions } from './draft-views.js';
import { QuestionPage } from './question-page.js';
import { readPostedAnswers } from './read-posted-answers.js';
import { caseOf, stepsOf, type PageStep } from './steps.js';

/** The pages of the form: everything works as a plain post, autosave too. */
@ApiExcludeController()
@RequiresCitizen()
@Controller(['ban-nhap', 'en/ban-nhap'])
export class QuestionPageController {
  constructor(
    private readonly drafts: Drafts,
    private readonly areas: AreaDirectory,
    private readonly pages: Pages,
  ) {}

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
    const action = form.one('action');
    const returning = back === '1';
    const [verb, key, row] = action.split(':');
    const typed = readPostedAnswers(stepOf(before, page).page, form, {
      locked: before.known.locked,
      homeProvince: home,
      ...(verb === 'remove' && key !== undefined ? { without: { path: key, row: Number(row) } } : {}),
    });
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
    if (action.startsWith('files:'))
      return this.pages.goTo(reply, `${href(here.language, own)}/tep/${key ?? ''}${returning ? '?xem=1' : ''}`);
    if (action.startsWith('add:') && key === undefined) return this.pages.goTo(reply, href(here.language, own));
    if (action.startsWith('add:'))
      return this.pages.goTo(reply, `${href(here.language, own)}?them=${encodeURIComponent(key ?? '')}${returning ? '&xem=1' : ''}`);
    if (action !== 'next' && action !== '') return this.pages.goTo(reply, `${href(here.language, own)}${returning ? '?xem=1' : ''}`);
    // Stored, though not complete: the device need not keep it.
    confirmCopy(reply, form.one('_copy'));
    if (stepOf(opened, page).errors.length > 0) return this.show(reply, here, opened, page, { returning, showErrors: true }, 422);
    await this.pages.goTo(reply, href(here.language, nextPath(opened, `trang/${page}`, returning)));
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
      computed: step === undefined ? {} : Object.fromEntries(computedWords(here, opened, step.page)),
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
      refused: status === 422,
      body: <QuestionPage here={here} view={view} />,
    });
  }
}
