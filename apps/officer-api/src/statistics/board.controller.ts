import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { Calendars } from '@app/organisation';
import { Database, RuntimeConfig } from '@app/platform';
import {
  board,
  boardList,
  forecast,
  stepList,
  stepsByUse,
  type Board,
  type BoardPage,
  type Forecast,
  type Scope,
  type StepUse,
  type UsedStepPage,
} from '@app/statistics';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BoardListQueryDto, BoardQueryDto, NOBODY, StepListQueryDto, StepsQueryDto } from './board.dto.js';
import { scopeOf } from './scope-of.js';
import { OpenWorkQueryDto } from './statistics.dto.js';

interface Asked {
  readonly unitIds: Scope;
  readonly unitId: string | undefined;
  readonly zone: string;
}

@ApiTags('supervision')
@Controller('api/v1/statistics')
export class BoardController {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly config: RuntimeConfig,
  ) {}

  @Get('board')
  @Requires('board.read')
  @ApiOperation({ summary: 'Open work by working hours left, by unit, holding desk, person, field or procedure' })
  board(@CurrentOfficer() officer: OfficerActor, @Query() query: BoardQueryDto): Promise<Board> {
    return this.database.readAs(officer, (tx) => board(tx, this.calendars, { ...this.asked(officer, query), groupBy: query.by }));
  }

  @Get('board/dossiers')
  @Requires('board.read')
  @ApiOperation({ summary: 'Exactly the dossiers of a cell of the board, with the desk and the person that hold them' })
  list(@CurrentOfficer() officer: OfficerActor, @Query() query: BoardListQueryDto): Promise<BoardPage> {
    const { band, by, key, after, limit } = query;
    const row = key === undefined ? undefined : { groupBy: by, key: key === NOBODY ? null : key };
    return this.database.readAs(officer, (tx) =>
      boardList(tx, this.calendars, { ...this.asked(officer, query), band, row, cursor: after, limit }),
    );
  }

  @Get('steps')
  @Requires('board.read')
  @ApiOperation({ summary: 'Running steps by the share of their working hours that is used: 50, 80, 100 % and what else is in force' })
  steps(@CurrentOfficer() officer: OfficerActor, @Query() query: StepsQueryDto): Promise<StepUse> {
    return this.database.readAs(officer, (tx) => stepsByUse(tx, this.calendars, this.asked(officer, query)));
  }

  @Get('steps/list')
  @Requires('board.read')
  @ApiOperation({ summary: 'Running steps that have used at least so much of their hours, first due first' })
  stepList(@CurrentOfficer() officer: OfficerActor, @Query() query: StepListQueryDto): Promise<UsedStepPage> {
    const { percent, after, limit } = query;
    return this.database.readAs(officer, (tx) =>
      stepList(tx, this.calendars, { ...this.asked(officer, query), percent, cursor: after, limit }),
    );
  }

  @Get('forecast')
  @Requires('board.read')
  @ApiOperation({
    summary: 'Late if nothing changes, while the due day is not over: at the speed of the office itself, with what it rests on',
  })
  forecast(@CurrentOfficer() officer: OfficerActor, @Query() query: OpenWorkQueryDto): Promise<Forecast> {
    const { after, limit } = query;
    return this.database.readAs(officer, (tx) => forecast(tx, this.calendars, { ...this.asked(officer, query), cursor: after, limit }));
  }

  private asked(officer: OfficerActor, { unitId }: { unitId?: string | undefined }): Asked {
    return { unitIds: scopeOf(officer), unitId, zone: this.config.TIME_ZONE };
  }
}
