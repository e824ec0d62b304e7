import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Database, RuntimeConfig } from '@app/platform';
import {
  BUCKETS,
  difference,
  drillDown,
  dueSoon,
  overdueNow,
  report0206a,
  type ChangedDossier,
  type CountedPage,
  type OpenPage,
  type Report0206a,
  type Scope,
} from '@app/statistics';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { scopeOf } from './scope-of.js';
import { DifferenceQueryDto, DrillDownQueryDto, DueSoonQueryDto, FiguresQueryDto, OpenWorkQueryDto } from './statistics.dto.js';

@ApiTags('supervision')
@Controller('api/v1/statistics')
export class StatisticsController {
  constructor(
    private readonly database: Database,
    private readonly config: RuntimeConfig,
  ) {}

  @Get('report')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Form II.06a: received = resolved + in progress, on-time rates, as known on any settled day' })
  report(@CurrentOfficer() officer: OfficerActor, @Query() query: FiguresQueryDto): Promise<Report0206a> {
    return this.database.readAs(officer, (tx) => report0206a(tx, { ...this.figures(officer, query), groupBy: query.by }));
  }

  @Get('dossiers')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Exactly the dossiers that a column of the report counted' })
  dossiers(@CurrentOfficer() officer: OfficerActor, @Query() query: DrillDownQueryDto): Promise<CountedPage> {
    const row = query.key === undefined ? undefined : { groupBy: query.by, key: query.key };
    return this.database.readAs(officer, (tx) =>
      drillDown(tx, { ...this.figures(officer, query), row, cursor: query.after, limit: query.limit }, query.bucket),
    );
  }

  @Get('difference')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'What changed between two as-of days: the dossiers and the event that moved them' })
  async changed(
    @CurrentOfficer() officer: OfficerActor,
    @Query() query: DifferenceQueryDto,
  ): Promise<{ items: readonly ChangedDossier[] }> {
    const { asOf: _, ...figures } = this.figures(officer, query);
    return { items: await this.database.readAs(officer, (tx) => difference(tx, figures, query.asOfBefore, query.asOf ?? null)) };
  }

  @Get('overdue')
  @Requires('board.read')
  @ApiOperation({ summary: 'Overdue now, longest first, with the holding step' })
  overdue(@CurrentOfficer() officer: OfficerActor, @Query() query: OpenWorkQueryDto): Promise<OpenPage> {
    return this.database.readAs(officer, (tx) => overdueNow(tx, this.open(officer, query)));
  }

  @Get('due-soon')
  @Requires('board.read')
  @ApiOperation({ summary: 'Due within so many hours, while it can still be saved' })
  dueSoon(@CurrentOfficer() officer: OfficerActor, @Query() query: DueSoonQueryDto): Promise<OpenPage> {
    return this.database.readAs(officer, (tx) => dueSoon(tx, { ...this.open(officer, query), hours: query.hours }));
  }

  @Get('buckets')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Names of the columns that can be drilled into' })
  buckets(): { items: readonly string[] } {
    return { items: BUCKETS };
  }

  private figures(
    officer: OfficerActor,
    query: FiguresQueryDto,
  ): {
    from: string;
    to: string;
    asOf: string | undefined;
    unitIds: Scope;
    unitId: string | undefined;
    fieldCode: string | undefined;
    granularity: 'DATE' | 'INSTANT' | undefined;
    zone: string;
  } {
    const { from, to, asOf, unitId, fieldCode, granularity } = query;
    return { from, to, asOf, unitIds: scopeOf(officer), unitId, fieldCode, granularity, zone: this.config.TIME_ZONE };
  }

  private open(
    officer: OfficerActor,
    query: OpenWorkQueryDto,
  ): { unitIds: Scope; unitId: string | undefined; zone: string; cursor: string | undefined; limit: number } {
    return { unitIds: scopeOf(officer), unitId: query.unitId, zone: this.config.TIME_ZONE, cursor: query.after, limit: query.limit };
  }
}
