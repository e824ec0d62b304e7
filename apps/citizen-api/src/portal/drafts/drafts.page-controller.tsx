import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { findUnit } from '@app/organisation';
import { Database, IdPipe } from '@app/platform';
import { timeOfDay } from '@app/ui';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Drafts, type OpenedDraft } from '../../drafts/drafts.js';
import { ownerQuestions } from '../acting/owner-questions.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import { minutesToFill } from '../procedures/minutes-to-fill.js';
import { draftTexts } from './drafts.texts.js';
import { stepsOf } from './steps.js';
import { TaskListPage } from './task-list-page.js';

@ApiExcludeController()
@RequiresCitizen()
@Controller(['ban-nhap', 'en/ban-nhap'])
export class DraftsPageController {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly pages: Pages,
  ) {}

  @Get(':id')
  async tasks(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Query('luu') justSaved: unknown,
    @Query('moi') moved: unknown,
    @Query('doi') otherPerson: unknown,
    @Query('bo') proofOut: unknown,
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
      represented: opened.represented,
      otherPerson: otherPerson === '1' ? { questions: ownerQuestions(version, here), proofOut: proofOut === '1' } : null,
      closed: opened.closed ? version.code : null,
      newForm: moved === '1' ? ('moved' as const) : opened.outdated === null ? null : ('waiting' as const),
    };
    await this.pages.send(reply, here, {
      title: `${view.procedureName} · ${draftTexts[here.language].tasks}`,
      section: 'mine',
      frame: 'ask',
      body: <TaskListPage here={here} view={view} />,
    });
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

  private async officeName(citizen: CitizenActor, { draft }: OpenedDraft, { language }: Here): Promise<string | null> {
    const { receivingUnitId } = draft;
    if (receivingUnitId === null) return null;
    return this.database.readAs(citizen, async (tx) => (await findUnit(tx, receivingUnitId)).name[language]);
  }
}
