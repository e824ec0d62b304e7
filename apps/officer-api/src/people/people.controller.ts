import {
  CurrentOfficer,
  listPeople,
  personView,
  Requires,
  substitutionsOf,
  waitingPersonChanges,
  type OfficerActor,
  type PersonItem,
  type PersonView,
  type SubstitutionView,
  type WaitingPersonChange,
} from '@app/identity';
import { Database, IdPipe } from '@app/platform';
import { heldWork, type HeldWork } from '@app/workflow';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PeopleQuery } from './people.dto.js';

@ApiTags('people')
@Controller('api/v1')
export class PeopleController {
  constructor(private readonly database: Database) {}

  @Get('people')
  @Requires('people.manage')
  @ApiOperation({ summary: 'Officers by name, with the roles they hold or will hold' })
  list(@CurrentOfficer() officer: OfficerActor, @Query() query: PeopleQuery): Promise<{ items: PersonItem[]; next: string | null }> {
    return this.database.readAs(officer, (tx) => listPeople(tx, query));
  }

  @Get('people/proposals')
  @Requires('people.manage')
  @ApiOperation({ summary: 'Roles and other changes that wait for a second administrator' })
  async proposals(@CurrentOfficer() officer: OfficerActor): Promise<{ items: WaitingPersonChange[] }> {
    return { items: await this.database.readAs(officer, waitingPersonChanges) };
  }

  @Get('people/:id')
  @Requires('people.manage')
  @ApiOperation({ summary: 'An account with every role it has had, substitutions, and what was done to it' })
  person(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<PersonView> {
    return this.database.readAs(officer, (tx) => personView(tx, id));
  }

  @Get('people/:id/work')
  @Requires('people.manage')
  @ApiOperation({ summary: 'Open tasks in the hands of an officer by unit, and who can give them to others' })
  async work(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ items: HeldWork[] }> {
    return { items: await this.database.readAs(officer, (tx) => heldWork(tx, id)) };
  }

  @Get('session/substitutions')
  @Requires('session.own')
  @ApiOperation({ summary: 'Who stands in for me, and for whom I stand in' })
  async substitutions(@CurrentOfficer() officer: OfficerActor): Promise<{ items: SubstitutionView[] }> {
    return { items: await this.database.readAs(officer, (tx) => substitutionsOf(tx, officer.id)) };
  }
}
