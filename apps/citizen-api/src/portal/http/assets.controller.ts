import { Public } from '@app/identity';
import { RouteNotFound } from '@app/platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Assets } from './assets.js';

@ApiExcludeController()
@Public()
@Controller('a')
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  @Get(':name')
  read(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const asset = this.assets.find(name);
    if (asset === undefined) throw new RouteNotFound();
    const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    void reply
      .headers({
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(zipped ? { 'content-encoding': 'gzip' } : {}),
      })
      .send(zipped ? asset.compressed : asset.bytes);
  }
}
