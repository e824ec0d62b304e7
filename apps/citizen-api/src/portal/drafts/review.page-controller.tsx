import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { findUnit } from '@app/organisation';
import { Database, IdPipe, isRefusal } from '@app/platform';
import { timeOfDay } from '@app/ui';
import { feeLines, SubmitDraft } from '@app/workflow';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AreaDirectory } from '../../drafts/area-choices.js';
import { Drafts, type OpenedDraft } from '../../drafts/drafts.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import type { PageError } from '../parts/error-summary.js';
import { answersInWords } from './answers-in-words.js';
import { placeOf } from './draft-views.js';
import { draftTexts } from './drafts.texts.js';
import { ReviewPage, type ReviewView } from './review-page.js';
import { stepsOf } from './steps.js';

@ApiExcludeController()
@RequiresCitizen()
@Controller(['ban-nhap', 'en/ban-nhap'])
export class ReviewPageController {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly areas: AreaDirectory,
    private readonly submitDraft: SubmitDraft,
    private readonly pages: Pages,
  ) {}

  @Get(':id/xem-lai')
  async review(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.drafts.open(citizen, id);
    if (opened.draft.submittedDossierId !== null) return this.pages.goTo(reply, sentPage(here, opened.draft.submittedDossierId));
    await this.show(reply, here, citizen, opened, [], false);
  }

  /** Sending twice, by impatience or by "back", sends once: the second answer is the first one again. */
  @Post(':id/gui')
  async send(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.drafts.open(citizen, id);
    if (opened.draft.submittedDossierId !== null) return this.pages.goTo(reply, sentPage(here, opened.draft.submittedDossierId));
    const t = draftTexts[here.language];
    if (form.one('declared') !== 'true')
      return this.show(reply, here, citizen, opened, [{ field: 'vow', text: t.review.declareMissing }], true);
    try {
      const { dossierId } = await this.submitDraft.run(citizen, {
        draftId: id,
        revision: Number(form.one('revision')),
        idempotencyKey: `submit-${id}`,
      });
      return await this.pages.goTo(reply, sentPage(here, dossierId));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const now = await this.drafts.open(citizen, id);
      if (now.draft.submittedDossierId !== null) return this.pages.goTo(reply, sentPage(here, now.draft.submittedDossierId));
      if (error.code === 'workflow.procedure_not_open' && now.closed) return this.show(reply, here, citizen, now, [], false, error.status);
      if (error.code !== 'platform.precondition_stale' && error.code !== 'dossier.not_complete') throw error;
      const said = error.code === 'platform.precondition_stale' ? t.stale : t.review.missing;
      await this.show(reply, here, citizen, now, [{ text: said }], false);
    }
  }

  private async show(
    reply: FastifyReply,
    here: Here,
    citizen: CitizenActor,
    opened: OpenedDraft,
    errors: readonly PageError[],
    vowMissing: boolean,
    status?: number,
  ): Promise<void> {
    const view = await this.viewOf(here, citizen, opened, errors, vowMissing);
    await this.pages.send(reply, here, {
      title: `${draftTexts[here.language].review.title} · ${view.procedureName}`,
      section: 'mine',
      frame: 'check',
      script: 'send',
      ...(status === undefined ? {} : { status }),
      refused: errors.length > 0,
      body: <ReviewPage here={here} view={view} />,
    });
  }

  private async viewOf(
    here: Here,
    citizen: CitizenActor,
    opened: OpenedDraft,
    errors: readonly PageError[],
    vowMissing: boolean,
  ): Promise<ReviewView> {
    const { draft, version, checked, today } = opened;
    const { language } = here;
    const steps = stepsOf(opened);
    const areas = await this.areas.choices();
    const { receivingUnitId } = draft;
    const lines = feeLines(version, draft.channel, checked?.answers ?? {}, today);
    return {
      draftId: draft.id,
      revision: draft.revision,
      procedureName: version.name[language],
      officeName:
        receivingUnitId === null
          ? null
          : await this.database.readAs(citizen, async (tx) => (await findUnit(tx, receivingUnitId)).name[language]),
      pages: steps.flatMap((step) =>
        step.kind === 'page'
          ? [
              {
                step,
                lines: answersInWords(step.page, { ...draft.answers, ...checked?.answers }, { language, today, areaName: areas.nameOf }),
              },
            ]
          : [],
      ),
      papers: steps.flatMap((step) => (step.kind === 'paper' ? [step] : [])),
      fees: { lines, total: null },
      ...placeOf(here, opened, steps, steps.length),
      savedAt: timeOfDay(draft.changedAt, this.pages.zone),
      errors,
      vowMissing,
      represented: opened.represented,
      closed: opened.closed ? version.code : null,
    };
  }
}

const sentPage = ({ language }: Here, dossierId: string): string => href(language, `/ho-so/${dossierId}/da-gui`);
