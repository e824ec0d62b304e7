import { PROOF_OF_ACTING } from '@app/catalogue';
import { DocumentVault, sendDocument } from '@app/documents';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { IdPipe } from '@app/platform';
import { timeOfDay } from '@app/ui';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Drafts, type OpenedDraft } from '../../drafts/drafts.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import { placeOf } from './draft-views.js';
import { draftTexts } from './drafts.texts.js';
import { nextPath, paperOf } from './find-step.js';
import { stepsOf } from './steps.js';
import { storePostedFile } from './store-posted-file.js';
import { UploadPage } from './upload-page.js';

/** The papers of a draft: one page each, files one by one without a script. */
@ApiExcludeController()
@RequiresCitizen()
@Controller(['ban-nhap', 'en/ban-nhap'])
export class PaperPageController {
  constructor(
    private readonly vault: DocumentVault,
    private readonly drafts: Drafts,
    private readonly pages: Pages,
  ) {}

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
    const said = await storePostedFile({ vault: this.vault, citizen, request, language: here.language }, (documentId) =>
      this.drafts.addDocument(citizen, id, { documentId, componentCode: code }),
    );
    if (said !== null) return this.showPaper(reply, here, opened, code, false, said);
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

  /** A paper on file instead of a file: only with the person's consent. */
  @Post(':id/giay-to/:code/dung-lai')
  async reuse(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('code') componentCode: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (form.one('consent') !== 'true') {
      const error = draftTexts[here.language].onFile.consentMissing;
      return this.showPaper(reply, here, await this.drafts.open(citizen, id), componentCode, false, error, true);
    }
    await this.drafts.reuse(citizen, id, { componentCode, paperId: new IdPipe().transform(form.one('paperId')) });
    await this.pages.goTo(reply, href(here.language, `/ban-nhap/${id}/giay-to/${encodeURIComponent(componentCode)}`));
  }

  @Post(':id/giay-to/:code/thoi-dung')
  async stopReuse(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('code') componentCode: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.drafts.stopReuse(citizen, id, componentCode);
    const back = form.one('back') === 'papers' ? '/giay-to-cua-toi' : `/ban-nhap/${id}/giay-to/${encodeURIComponent(componentCode)}`;
    await this.pages.goTo(reply, href(here.language, back));
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

  private async showPaper(
    reply: FastifyReply,
    here: Here,
    opened: OpenedDraft,
    code: string,
    returning: boolean,
    error: string | null,
    consentMissing = false,
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
      proof: code === PROOF_OF_ACTING ? `${opened.represented?.rule?.proof[here.language] ?? ''}.` : null,
      consentMissing,
    };
    await this.pages.send(reply, here, {
      title: `${step.component.name[here.language]} · ${view.procedureName}`,
      section: 'mine',
      frame: 'ask',
      script: 'upload',
      refused: error !== null,
      body: <UploadPage here={here} view={view} />,
    });
  }
}
