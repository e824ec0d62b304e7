import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Calendars } from '@app/organisation';
import { Database, RuntimeConfig, type Tx } from '@app/platform';
import {
  bottlenecks,
  bottlenecksSheet,
  hoursThen,
  indicators766,
  indicatorsSheet,
  lateness,
  latenessSheet,
  satisfaction,
  satisfactionSheet,
  series,
  seriesSheet,
  usualTime,
  usualTimeSheet,
  type ExportFormat,
  type Scope,
  type Sheet,
} from '@app/statistics';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  BottlenecksExportDto,
  HeatMapExportDto,
  IndicatorsExportDto,
  LatenessExportDto,
  SatisfactionExportDto,
  TrendExportDto,
  UsualTimeExportDto,
} from './figure-exports.dto.js';
import { scopeOf } from './scope-of.js';
import { sendSheet } from './send-sheet.js';

interface Asked {
  readonly unitIds: Scope;
  readonly zone: string;
}

/** Every figure beside form II.06a as a file, by the same question as on the screen. */
@ApiTags('supervision')
@Controller('api/v1/statistics')
export class FigureExportsController {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly config: RuntimeConfig,
  ) {}

  @Get('lateness/export')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Form II.07, reasons of lateness, as a file' })
  lateness(@CurrentOfficer() officer: OfficerActor, @Query() query: LatenessExportDto, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, officer, query.format, `II.07-${query.from}-${query.to}`, async (tx, asked) =>
      latenessSheet(await lateness(tx, this.calendars, { ...query, ...asked }), query),
    );
  }

  @Get('bottlenecks/export')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'The steps that lose most working time as a file' })
  bottlenecks(@CurrentOfficer() officer: OfficerActor, @Query() query: BottlenecksExportDto, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, officer, query.format, `diem-nghen-${query.from}-${query.to}`, async (tx, asked) =>
      bottlenecksSheet(await bottlenecks(tx, this.calendars, { ...query, ...asked }), query),
    );
  }

  @Get('usual-time/export')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Working time dossiers really took as a file' })
  usualTime(@CurrentOfficer() officer: OfficerActor, @Query() query: UsualTimeExportDto, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, officer, query.format, `thoi-gian-${query.days}-ngay`, async (tx, { zone }) => {
      const then = await hoursThen(tx, this.calendars, { asOf: query.asOf, zone });
      return usualTimeSheet(await usualTime(tx, { ...query, then }), query.days, query);
    });
  }

  @Get('satisfaction/export')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'What citizens thought of it as a file; too few ratings are N/A' })
  satisfaction(@CurrentOfficer() officer: OfficerActor, @Query() query: SatisfactionExportDto, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, officer, query.format, `hai-long-${query.from}-${query.to}`, async (tx, asked) =>
      satisfactionSheet(await satisfaction(tx, { ...query, groupBy: query.by, ...asked })),
    );
  }

  @Get('indicators-766/export')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Indicators of Decision 766 as a file' })
  indicators(@CurrentOfficer() officer: OfficerActor, @Query() query: IndicatorsExportDto, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, officer, query.format, `QD766-${query.from}-${query.to}`, async (tx, asked) =>
      indicatorsSheet(await indicators766(tx, { ...query, ...asked })),
    );
  }

  @Get('trend/export')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Received, resolved and both on-time rates month by month as a file' })
  trend(@CurrentOfficer() officer: OfficerActor, @Query() query: TrendExportDto, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, officer, query.format, `xu-huong-${query.months}-thang`, async (tx, asked) =>
      seriesSheet(await series(tx, { ...query, every: 'month', count: query.months, groupBy: query.by, ...asked })),
    );
  }

  @Get('heat-map/export')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Units by weeks as a file' })
  heatMap(@CurrentOfficer() officer: OfficerActor, @Query() query: HeatMapExportDto, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, officer, query.format, `theo-tuan-${query.weeks}`, async (tx, asked) =>
      seriesSheet(await series(tx, { ...query, every: 'week', count: query.weeks, groupBy: query.by, ...asked })),
    );
  }

  private async send(
    reply: FastifyReply,
    officer: OfficerActor,
    format: ExportFormat,
    name: string,
    make: (tx: Tx, asked: Asked) => Promise<Sheet>,
  ): Promise<void> {
    const asked = { unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    const { sheet, now } = await this.database.readAs(officer, async (tx) => ({ sheet: await make(tx, asked), now: tx.now }));
    await sendSheet(reply, sheet, format, name, now);
  }
}
