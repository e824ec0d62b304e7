import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Calendars } from '@app/organisation';
import { Database, RuntimeConfig } from '@app/platform';
import {
  dossiersOfReason,
  dossiersOfUsualTime,
  hoursThen,
  lateness,
  usualTime,
  type Lateness,
  type StepPage,
  type TimeOfDossier,
  type UsualTime,
} from '@app/statistics';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { scopeOf } from './scope-of.js';
import { LatenessDossiersQueryDto, PeriodQueryDto, UsualTimeDossiersQueryDto, UsualTimeQueryDto } from './statistics.dto.js';

/** Working time that ended dossiers and their steps took. */
@ApiTags('supervision')
@Controller('api/v1/statistics')
export class WorkingTimesController {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly config: RuntimeConfig,
  ) {}

  @Get('lateness')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Why dossiers ended late: the step that overran most, and the hours of every step by desk' })
  lateness(@CurrentOfficer() officer: OfficerActor, @Query() query: PeriodQueryDto): Promise<Lateness> {
    const asked = { ...query, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    return this.database.readAs(officer, (tx) => lateness(tx, this.calendars, asked));
  }

  @Get('lateness/dossiers')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Exactly the late dossiers that one reason counted, the longest step first' })
  latenessDossiers(@CurrentOfficer() officer: OfficerActor, @Query() query: LatenessDossiersQueryDto): Promise<StepPage> {
    const reason = { step: query.step ?? null, unitCode: query.unitCode ?? null };
    const asked = { ...query, ...reason, unitIds: scopeOf(officer), zone: this.config.TIME_ZONE };
    return this.database.readAs(officer, (tx) => dossiersOfReason(tx, this.calendars, asked));
  }

  @Get('usual-time')
  @Requires('procedure.read')
  @ApiOperation({ summary: 'Working time dossiers really took, by procedure and office: median and 90th percentile' })
  async usual(@CurrentOfficer() officer: OfficerActor, @Query() { asOf, ...query }: UsualTimeQueryDto): Promise<{ items: UsualTime[] }> {
    return this.database.readAs(officer, async (tx) => {
      const then = await hoursThen(tx, this.calendars, { asOf, zone: this.config.TIME_ZONE });
      return { items: await usualTime(tx, { ...query, then }) };
    });
  }

  @Get('usual-time/dossiers')
  @Requires('statistics.read')
  @ApiOperation({ summary: 'Exactly the dossiers that a usual time counted, as far as the asker may see them, slowest first' })
  usualDossiers(
    @CurrentOfficer() officer: OfficerActor,
    @Query() { asOf, ...query }: UsualTimeDossiersQueryDto,
  ): Promise<{ items: readonly TimeOfDossier[]; next: string | null }> {
    return this.database.readAs(officer, async (tx) => {
      const then = await hoursThen(tx, this.calendars, { asOf, zone: this.config.TIME_ZONE });
      return dossiersOfUsualTime(tx, { ...query, then, unitIds: scopeOf(officer) });
    });
  }
}
