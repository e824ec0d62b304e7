import { CurrentCitizen, RequiresCitizen, type CitizenActor } from '@app/identity';
import { IdempotencyKey, IdPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Delegations, type MyDelegations } from './delegations.js';
import { GiveDelegationBody } from './delegations.dto.js';

@ApiTags('delegations')
@ApiCookieAuth()
@RequiresCitizen()
@Controller('api/v1/delegations')
export class DelegationsController {
  constructor(private readonly delegations: Delegations) {}

  @Get()
  @ApiOperation({ summary: 'Who may act for me, and for whom I may act' })
  list(@CurrentCitizen() citizen: CitizenActor): Promise<MyDelegations> {
    return this.delegations.list(citizen);
  }

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Let somebody hand in dossiers for me, until a day or until I take it back' })
  give(@CurrentCitizen() citizen: CitizenActor, @Body() body: GiveDelegationBody, @IdempotencyKey() key: string): Promise<{ id: string }> {
    return this.delegations.give(citizen, body, key);
  }

  @Post(':id/take-back')
  @HttpCode(204)
  @ApiOperation({ summary: 'End it now; dossiers handed in under it are mine alone from here on' })
  takeBack(@CurrentCitizen() citizen: CitizenActor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.delegations.takeBack(citizen, id);
  }
}
