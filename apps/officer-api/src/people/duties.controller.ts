import { DocumentNotFound, DocumentVault, sendDocument, storeUpload, type MultipartRequest, type StoredDocument } from '@app/documents';
import { CurrentOfficer, duties, ExemptAgency, isExemptionDocument, Requires, type Duties, type OfficerActor } from '@app/identity';
import { Database, IdPipe, RuntimeConfig } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ExemptionBody, PeopleDecisionBody } from './people.dto.js';

@ApiTags('people')
@Controller('api/v1/duties')
export class DutiesController {
  constructor(
    private readonly database: Database,
    private readonly vault: DocumentVault,
    private readonly config: RuntimeConfig,
    private readonly exempt: ExemptAgency,
  ) {}

  @Get()
  @Requires('people.manage')
  @ApiOperation({ summary: 'Which duties one person may not hold together, which small agencies are exempt, and what waits' })
  list(@CurrentOfficer() officer: OfficerActor): Promise<Duties> {
    return this.database.readAs(officer, (tx) => duties(tx, this.config.TIME_ZONE));
  }

  @Get('documents/:documentId')
  @Requires('people.manage')
  @ApiOperation({ summary: 'The decision that an exemption rests on' })
  async document(
    @CurrentOfficer() officer: OfficerActor,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.database.readAs(officer, async (tx) => {
      if (!(await isExemptionDocument(tx, documentId))) throw new DocumentNotFound();
      return this.vault.read(tx, documentId);
    });
    sendDocument(reply, document, bytes);
  }

  @Post('documents')
  @Requires('people.manage')
  @ApiConsumes('multipart/form-data')
  @ApiOperation({ summary: 'Upload the decision that an exemption rests on' })
  upload(@CurrentOfficer() officer: OfficerActor, @Req() request: MultipartRequest): Promise<StoredDocument> {
    return storeUpload(this.vault, officer, request);
  }

  @Post('exemptions')
  @HttpCode(202)
  @Requires('people.manage')
  @ApiOperation({
    summary: 'Propose that a small agency may put two conflicting duties into one hand; a second administrator of the system allows it',
  })
  propose(@CurrentOfficer() officer: OfficerActor, @Body() body: ExemptionBody): Promise<{ approvalId: string }> {
    const { role, otherRole, agencyCode, reason, documentId, from, to } = body;
    return this.exempt.propose(officer, { role, otherRole, agencyCode, reason: reason.trim(), documentId, from, to: to ?? null });
  }

  @Post('exemptions/:id/end')
  @HttpCode(200)
  @Requires('people.manage')
  @ApiOperation({ summary: 'End an exemption with today; roles that were given stay until somebody ends them' })
  end(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ id: string }> {
    return this.exempt.end(officer, id);
  }

  @Post('proposals/:id/decision')
  @HttpCode(200)
  @Requires('people.manage')
  @ApiOperation({ summary: 'The second administrator of the system allows the exemption or sends it back' })
  decide(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() body: PeopleDecisionBody,
  ): Promise<{ state: 'approved' | 'rejected' }> {
    return this.exempt.decide(officer, id, body.approved);
  }

  @Post('proposals/:id/withdrawal')
  @HttpCode(200)
  @Requires('people.manage')
  @ApiOperation({ summary: 'Take back an exemption that one proposed oneself, while it waits' })
  withdraw(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ state: 'withdrawn' }> {
    return this.exempt.withdraw(officer, id);
  }
}
