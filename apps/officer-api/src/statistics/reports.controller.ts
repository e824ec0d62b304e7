import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Database, RuntimeConfig, type Tx } from '@app/platform';
import {
  dossiersSheet,
  drillDownOf,
  everyCounted,
  ExportNeedsJob,
  PERIOD_KINDS,
  periodOf,
  report0206a,
  reportSheet,
  rowsOf,
  titleOf,
  type CountedDossier,
  type ExportFormat,
  type Sheet,
} from '@app/statistics';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { scopeOf } from './scope-of.js';
import { sendSheet } from './send-sheet.js';
import { DossiersExportQueryDto, ExportQueryDto, PeriodsQueryDto } from './statistics.dto.js';

/** More is written by a job: an answer stands in memory whole, and laying out pages takes long. */
const MAX_AT_ONCE: Record<ExportFormat, number> = { csv: 25_000, xlsx: 25_000, pdf: 1_000 };
const MONTHS_OF = { month: 12, quarter: 4, half_year: 2, year: 1 } as const;

@ApiTags('supervision')
@Controller('api/v1/statistics')
export class ReportsController {
  constructor(
    private readonly database: Database,
    private readonly config: RuntimeConfig,
  ) {}

  @Get('report/export')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Form II.06a as a file: CSV that no spreadsheet runs, XLSX or PDF' })
  async report(@CurrentOfficer() officer: OfficerActor, @Query() query: ExportQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const { format, by, from, to, asOf, unitId, fieldCode, granularity } = query;
    const report = await this.database.readAs(officer, (tx) =>
      report0206a(tx, {
        from,
        to,
        asOf,
        unitId,
        fieldCode,
        granularity,
        groupBy: by,
        unitIds: scopeOf(officer),
        zone: this.config.TIME_ZONE,
      }),
    );
    await this.send(reply, reportSheet(report), format, `II.06a-${from}-${to}`, officer);
  }

  @Get('dossiers/export')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'The dossiers that a column counted as a file, without names of people' })
  async dossiers(
    @CurrentOfficer() officer: OfficerActor,
    @Query() query: DossiersExportQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const items = await this.database.readAs(officer, (tx) => this.allDossiers(tx, officer, query));
    const title = titleOf(query);
    await this.send(
      reply,
      dossiersSheet(title, items, this.config.TIME_ZONE),
      query.format,
      `${query.bucket}-${query.from}-${query.to}`,
      officer,
    );
  }

  @Get('periods')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Statutory and calendar periods of a year, with their first and last days' })
  periods(@Query() query: PeriodsQueryDto): { items: object[] } {
    const items = (['statutory', 'calendar'] as const).flatMap((system) =>
      PERIOD_KINDS.flatMap((kind) =>
        Array.from({ length: MONTHS_OF[kind] }, (_, index) => {
          const period = periodOf(system, kind, query.year, index + 1);
          return period === null ? [] : [{ system, kind, number: index + 1, ...period }];
        }).flat(),
      ),
    );
    return { items };
  }

  private async allDossiers(tx: Tx, officer: OfficerActor, { format, ...query }: DossiersExportQueryDto): Promise<CountedDossier[]> {
    const rows = await rowsOf(tx, 'dossiers', format, query, scopeOf(officer), this.config.TIME_ZONE);
    if (rows > MAX_AT_ONCE[format]) throw new ExportNeedsJob(rows, MAX_AT_ONCE[format]);
    const items: CountedDossier[] = [];
    for await (const page of everyCounted(tx, drillDownOf(query, scopeOf(officer), this.config.TIME_ZONE), query.bucket))
      items.push(...page);
    return items;
  }

  private async send(reply: FastifyReply, sheet: Sheet, format: ExportFormat, name: string, officer: OfficerActor): Promise<void> {
    const now = await this.database.readAs(officer, async (tx) => tx.now);
    await sendSheet(reply, sheet, format, name, now);
  }
}
