import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import type { DraftListItem } from '@app/dossier';
import { IdempotencyKey, IdPipe, IfMatch } from '@app/platform';
import { SubmitDraft, type Submitted } from '@app/workflow';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Drafts, type OpenedDraft } from './drafts.js';
import { AddDocumentBody, ChangeActsForBody, ChangeDraftBody, CreateDraftBody, ReuseBody, SubmitBody } from './drafts.dto.js';

@ApiTags('drafts')
@ApiCookieAuth()
@RequiresCitizen()
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly submitDraft: SubmitDraft,
  ) {}

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Begin a draft; known data of the signed-in person is filled in' })
  create(
    @CurrentCitizen() citizen: CitizenActor,
    @Body() body: CreateDraftBody,
    @IdempotencyKey() key: string,
  ): Promise<{ id: string; revision: number }> {
    return this.drafts.create(citizen, body, key);
  }

  @Get()
  @ApiOperation({ summary: 'My drafts, newest first' })
  async list(@CurrentCitizen() citizen: CitizenActor): Promise<{ items: DraftListItem[] }> {
    return { items: await this.drafts.list(citizen) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One draft with what is still missing; its revision is the ETag' })
  async read(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return answer(reply, await this.drafts.open(citizen, id));
  }

  @Patch(':id')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOperation({ summary: 'Autosave: stores what was typed and answers with the errors per field, which do not block' })
  async change(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @IfMatch() revision: number,
    @Body() body: ChangeDraftBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return answer(reply, await this.drafts.change(citizen, id, revision, body));
  }

  @Put(':id/acts-for')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOperation({ summary: 'Change for whom the draft is: what depends on it is asked again, everything else stays' })
  async changeActsFor(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @IfMatch() revision: number,
    @Body() { actsFor }: ChangeActsForBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return answer(reply, await this.drafts.changeActsFor(citizen, id, revision, actsFor ?? null));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a draft that was not submitted' })
  remove(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.drafts.remove(citizen, id);
  }

  @Post(':id/documents')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put an uploaded file to a component of the draft' })
  async addDocument(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Body() body: AddDocumentBody,
  ): Promise<{ revision: number }> {
    return { revision: await this.drafts.addDocument(citizen, id, body) };
  }

  @Delete(':id/documents/:documentId')
  @ApiOperation({ summary: 'Take a file out of the draft' })
  async removeDocument(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
  ): Promise<{ revision: number }> {
    return { revision: await this.drafts.removeDocument(citizen, id, documentId) };
  }

  @Post(':id/reuse')
  @HttpCode(200)
  @ApiOperation({ summary: 'Agree that a paper on file is used for a component: it is not asked for any more' })
  async reuse(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Body() { componentCode, paperId }: ReuseBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return answer(reply, await this.drafts.reuse(citizen, id, { componentCode, paperId }));
  }

  @Delete(':id/reuse/:componentCode')
  @ApiOperation({ summary: 'Take that agreement back' })
  async stopReuse(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('componentCode') componentCode: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return answer(reply, await this.drafts.stopReuse(citizen, id, componentCode));
  }

  @Post(':id/submit')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Submit: answers with the dossier code and the proof of every file, or with all that is missing' })
  submit(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Body() body: SubmitBody,
    @IdempotencyKey() key: string,
  ): Promise<Submitted> {
    return this.submitDraft.run(citizen, { draftId: id, revision: body.revision, idempotencyKey: key });
  }
}

function answer(
  reply: FastifyReply,
  { draft, version, checked, components, documents, onFile, represented, outdated, moved }: OpenedDraft,
) {
  void reply.header('etag', `"${draft.revision}"`);
  return {
    id: draft.id,
    revision: draft.revision,
    procedureCode: version.code,
    versionId: draft.versionId,
    caseCode: draft.caseCode,
    channel: draft.channel,
    receivingUnitId: draft.receivingUnitId,
    answers: draft.answers,
    errors: checked?.errors ?? [],
    components: components.map(({ code, name, kind }) => ({
      code,
      name,
      kind,
      supplied:
        kind !== 'submit' ||
        (onFile.get(code)?.used ?? null) !== null ||
        draft.documents.some((document) => document.componentCode === code),
      onFile: onFile.get(code) ?? null,
    })),
    documents,
    actsFor:
      represented === null ? null : { relation: represented.relation, name: represented.name, standing: represented.delegationId !== null },
    outdated,
    moved,
    changedAt: draft.changedAt,
    submittedDossierId: draft.submittedDossierId,
  };
}
