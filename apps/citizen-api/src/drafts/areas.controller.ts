import { Public } from '@app/identity';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AreaDirectory, type AreaChoice } from './area-choices.js';

/** The communes of a province, for the script of the forms. */
@ApiExcludeController()
@Public()
@Controller('dia-ban')
export class AreasController {
  constructor(private readonly areas: AreaDirectory) {}

  @Get(':province')
  async communes(
    @Param('province') province: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: readonly AreaChoice[] }> {
    void reply.header('cache-control', 'public, max-age=3600');
    return { items: (await this.areas.choices()).communesOf(province) };
  }
}
