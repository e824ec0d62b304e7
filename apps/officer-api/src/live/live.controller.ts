import { CurrentOfficer, OFFICER_COOKIE, Requires, type ActorRequest, type OfficerActor } from '@app/identity';
import { Controller, Get, Headers, Query, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { LiveStreams } from './live-streams.js';

export class LiveQuery {
  /** Id of the last event that was read, where the header `Last-Event-ID` cannot be set. */
  @IsOptional() @Matches(/^\d{1,20}$/) from?: string;
}

@ApiTags('live')
@Controller('api/v1/events')
export class LiveController implements OnModuleDestroy {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @Requires('session.own')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiOperation({
    summary:
      'Dossiers of my units that change, as server-sent events: `dossier` (id, version, kind), `reset` (read everything again), `ended`',
  })
  async events(
    @CurrentOfficer() officer: OfficerActor,
    @Query() { from }: LiveQuery,
    @Headers('last-event-id') last: string | undefined,
    @Req() request: ActorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const after = last !== undefined && /^\d{1,20}$/.test(last) ? last : (from ?? null);
    const stream = await this.streams.open(officer, request.cookies[OFFICER_COOKIE] ?? '', after);
    // nginx keeps answers back until they are long enough, except where it is told not to.
    void reply.header('x-accel-buffering', 'no').header('cache-control', 'no-store').type('text/event-stream').send(stream);
  }

  onModuleDestroy(): void {
    this.streams.close();
  }
}
