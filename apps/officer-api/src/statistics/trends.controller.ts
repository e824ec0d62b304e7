import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Calendars } from '@app/organisation';
import { Database, RuntimeConfig } from '@app/platform';
import {
  bottlenecks,
  indicatorDossiers,
  indicators766,
  satisfaction,
  series,
  stepsOf,
  type Bottleneck,
  type IndicatorDossiers,
  type Indicators,
  type Satisfaction,
  type Series,
  type StepPage,
} from '@app/statistics';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { scopeOf } from './scope-of.js';
import {
  BottlenecksQueryDto,
  HeatMapQueryDto,
  IndicatorDossiersQueryDto,
  IndicatorsQueryDto,
  SatisfactionQueryDto,
  StepsOfQueryDto,
  TrendQueryDto,
} from './trends.dto.js';

@ApiTags('supervision')
@Controller('api/v1/statistics')
export class TrendsController {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly config: RuntimeConfig,
  ) {}

  @Get('trend')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Received, resolved and both on-time rates month by month; each cell equals the report of its days' })
  trend(@CurrentOfficer() officer: OfficerActor, @Query() { by, months, ...query }: TrendQueryDto): Promise<Series> {
    const asked = { ...query, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    return this.database.readAs(officer, (tx) => series(tx, { ...asked, every: 'month', count: months, groupBy: by }));
  }

  @Get('heat-map')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Units by weeks: what came in, what was done, how much of it on time' })
  heatMap(@CurrentOfficer() officer: OfficerActor, @Query() { by, weeks, ...query }: HeatMapQueryDto): Promise<Series> {
    const asked = { ...query, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    return this.database.readAs(officer, (tx) => series(tx, { ...asked, every: 'week', count: weeks, groupBy: by }));
  }

  @Get('bottlenecks')
  @Requires('statistics.read')
  @ApiOperation({
    summary: 'Median and 90th percentile of the working time of each step by unit, against its hours; the largest loss first',
  })
  async bottlenecks(@CurrentOfficer() officer: OfficerActor, @Query() query: BottlenecksQueryDto): Promise<{ items: Bottleneck[] }> {
    const asked = { ...query, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    return { items: await this.database.readAs(officer, (tx) => bottlenecks(tx, this.calendars, asked)) };
  }

  @Get('bottlenecks/dossiers')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Exactly the steps that a row of the bottlenecks counted, with their dossiers, slowest first' })
  stepsOf(@CurrentOfficer() officer: OfficerActor, @Query() query: StepsOfQueryDto): Promise<StepPage> {
    const asked = { ...query, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    return this.database.readAs(officer, (tx) => stepsOf(tx, this.calendars, asked));
  }

  @Get('indicators-766')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Indicators of Decision 766 that the data allow, with points and thresholds; the others with the reason' })
  indicators(@CurrentOfficer() officer: OfficerActor, @Query() query: IndicatorsQueryDto): Promise<Indicators> {
    return this.database.readAs(officer, (tx) => indicators766(tx, { ...query, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE }));
  }

  @Get('indicators-766/dossiers')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Exactly the dossiers an indicator counted, those that reach it, or those that cost points' })
  indicatorDossiers(@CurrentOfficer() officer: OfficerActor, @Query() query: IndicatorDossiersQueryDto): Promise<IndicatorDossiers> {
    const asked = { ...query, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    return this.database.readAs(officer, (tx) => indicatorDossiers(tx, asked));
  }

  @Get('satisfaction')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'What citizens thought of it: number and average of ratings; too few are N/A, and nobody sees who gave them' })
  satisfaction(@CurrentOfficer() officer: OfficerActor, @Query() { by, ...query }: SatisfactionQueryDto): Promise<Satisfaction> {
    const asked = { ...query, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    return this.database.readAs(officer, (tx) => satisfaction(tx, { ...asked, groupBy: by }));
  }
}
