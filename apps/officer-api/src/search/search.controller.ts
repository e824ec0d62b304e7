import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Database, Keyring } from '@app/platform';
import { searchDossiers, type FoundDossier } from '@app/workflow';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';

export class DossierSearchQuery {
  /** Code, identity number, phone or name; names without accents too. */
  @IsString() @MinLength(2) @MaxLength(200) q: string;
}

@ApiTags('search')
@Controller('api/v1/search')
export class SearchController {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  @Get('dossiers')
  @Requires('dossier.read')
  @ApiOperation({ summary: 'Dossiers I may see by code, identity number, phone or name without accents' })
  async dossiers(@CurrentOfficer() officer: OfficerActor, @Query() query: DossierSearchQuery): Promise<{ items: FoundDossier[] }> {
    return { items: await this.database.readAs(officer, (tx) => searchDossiers(tx, this.keyring, query.q)) };
  }
}
