import { CurrentOfficer, peopleOfUnit, Requires, type OfficerActor, type RoleHeldInUnit } from '@app/identity';
import { listAreas, type AreaView } from '@app/organisation';
import { Database, IdPipe } from '@app/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

export class AreasQuery {
  /** Code of a province: its communes. Left out: the provinces. */
  @IsOptional() @Matches(/^\d{2}$/) province?: string;
}

@ApiTags('organisation')
@Controller('api/v1')
export class OrganisationController {
  constructor(private readonly database: Database) {}

  @Get('units/:id/people')
  @Requires('organisation.read')
  @ApiOperation({ summary: 'Who holds which role in a unit, and until when' })
  async people(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ items: RoleHeldInUnit[] }> {
    return { items: await this.database.readAs(officer, (tx) => peopleOfUnit(tx, id)) };
  }

  @Get('areas')
  @Requires('organisation.read')
  @ApiOperation({ summary: 'Provinces, or the communes of one' })
  async areas(@CurrentOfficer() officer: OfficerActor, @Query() query: AreasQuery): Promise<{ items: AreaView[] }> {
    return { items: await this.database.readAs(officer, (tx) => listAreas(tx, query.province ?? null)) };
  }
}
