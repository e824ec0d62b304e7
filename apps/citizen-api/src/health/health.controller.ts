import { Public } from '@app/identity';
import { Database, readiness, type Health } from '@app/platform';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('livez')
  @Public()
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await readiness(this.database);
    void reply.status(health.status === 'ok' ? 200 : 503);
    return health;
  }
}
