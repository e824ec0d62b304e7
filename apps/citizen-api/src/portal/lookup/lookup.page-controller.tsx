import { Public } from '@app/identity';
import { ClientAddress, isRefusal } from '@app/platform';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Lookups } from '../../lookup/lookups.js';
import { CITIZEN_API_TEXTS } from '../../texts.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { OpenForm, type Posted } from '../http/posted.js';
import { LookupPage, PublicDossierPage, VerdictPage, VerifyPage } from './lookup-pages.js';
import { lookupTexts } from './lookup.texts.js';

@ApiExcludeController()
@Public()
@Controller(['', 'en'])
export class LookupPageController {
  constructor(
    private readonly lookups: Lookups,
    private readonly pages: Pages,
  ) {}

  @Get('tra-cuu')
  ask(@CurrentPlace() here: Here, @Res() reply: FastifyReply): Promise<void> {
    return this.showForm(reply, here, '', new Map());
  }

  @Post('tra-cuu')
  async find(
    @CurrentPlace() here: Here,
    @OpenForm() form: Posted,
    @ClientAddress() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const t = lookupTexts[here.language];
    const code = form.one('code').slice(0, 60).trim();
    const secret = form.one('secret').slice(0, 40).trim().toUpperCase();
    const errors = new Map([
      ...(code === '' ? [['ma', t.codeMissing] as const] : []),
      ...(secret === '' ? [['bm', t.secretMissing] as const] : []),
    ]);
    if (errors.size > 0) return this.showForm(reply, here, code, errors);
    try {
      await this.show(reply, here, { code, secret }, address);
    } catch (error) {
      const said = refusalIn(error, here);
      if (said === null) throw error;
      await this.showForm(reply, here, code, new Map([['ma', said]]));
    }
  }

  /** The address in the QR code of a receipt: the token alone opens it. */
  @Get('tra-cuu/:code')
  async byToken(
    @CurrentPlace() here: Here,
    @Param('code') code: string,
    @Query('t') token: unknown,
    @ClientAddress() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (typeof token !== 'string' || token === '') return this.showForm(reply, here, code.slice(0, 60), new Map());
    await this.show(reply, here, { token: token.slice(0, 60) }, address);
  }

  @Get('xac-minh')
  verifyForm(@CurrentPlace() here: Here, @Query('ma') asked: unknown, @Res() reply: FastifyReply): Promise<void> {
    if (typeof asked === 'string' && asked.trim() !== '')
      return this.pages.goTo(reply, href(here.language, `/xac-minh/${encodeURIComponent(asked.trim().slice(0, 60))}`));
    return this.showVerify(reply, here, '', asked === undefined ? null : lookupTexts[here.language].verify.missing);
  }

  @Get('xac-minh/:token')
  async verify(
    @CurrentPlace() here: Here,
    @Param('token') token: string,
    @ClientAddress() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const t = lookupTexts[here.language].verify;
    try {
      const { verdict, at } = await this.lookups.verdict(token.slice(0, 60), address);
      await this.pages.send(reply, here, {
        title: `${t[verdict.verdict].title} · ${t.title}`,
        body: <VerdictPage here={here} verdict={verdict} at={at} zone={this.pages.zone} />,
      });
    } catch (error) {
      if (refusalIn(error, here) === null) throw error;
      await this.showVerify(reply, here, token, t.unknown);
    }
  }

  private async show(
    reply: FastifyReply,
    here: Here,
    body: { code?: string; secret?: string; token?: string },
    address: string,
  ): Promise<void> {
    const view = await this.lookups.publicView(body, address);
    await this.pages.send(reply, here, {
      title: `${view.status.procedureName[here.language]} · ${lookupTexts[here.language].title}`,
      body: <PublicDossierPage here={here} view={view} zone={this.pages.zone} />,
    });
  }

  private showForm(reply: FastifyReply, here: Here, code: string, errors: ReadonlyMap<string, string>): Promise<void> {
    return this.pages.send(reply, here, {
      title: lookupTexts[here.language].title,
      frame: 'ask',
      status: errors.size > 0 ? 422 : 200,
      refused: errors.size > 0,
      body: <LookupPage here={here} code={code} errors={errors} />,
    });
  }

  private showVerify(reply: FastifyReply, here: Here, token: string, error: string | null): Promise<void> {
    return this.pages.send(reply, here, {
      title: lookupTexts[here.language].verify.title,
      frame: 'ask',
      refused: error !== null,
      body: <VerifyPage here={here} token={token} error={error} />,
    });
  }
}

/** A miss is said at the form; everything else is a page of its own. */
function refusalIn(error: unknown, { language }: Here): string | null {
  if (!isRefusal(error) || error.code !== 'dossier.lookup_failed') return null;
  const text = CITIZEN_API_TEXTS[error.code]?.[language];
  return text === undefined ? null : `${text.title}. ${text.remedy}`;
}
