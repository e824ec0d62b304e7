import { AnswerValidator, Catalogue, requiredComponents } from '@app/catalogue';
import { DocumentVault } from '@app/documents';
import {
  addDraftDocument,
  AnswersInvalid,
  changeDraft,
  createDraft,
  deleteDraft,
  draftsOf,
  findDraft,
  lockOpenDraft,
  removeDraftDocument,
  type Draft,
  type DraftListItem,
} from '@app/dossier';
import { prefill, type Prefilled } from '@app/forms';
import { CurrentCitizen, profileOfCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { findOpenDesk } from '@app/organisation';
import { Database, IdempotencyKey, IdPipe, IfMatch, Keyring, once, type Tx } from '@app/platform';
import { localDay, openProcedure, ProcedureNotOpen, SubmitDraft, type Submitted, type WorkflowDeps } from '@app/workflow';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DRAFT_LIMIT, WORKFLOW_DEPS } from '../tokens.js';
import { identityForPrefill } from './identity-for-prefill.js';
import { AddDocumentBody, ChangeDraftBody, CreateDraftBody, SubmitBody } from './drafts.dto.js';

@ApiTags('drafts')
@ApiCookieAuth()
@RequiresCitizen()
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly catalogue: Catalogue,
    private readonly validator: AnswerValidator,
    private readonly vault: DocumentVault,
    private readonly submitDraft: SubmitDraft,
    @Inject(WORKFLOW_DEPS) private readonly deps: WorkflowDeps,
    @Inject(DRAFT_LIMIT) private readonly limit: number,
  ) {}

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Begin a draft; known data of the signed-in person is filled in' })
  create(
    @CurrentCitizen() citizen: CitizenActor,
    @Body() body: CreateDraftBody,
    @IdempotencyKey() key: string,
  ): Promise<{ id: string; revision: number }> {
    return this.database.writeAs(citizen, (tx) =>
      once(tx, { route: 'draft', key, body }, async () => {
        const current = await this.catalogue.current(tx, body.procedureCode);
        if (current === null) throw new ProcedureNotOpen();
        const version = await openProcedure(this.deps, tx, current.id, body.caseCode, body.channel);
        const desk = body.receivingUnit === undefined ? null : await findOpenDesk(tx, body.receivingUnit);
        const known = prefill(version.form, identityForPrefill(await profileOfCitizen(tx, this.keyring, citizen.id)));
        const answers = { ...known.answers, ...(body.answers ?? {}), ...lockedAnswers(known) };
        const id = await createDraft(
          tx,
          this.keyring,
          {
            versionId: version.id,
            caseCode: body.caseCode,
            channel: body.channel,
            receivingUnitId: desk?.id ?? null,
            competentAgencyCode: body.competentAgency ?? null,
            answers: this.knownAnswers(version.formVersionId, version.form, answers, tx.now),
          },
          this.limit,
        );
        return { id, revision: 1 };
      }),
    );
  }

  @Get()
  @ApiOperation({ summary: 'My drafts, newest first' })
  async list(@CurrentCitizen() citizen: CitizenActor): Promise<{ items: DraftListItem[] }> {
    return { items: await this.database.readAs(citizen, (tx) => draftsOf(tx)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One draft with what is still missing; its revision is the ETag' })
  async read(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const view = await this.database.readAs(citizen, async (tx) => this.view(tx, await findDraft(tx, this.keyring, id)));
    void reply.header('etag', `"${view.revision}"`);
    return view;
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
    const view = await this.database.writeAs(citizen, async (tx) => {
      const draft = await lockOpenDraft(tx, this.keyring, id, revision);
      const version = await openProcedure(this.deps, tx, draft.versionId, body.caseCode ?? draft.caseCode, body.channel ?? draft.channel);
      const desk = body.receivingUnit === undefined ? undefined : (await findOpenDesk(tx, body.receivingUnit)).id;
      const known = prefill(version.form, identityForPrefill(await profileOfCitizen(tx, this.keyring, citizen.id)));
      const merged = Object.fromEntries(
        Object.entries({ ...draft.answers, ...(body.answers ?? {}), ...lockedAnswers(known) }).filter(([, value]) => value !== null),
      );
      await changeDraft(tx, this.keyring, draft, {
        answers: this.knownAnswers(version.formVersionId, version.form, merged, tx.now),
        ...(body.caseCode === undefined ? {} : { caseCode: body.caseCode }),
        ...(body.channel === undefined ? {} : { channel: body.channel }),
        ...(desk === undefined ? {} : { receivingUnitId: desk }),
        ...(body.competentAgency === undefined ? {} : { competentAgencyCode: body.competentAgency }),
      });
      return this.view(tx, await findDraft(tx, this.keyring, id));
    });
    void reply.header('etag', `"${view.revision}"`);
    return view;
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a draft that was not submitted' })
  async remove(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.database.writeAs(citizen, async (tx) => deleteDraft(tx, await lockOpenDraft(tx, this.keyring, id, null)));
  }

  @Post(':id/documents')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put an uploaded file to a component of the draft' })
  async addDocument(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Body() body: AddDocumentBody,
  ): Promise<{ revision: number }> {
    return this.database.writeAs(citizen, async (tx) => {
      const draft = await lockOpenDraft(tx, this.keyring, id, null);
      const version = await this.catalogue.version(tx, draft.versionId);
      if (!version.components.some(({ code }) => code === body.componentCode))
        throw new AnswersInvalid([{ field: 'componentCode', rule: 'unknown_component' }]);
      await this.vault.refuseForeign(tx, body.documentId);
      return { revision: await addDraftDocument(tx, draft, body) };
    });
  }

  @Delete(':id/documents/:documentId')
  @ApiOperation({ summary: 'Take a file out of the draft' })
  async removeDocument(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
  ): Promise<{ revision: number }> {
    return this.database.writeAs(citizen, async (tx) => ({
      revision: await removeDraftDocument(tx, await lockOpenDraft(tx, this.keyring, id, null), documentId),
    }));
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

  /** What a draft keeps: wrong values too, hidden ones too, but nothing the form does not ask for. */
  private knownAnswers(
    formVersionId: string,
    form: Parameters<AnswerValidator['check']>[1],
    answers: Record<string, unknown>,
    now: Date,
  ): Record<string, unknown> {
    const { draft, errors } = this.validator.check(formVersionId, form, answers, localDay(now, this.deps.zone));
    const unknown = errors.filter(({ code }) => code === 'unknown_field');
    if (unknown.length > 0) throw new AnswersInvalid(unknown.map(({ field, code }) => ({ field, rule: code })));
    return { ...draft };
  }

  private async view(tx: Tx, draft: Draft): Promise<{ revision: number } & Record<string, unknown>> {
    const version = await this.catalogue.version(tx, draft.versionId);
    const today = localDay(tx.now, this.deps.zone);
    const checked =
      version.form === null || version.formVersionId === null
        ? null
        : this.validator.check(version.formVersionId, version.form, draft.answers, today);
    const documents = await this.vault.describeAll(
      tx,
      draft.documents.map(({ documentId }) => documentId),
    );
    const names = new Map(documents.map((document) => [document.id, document]));
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
      components: requiredComponents(version, draft.caseCode, checked?.answers ?? {}, today).map(({ code, name, kind }) => ({
        code,
        name,
        kind,
        supplied: kind !== 'submit' || draft.documents.some((document) => document.componentCode === code),
      })),
      documents: draft.documents.map(({ documentId, componentCode }) => ({ componentCode, ...names.get(documentId) })),
      changedAt: draft.changedAt,
      submittedDossierId: draft.submittedDossierId,
    };
  }
}

/** Data of the register that the form does not let anyone change: what was sent for it is ignored. */
function lockedAnswers({ answers, locked }: Prefilled): Record<string, unknown> {
  return Object.fromEntries(locked.map((key) => [key, answers[key]]));
}
