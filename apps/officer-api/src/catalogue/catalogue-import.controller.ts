import { ImportCatalogue, type ImportAnswer } from '@app/catalogue';
import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ImportQuery } from './catalogue.dto.js';
import { readParts, type ManyFilesRequest } from './read-parts.js';

@ApiTags('catalogue')
@Controller('api/v1/catalogue/imports')
export class CatalogueImportController {
  constructor(private readonly imports: ImportCatalogue) {}

  @Post()
  @HttpCode(200)
  @Requires('catalogue.import')
  @ApiConsumes('multipart/form-data')
  @ApiOperation({
    summary: 'Import files of the national catalogue: answers with what was read, understood, stored and published, per file',
  })
  async run(@CurrentOfficer() officer: OfficerActor, @Query() query: ImportQuery, @Req() request: ManyFilesRequest): Promise<ImportAnswer> {
    return this.imports.run(officer, await readParts(request), { publish: query.publish === 'true', dryRun: query.dryRun === 'true' });
  }
}
