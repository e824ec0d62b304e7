import { explanationInWords } from '@app/calendar';
import { bothLanguages, Catalogue, computeFees, searchProcedures, type ProcedureHit } from '@app/catalogue';
import { ANONYMOUS, Public } from '@app/identity';
import { Calendars, findOpenDesk, listUnits, processingUnit, competentAgency, type UnitView } from '@app/organisation';
import { Database, RouteNotFound } from '@app/platform';
import { isSubmittable } from '@app/workflow';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DueQuery, EligibilityQuery, SearchQuery } from './procedures.dto.js';
import { describeLimit } from './describe-limit.js';

@ApiTags('procedures')
@Controller('api/v1')
export class ProceduresController {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly calendars: Calendars,
  ) {}

  @Get('procedures')
  @Public()
  @ApiOperation({ summary: 'Search procedures by name, code or life event, with or without accents' })
  async search(@Query() query: SearchQuery): Promise<{ items: ProcedureHit[] }> {
    const { q, field, level, limit } = query;
    const items = await this.database.readAs(ANONYMOUS, (tx) =>
      searchProcedures(tx, {
        ...(q === undefined ? {} : { text: q }),
        ...(field === undefined ? {} : { fieldCode: field }),
        ...(level === undefined ? {} : { level }),
        limit,
      }),
    );
    return { items };
  }

  @Get('procedures/:code')
  @Public()
  @ApiOperation({ summary: 'The sheet of a procedure: what is asked, what it costs, how long it takes, with the e-form' })
  sheet(@Param('code') code: string): Promise<object> {
    return this.database.readAs(ANONYMOUS, async (tx) => {
      const version = await this.catalogue.current(tx, code);
      if (version === null) throw new RouteNotFound();
      const { state, ...why } = await tx.one<{ state: string; replacedBy: string | null; stateReason: string | null }>(
        'select state, replaced_by as "replacedBy", state_reason as "stateReason" from procedure where code = $1',
        [code],
      );
      const { definition } = version;
      return {
        code,
        versionId: version.id,
        versionNumber: version.number,
        state,
        ...why,
        submittable: state === 'active' && isSubmittable(version),
        name: version.name,
        summary: bothLanguages(definition.summary),
        field: { code: definition.field.code, name: bothLanguages(definition.field.name) },
        level: definition.level,
        subjects: definition.subjects,
        cases: definition.cases.map((one) => ({ code: one.code, name: bothLanguages(one.name) })),
        channels: version.channels.map(({ caseCode, kind, limit }) => ({ caseCode, kind, limit, words: describeLimit(limit) })),
        components: version.components.map(
          ({ code: component, name, kind, originals, copies, required, certifiedCopyAllowed, electronicAccepted, resultCode }) => ({
            code: component,
            name,
            kind,
            originals,
            copies,
            required,
            certifiedCopyAllowed,
            electronicAccepted,
            resultCode: resultCode ?? null,
          }),
        ),
        fees: definition.fees.map((fee) => ({ code: fee.code, kind: fee.kind, name: bothLanguages(fee.name), collect: fee.collect })),
        legalBases: definition.legalBases.map((basis) => ({
          symbol: basis.symbol,
          title: bothLanguages(basis.title),
          issuedOn: basis.issuedOn,
        })),
        results: definition.results.map((result) => ({ code: result.code, name: bothLanguages(result.name) })),
        form: version.form,
      };
    });
  }

  @Get('procedures/:code/eligibility')
  @Public()
  @ApiOperation({ summary: 'Whether a case can be submitted by a channel at a desk, and what it would cost' })
  eligibility(@Param('code') code: string, @Query() query: EligibilityQuery): Promise<object> {
    return this.database.readAs(ANONYMOUS, async (tx) => {
      const version = await this.catalogue.current(tx, code);
      if (version === null) throw new RouteNotFound();
      const offered = version.channels.filter(({ caseCode }) => caseCode === query.caseCode).map(({ kind }) => kind);
      const day = tx.now.toISOString().slice(0, 10);
      const fees = computeFees(version.definition.fees, {}, { day, channel: query.channel, answers: {} });
      return { eligible: isSubmittable(version) && offered.includes(query.channel), channels: offered, fees };
    });
  }

  @Get('procedures/:code/due')
  @Public()
  @ApiOperation({ summary: 'What the due date would be for a case, channel, desk and moment, day by day' })
  due(@Param('code') code: string, @Query() query: DueQuery): Promise<object> {
    return this.database.readAs(ANONYMOUS, async (tx) => {
      const version = await this.catalogue.current(tx, code);
      if (version === null || !version.channels.some(({ caseCode, kind }) => caseCode === query.caseCode && kind === query.channel))
        throw new RouteNotFound();
      const desk = await findOpenDesk(tx, query.desk);
      const agencyId = await competentAgency(tx, desk, version.competentAgencyKind, version.field.code, query.agency ?? null);
      const office = await this.calendars.of(tx, (await processingUnit(tx, agencyId, version.field.code)).id);
      const start = query.at === undefined ? tx.now : new Date(query.at);
      const limit = version.limitOf(query.caseCode, query.channel);
      const dueAt = office.due(start, limit);
      const explanation = dueAt === null ? null : office.explain(start, dueAt);
      return {
        start,
        dueAt,
        limit,
        calendarRevision: office.revision,
        provisionalYears: office.provisionalYears(start, dueAt),
        days: explanation?.days ?? [],
        words: explanation === null ? null : { vi: explanationInWords(explanation, 'vi'), en: explanationInWords(explanation, 'en') },
      };
    });
  }

  @Get('desks')
  @Public()
  @ApiOperation({ summary: 'One-stop desks that receive dossiers' })
  async desks(): Promise<{ items: UnitView[] }> {
    return { items: await this.database.readAs(ANONYMOUS, (tx) => listUnits(tx, { kind: 'desk' })) };
  }
}
