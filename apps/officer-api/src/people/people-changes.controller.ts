import { ChangePeople, CurrentOfficer, Requires, type ChangedPerson, type OfficerActor, type PersonFacts } from '@app/identity';
import { IdPipe } from '@app/platform';
import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  EditPersonBody,
  EndRoleBody,
  GiveRoleBody,
  LockBody,
  NewPersonBody,
  PeopleDecisionBody,
  SeenBody,
  SubstituteBody,
  type PersonFactsBody,
} from './people.dto.js';

const factsOf = ({ fullName, title, email }: PersonFactsBody): PersonFacts => ({
  fullName: fullName.trim(),
  title: { vi: title.vi, en: title.en },
  email: email ?? null,
});

@ApiTags('people')
@Controller('api/v1/people')
export class PeopleChangesController {
  constructor(private readonly people: ChangePeople) {}

  @Post()
  @Requires('people.manage')
  @ApiOperation({ summary: 'Enter an officer by the user name at the identity provider; the first sign-in completes the account' })
  add(@CurrentOfficer() officer: OfficerActor, @Body() body: NewPersonBody): Promise<{ id: string }> {
    return this.people.add(officer, { ...factsOf(body), username: body.username });
  }

  @Patch(':id')
  @Requires('people.manage')
  @ApiOperation({ summary: 'Set name, title and e-mail right; never one’s own' })
  edit(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: EditPersonBody): Promise<{ id: string }> {
    return this.people.edit(officer, id, body.version, factsOf(body));
  }

  @Post(':id/roles')
  @HttpCode(200)
  @Requires('people.manage')
  @ApiOperation({ summary: 'Give a role in a unit for a period; what signs, administers or supervises waits for a second administrator' })
  give(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: GiveRoleBody): Promise<ChangedPerson> {
    const { version, role, unitId, from, to, basis } = body;
    return this.people.change(officer, id, version, { do: 'give_role', role, unitId, from, to: to ?? null, basis: basis.trim() });
  }

  @Post(':id/roles/:assignmentId/end')
  @HttpCode(200)
  @Requires('people.manage')
  @ApiOperation({ summary: 'End a role, at once or on a day; two administrators of the system must remain' })
  end(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Param('assignmentId', IdPipe) assignmentId: string,
    @Body() body: EndRoleBody,
  ): Promise<ChangedPerson> {
    return this.people.change(officer, id, body.version, { do: 'end_role', assignmentId, on: body.on ?? null });
  }

  @Post(':id/lock')
  @HttpCode(200)
  @Requires('people.manage')
  @ApiOperation({ summary: 'Deactivate an account; its sessions end at once' })
  lock(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: LockBody): Promise<ChangedPerson> {
    return this.people.change(officer, id, body.version, { do: 'lock', because: body.because });
  }

  @Post(':id/unlock')
  @HttpCode(200)
  @Requires('people.manage')
  @ApiOperation({ summary: 'Let an account sign in again' })
  unlock(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: SeenBody): Promise<ChangedPerson> {
    return this.people.change(officer, id, body.version, { do: 'unlock' });
  }

  @Post(':id/substitutions')
  @HttpCode(200)
  @Requires('people.manage')
  @ApiOperation({ summary: 'Somebody stands in for an officer in one role of one unit from day to day' })
  substitute(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() body: SubstituteBody,
  ): Promise<ChangedPerson> {
    const { version, substituteId, role, unitId, from, to, basis } = body;
    return this.people.change(officer, id, version, { do: 'substitute', substituteId, role, unitId, from, to, basis: basis.trim() });
  }

  @Post(':id/substitutions/:substitutionId/end')
  @HttpCode(200)
  @Requires('people.manage')
  @ApiOperation({ summary: 'The officer is back: the substitution ends at once' })
  endSubstitution(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Param('substitutionId', IdPipe) substitutionId: string,
    @Body() body: SeenBody,
  ): Promise<ChangedPerson> {
    return this.people.change(officer, id, body.version, { do: 'end_substitution', substitutionId });
  }

  @Post('proposals/:id/decision')
  @HttpCode(200)
  @Requires('people.manage')
  @ApiOperation({ summary: 'The second administrator gives it or sends it back; never who proposed it, nor whom it is about' })
  decide(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() body: PeopleDecisionBody,
  ): Promise<{ state: 'approved' | 'rejected' }> {
    return this.people.decide(officer, id, body.approved);
  }

  @Post('proposals/:id/withdrawal')
  @HttpCode(200)
  @Requires('people.manage')
  @ApiOperation({ summary: 'Take back what one proposed oneself, while it waits' })
  withdraw(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ state: 'withdrawn' }> {
    return this.people.withdraw(officer, id);
  }
}
