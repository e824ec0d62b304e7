import { CurrentOfficer, peopleOfUnit, Requires, type OfficerActor, type RoleHeldInUnit } from '@app/identity';
import { Database, IdPipe } from '@app/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';

@ApiTags('organisation')
@Controller('api/v1/units/:id')
export class OrganisationController {
  constructor(private readonly database: Database) {}

  @Get('people')
  @Requires('organisation.read')
  @ApiOperation({ summary: 'Who holds which role in a unit, and until when' })
  async people(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ items: RoleHeldInUnit[] }> {
    return { items: await this.database.readAs(officer, (tx) => peopleOfUnit(tx, id)) };
  }
}
