import { changeView, CurrentOfficer, deleteView, Requires, savedViews, saveView, type OfficerActor, type SavedView } from '@app/identity';
import { Database, IdPipe } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeViewBody, SavedViewsQuery, SaveViewBody } from './saved-views.dto.js';

@ApiTags('inbox')
@Controller('api/v1/saved-views')
export class SavedViewsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Requires('session.own')
  @ApiOperation({ summary: 'My own views of a list, by name' })
  async list(@CurrentOfficer() officer: OfficerActor, @Query() { place }: SavedViewsQuery): Promise<{ items: SavedView[] }> {
    return { items: await this.database.readAs(officer, (tx) => savedViews(tx, place)) };
  }

  @Post()
  @Requires('session.own')
  @ApiOperation({ summary: 'Keep a view under a name' })
  save(@CurrentOfficer() officer: OfficerActor, @Body() { place, name, filters, isDefault }: SaveViewBody): Promise<SavedView> {
    return this.database.writeAs(officer, (tx) => saveView(tx, { place, name, filters: { ...filters }, isDefault: isDefault ?? false }));
  }

  @Patch(':id')
  @Requires('session.own')
  @ApiOperation({ summary: 'Rename a view, give it other filters, or let the list open with it' })
  change(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string, @Body() body: ChangeViewBody): Promise<SavedView> {
    const { name, filters, isDefault } = body;
    return this.database.writeAs(officer, (tx) =>
      changeView(tx, id, { name, filters: filters === undefined ? undefined : { ...filters }, isDefault }),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('session.own')
  @ApiOperation({ summary: 'Forget a view' })
  forget(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.database.writeAs(officer, (tx) => deleteView(tx, id));
  }
}
