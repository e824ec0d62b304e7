import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { IdPipe } from '@app/platform';
import { CorrectDossier, type ProposedCorrection } from '@app/workflow';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectionBody } from './actions.dto.js';

@ApiTags('dossiers')
@Controller('api/v1/dossiers/:id/corrections')
export class CorrectionsController {
  constructor(private readonly correctDossier: CorrectDossier) {}

  @Post()
  @HttpCode(202)
  @Requires('dossier.correct')
  @ApiOperation({ summary: 'Propose to correct a ledger row, with reason and document; a second person decides under approvals' })
  propose(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() body: CorrectionBody,
  ): Promise<ProposedCorrection> {
    const { version, reason, corrects, effectiveAt, dueAt, documentId } = body;
    return this.correctDossier.propose(officer, {
      dossierId: id,
      version,
      reason,
      corrects,
      ...(effectiveAt === undefined ? {} : { effectiveAt: new Date(effectiveAt) }),
      ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt) }),
      ...(documentId === undefined ? {} : { documentId }),
    });
  }
}
