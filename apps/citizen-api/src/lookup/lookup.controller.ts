import { Public } from '@app/identity';
import { ClientAddress } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LookupBody } from './lookup.dto.js';
import { Lookups, type PublicStatus } from './lookups.js';

@ApiTags('lookup')
@Controller('api/v1')
export class LookupController {
  constructor(private readonly lookups: Lookups) {}

  @Post('lookup')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Public look-up by code and secret, or by the token of the QR; never a name; the same answer for every miss' })
  lookup(@Body() body: LookupBody, @ClientAddress() address: string): Promise<PublicStatus> {
    return this.lookups.status(body, address);
  }

  @Get('verify/:token')
  @Public()
  @ApiOperation({ summary: 'Whether an issued document is in force, by the token of its QR; no names' })
  verify(@Param('token') token: string, @ClientAddress() address: string): Promise<object> {
    return this.lookups.verify(token, address);
  }
}
