import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Database, RuntimeConfig } from '@app/platform';
import {
  bottlenecks,
  indicators766,
  satisfaction,
  series,
  slowSteps,
  type Bottleneck,
  type Indicators,
  type Satisfaction,
  type Series,
  type SlowStep,
} from '@app/statistics';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { scopeOf } from './scope-of.js';
import {
  BottlenecksQueryDto,
  HeatMapQueryDto,
  IndicatorsQueryDto,
  SatisfactionQueryDto,
  SlowStepsQueryDto,
  TrendQueryDto,
} from './trends.dto.js';

@ApiTags('supervision')
@Controller('api/v1/statistics')
export class TrendsController {
  constructor(
    private readonly database: Database,
    private readonly config: RuntimeConfig,
  ) {}

  @Get('trend')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Received, resolved and both on-time rates month by month; each cell equals the report of its days' })
  trend(@CurrentOfficer() officer: OfficerActor, @Query() { by, months, unitId, fieldCode }: TrendQueryDto): Promise<Series> {
    const asked = { unitIds: scopeOf(officer), unitId, fieldCode, zone: this.config.TIME_ZONE };
    return this.database.readAs(officer, (tx) => series(tx, { ...asked, every: 'month', count: months, groupBy: by }));
  }

  @Get('heat-map')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Units by weeks: what came in, what was done, how much of it on time' })
  heatMap(@CurrentOfficer() officer: OfficerActor, @Query() { by, weeks, unitId, fieldCode }: HeatMapQueryDto): Promise<Series> {
    const asked = { unitIds: scopeOf(officer), unitId, fieldCode, zone: this.config.TIME_ZONE };
    return this.database.readAs(officer, (tx) => series(tx, { ...asked, every: 'week', count: weeks, groupBy: by }));
  }

  @Get('bottlenecks')
  @Requires('statistics.read')
  @ApiOperation({
    summary: 'Median and 90th percentile of the working time of each step by unit, against its hours; the largest loss first',
  })
  async bottlenecks(@CurrentOfficer() officer: OfficerActor, @Query() query: BottlenecksQueryDto): Promise<{ items: Bottleneck[] }> {
    const asked = { ...query, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    return { items: await this.database.readAs(officer, (tx) => bottlenecks(tx, asked)) };
  }

  @Get('bottlenecks/dossiers')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'The dossiers behind a step of the bottlenecks, slowest first' })
  async slowSteps(@CurrentOfficer() officer: OfficerActor, @Query() query: SlowStepsQueryDto): Promise<{ items: SlowStep[] }> {
    const asked = { ...query, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    return { items: await this.database.readAs(officer, (tx) => slowSteps(tx, asked)) };
  }

  @Get('indicators-766')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Indicators of Decision 766 that the data allow, with points and thresholds; the others with the reason' })
  indicators(@CurrentOfficer() officer: OfficerActor, @Query() query: IndicatorsQueryDto): Promise<Indicators> {
    return this.database.readAs(officer, (tx) => indicators766(tx, { ...query, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE }));
  }

  @Get('satisfaction')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'What citizens thought of it: number and average of ratings; too few are N/A, and nobody sees who gave them' })
  satisfaction(@CurrentOfficer() officer: OfficerActor, @Query() { from, to, by, unitId }: SatisfactionQueryDto): Promise<Satisfaction> {
    const asked = { from, to, unitId, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    return this.database.readAs(officer, (tx) => satisfaction(tx, { ...asked, groupBy: by }));
  }
}
