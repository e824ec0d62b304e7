import { ScanParts, sendPreview, type ScanPage, type StoredDocument } from '@app/documents';
import { CurrentOfficer, Requires, type OfficerActor } from '@app/identity';
import { IdPipe } from '@app/platform';
import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PageQuery, PartsBody } from './scans.dto.js';

@ApiTags('uploads')
@Requires('dossier.check_components')
@Controller('api/v1/documents/:id')
export class ScansController {
  constructor(private readonly scans: ScanParts) {}

  @Get('pages')
  @ApiOperation({ summary: 'Pages of a scan that I uploaded' })
  pages(@CurrentOfficer() officer: OfficerActor, @Param('id', IdPipe) id: string): Promise<{ items: ScanPage[] }> {
    return this.scans.pages(officer, id);
  }

  @Get('pages/:number')
  @ApiOperation({ summary: 'One page of my scan by itself, turned, to be looked at' })
  async page(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() query: PageQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.scans.page(officer, id, { number, turn: query.turn });
    sendPreview(reply, document, bytes);
  }

  @Post('parts')
  @ApiOperation({ summary: 'Cut my scan into documents of their own, pages turned as said; the scan stays as it came' })
  async cut(
    @CurrentOfficer() officer: OfficerActor,
    @Param('id', IdPipe) id: string,
    @Body() body: PartsBody,
  ): Promise<{ items: StoredDocument[] }> {
    return { items: await this.scans.cut(officer, id, body.parts) };
  }
}
