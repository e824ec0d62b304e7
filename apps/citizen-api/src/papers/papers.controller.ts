import { sendDocument } from '@app/documents';
import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { IdPipe } from '@app/platform';
import type { PersonPaper } from '@app/results';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { MyPapers } from './my-papers.js';

/** The papers of the signed-in person: results we issued and papers that were accepted. */
@ApiTags('papers')
@ApiCookieAuth()
@RequiresCitizen()
@Controller('api/v1/papers')
export class PapersController {
  constructor(private readonly papers: MyPapers) {}

  @Get()
  @ApiOperation({ summary: 'My papers on file, newest first, with their validity' })
  async list(@CurrentCitizen() citizen: CitizenActor): Promise<{ items: PersonPaper[] }> {
    return { items: await this.papers.list(citizen) };
  }

  @Get(':id/documents/:documentId')
  @ApiOperation({ summary: 'A file of one of my papers' })
  async file(
    @CurrentCitizen() citizen: CitizenActor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.papers.file(citizen, id, documentId);
    sendDocument(reply, document, bytes);
  }
}
