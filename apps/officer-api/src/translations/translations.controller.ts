import { missingInCatalogue } from '@app/catalogue';
import { CurrentOfficer, Requires, untranslatedTitles, type OfficerActor } from '@app/identity';
import { missingInOrganisation } from '@app/organisation';
import { Database } from '@app/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';

export interface MissingTranslation {
  readonly place: 'procedure' | 'form' | 'flow' | 'template' | 'unit' | 'agency' | 'calendar_day' | 'officer';
  /** Of a procedure, unit or agency; a day; the id of an account. */
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly examples: readonly string[];
}

@ApiTags('translations')
@Controller('api/v1/translations')
export class TranslationsController {
  constructor(private readonly database: Database) {}

  @Get('missing')
  @Requires('catalogue.edit')
  @ApiOperation({ summary: 'Everything that people read in Vietnamese and not in English: where, how many texts, the first of them' })
  missing(@CurrentOfficer() officer: OfficerActor): Promise<{ items: MissingTranslation[]; total: number }> {
    return this.database.readAs(officer, async (tx) => {
      const single = (name: string): Pick<MissingTranslation, 'name' | 'count' | 'examples'> => ({ name, count: 1, examples: [name] });
      const items: MissingTranslation[] = [
        ...(await missingInCatalogue(tx)),
        ...(await missingInOrganisation(tx)).map(({ place, code, name }) => ({ place, code, ...single(name) })),
        ...(await untranslatedTitles(tx)).map(({ accountId, title }) => ({ place: 'officer' as const, code: accountId, ...single(title) })),
      ];
      return { items, total: items.reduce((sum, { count }) => sum + count, 0) };
    });
  }
}
