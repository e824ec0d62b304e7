import { DocumentVault, sendDocument } from '@app/documents';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { inLanguage, type FileField } from '@app/forms';
import { IdPipe, RouteNotFound } from '@app/platform';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Drafts, type OpenedDraft } from '../../drafts/drafts.js';
import { FieldFiles } from '../../drafts/field-files.js';
import { fileFieldAt, filesAt } from '../../drafts/file-field.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import { FieldFilesPage } from './field-files-page.js';
import { stepOf } from './find-step.js';
import { storePostedFile } from './store-posted-file.js';

const MEGABYTE = 1_048_576;

/** The page where the files of one question are given: as the page of a paper, but back to its question. */
@ApiExcludeController()
@RequiresCitizen()
@Controller(['ban-nhap/:id/trang/:page/tep/:path', 'en/ban-nhap/:id/trang/:page/tep/:path'])
export class FieldFilesPageController {
  constructor(
    private readonly vault: DocumentVault,
    private readonly drafts: Drafts,
    private readonly files: FieldFiles,
    private readonly pages: Pages,
  ) {}

  @Get()
  async show(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('page') page: string,
    @Param('path') path: string,
    @Query('xem') returning: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(reply, here, await this.drafts.open(citizen, id), { page, path, returning: returning === '1', error: null });
  }

  @Post()
  async upload(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('page') page: string,
    @Param('path') path: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.drafts.open(citizen, id);
    fieldOf(opened, page, path);
    const error = await storePostedFile({ vault: this.vault, citizen, request, language: here.language }, (documentId) =>
      this.files.add(citizen, id, path, documentId),
    );
    if (error !== null) return this.send(reply, here, opened, { page, path, returning: false, error });
    await this.pages.goTo(reply, addressOf(here, id, page, path));
  }

  /** A file that the script has already sent in parts. */
  @Post('gan')
  async attach(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('path') path: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.files.add(citizen, id, path, new IdPipe().transform(form.one('documentId')));
    await reply.send({});
  }

  @Get(':documentId')
  async file(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.drafts.document(citizen, id, documentId);
    sendDocument(reply, document, bytes);
  }

  @Post(':documentId/xoa')
  async remove(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('page') page: string,
    @Param('path') path: string,
    @Param('documentId', IdPipe) documentId: string,
    @PostedForm() _form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.files.remove(citizen, id, path, documentId);
    await this.pages.goTo(reply, addressOf(here, id, page, path));
  }

  private async send(
    reply: FastifyReply,
    here: Here,
    opened: OpenedDraft,
    { page, path, returning, error }: { page: string; path: string; returning: boolean; error: string | null },
  ): Promise<void> {
    const field = fieldOf(opened, page, path);
    const byId = new Map(opened.documents.map((document) => [document.id, document]));
    const view = {
      address: addressOf(here, opened.draft.id, page, path),
      back: `${href(here.language, `/ban-nhap/${opened.draft.id}/trang/${page}`)}${returning ? '?xem=1' : ''}`,
      procedureName: opened.version.name[here.language],
      field,
      files: filesAt(opened.draft.answers, path).flatMap((documentId) => byId.get(documentId) ?? []),
      maxBytes: Math.min(this.vault.maxBytes, field.maxMb * MEGABYTE),
      error,
    };
    await this.pages.send(reply, here, {
      title: `${inLanguage(field.label, here.language)} · ${view.procedureName}`,
      section: 'mine',
      frame: 'ask',
      script: 'upload',
      refused: error !== null,
      body: <FieldFilesPage here={here} view={view} />,
    });
  }
}

/** @throws RouteNotFound where this page asks for no files there */
function fieldOf(opened: OpenedDraft, page: string, path: string): FileField {
  const step = stepOf(opened, page);
  const field = opened.version.form === null ? null : fileFieldAt(opened.version.form, path);
  if (field === null || !step.page.fields.some(({ key }) => key === path.split('.')[0])) throw new RouteNotFound();
  return field;
}

function addressOf({ language }: Here, id: string, page: string, path: string): string {
  return href(language, `/ban-nhap/${id}/trang/${page}/tep/${path}`);
}
