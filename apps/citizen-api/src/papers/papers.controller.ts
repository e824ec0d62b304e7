import { DocumentVault, sendDocument } from '@app/documents';
import { CurrentCitizen, profileOfCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { Database, IdPipe, Keyring, type Tx } from '@app/platform';
import { PaperNotFound, paperOf, papersOf, type PersonPaper } from '@app/results';
import { ownerIndexOf, type WorkflowDeps } from '@app/workflow';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { WORKFLOW_DEPS } from '../tokens.js';

/** The papers of the signed-in person: results we issued and papers that were accepted. */
@ApiTags('papers')
@ApiCookieAuth()
@RequiresCitizen()
@Controller('api/v1/papers')
export class PapersController {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly vault: DocumentVault,
    @Inject(WORKFLOW_DEPS) private readonly deps: WorkflowDeps,
  ) {}

  @Get()
  @ApiOperation({ summary: 'My papers on file, newest first, with their validity' })
  async list(@CurrentCitizen() citizen: CitizenActor): Promise<{ items: PersonPaper[] }> {
    return this.database.readAs(citizen, async (tx) => {
      const owner = await this.ownerOf(tx);
      return { items: owner === null ? [] : await papersOf(tx, owner, this.deps.zone) };
    });
  }

  @Get(':id/documents/:documentId')
  @ApiOperation({ summary: 'A file of one of my papers' })
  async file(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.database.readAs(citizen, async (tx) => {
      const owner = await this.ownerOf(tx);
      const paper = owner === null ? null : await paperOf(tx, owner, id, this.deps.zone);
      if (paper === null || !paper.documentIds.includes(documentId)) throw new PaperNotFound();
      return this.vault.read(tx, documentId);
    });
    sendDocument(reply, document, bytes);
  }

  private async ownerOf(tx: Tx<CitizenActor>): Promise<Buffer | null> {
    return ownerIndexOf(this.keyring, await profileOfCitizen(tx, this.keyring, tx.actor.id));
  }
}
