import { PROOF_OF_ACTING } from '@app/catalogue';
import { CurrentCitizen, RequiresCitizen, STANDING, type CitizenActor } from '@app/identity';
import { IdPipe, isRefusal } from '@app/platform';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Delegations } from '../../account/delegations.js';
import type { ActsForError, ActsForInput } from '../../drafts/acts-for.js';
import { Drafts, type OpenedDraft } from '../../drafts/drafts.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import type { PageError } from '../parts/error-summary.js';
import { actingErrors, SELF } from './acting-fields.js';
import { actingTexts } from './acting.texts.js';
import { ChangeActsForPage } from './change-acts-for-page.js';
import { ownerQuestions } from './owner-questions.js';

/** For whom a draft is, changed from its task list until it is sent. */
@ApiExcludeController()
@RequiresCitizen()
@Controller(['ban-nhap/:id/nop-cho-ai', 'en/ban-nhap/:id/nop-cho-ai'])
export class ChangeActsForPageController {
  constructor(
    private readonly drafts: Drafts,
    private readonly delegations: Delegations,
    private readonly pages: Pages,
  ) {}

  @Get()
  async ask(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.drafts.open(citizen, id);
    await this.show(reply, here, citizen, opened, chosen(opened), []);
  }

  @Post()
  async change(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = { relation: form.one('for') || SELF, name: form.one('forName'), identifier: form.one('forNumber') };
    const before = await this.drafts.open(citizen, id);
    let after: OpenedDraft;
    try {
      after = await this.drafts.changeActsFor(citizen, id, null, typed.relation === SELF ? null : typed);
    } catch (error) {
      const errors = saidAt(error, here);
      if (errors === null) throw error;
      return this.show(reply, here, citizen, before, typed, errors);
    }
    await this.pages.goTo(reply, href(here.language, `/ban-nhap/${id}?doi=1${hasProof(before) && !hasProof(after) ? '&bo=1' : ''}`));
  }

  private async show(
    reply: FastifyReply,
    here: Here,
    citizen: CitizenActor,
    { draft, version }: OpenedDraft,
    typed: ActsForInput,
    errors: readonly PageError[],
  ): Promise<void> {
    if (draft.submittedDossierId !== null) return this.pages.goTo(reply, href(here.language, `/ho-so/${draft.submittedDossierId}`));
    const view = {
      draftId: draft.id,
      procedureName: version.name[here.language],
      questions: ownerQuestions(version, here),
      ...(await this.delegations.choices(citizen)),
      typed,
      errors,
      zone: this.pages.zone,
    };
    await this.pages.send(reply, here, {
      title: `${actingTexts[here.language].changePage.title} · ${view.procedureName}`,
      section: 'mine',
      frame: 'ask',
      script: 'send',
      status: errors.length > 0 ? 422 : 200,
      refused: errors.length > 0,
      body: <ChangeActsForPage here={here} view={view} />,
    });
  }
}

const hasProof = ({ documents }: OpenedDraft): boolean => documents.some(({ componentCode }) => componentCode === PROOF_OF_ACTING);

/** As it is now. */
function chosen({ represented }: OpenedDraft): ActsForInput {
  if (represented === null) return { relation: SELF };
  if (represented.delegationId !== null) return { relation: `${STANDING}:${represented.delegationId}` };
  return { relation: represented.relation, name: represented.name, identifier: represented.identifier ?? '' };
}

/** What is wrong with the person named; null where something else is wrong. */
function saidAt(error: unknown, here: Here): PageError[] | null {
  if (!isRefusal(error) || error.code !== 'dossier.answers_invalid') return null;
  const { errors } = error.params;
  return Array.isArray(errors) ? actingErrors(errors as ActsForError[], here) : null;
}
