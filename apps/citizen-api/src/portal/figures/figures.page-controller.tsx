import { Public } from '@app/identity';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenFigures, type Sums } from '../../figures/open-figures.js';
import { CurrentPlace, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { FiguresPage, PERIODS } from './figures-page.js';
import { OfficePage } from './office-page.js';
import { figuresTexts } from './figures.texts.js';

@ApiExcludeController()
@Public()
@Controller(['', 'en'])
export class FiguresPageController {
  constructor(
    private readonly figures: OpenFigures,
    private readonly pages: Pages,
  ) {}

  @Get('dung-han')
  async show(@CurrentPlace() here: Here, @Query('ngay') asked: unknown, @Res() reply: FastifyReply): Promise<void> {
    const days = periodOf(asked);
    const figures = await this.figures.lastDays(days);
    await this.pages.send(reply, here, {
      title: figuresTexts[here.language].title,
      body: <FiguresPage here={here} figures={figures} days={days} zone={this.pages.zone} />,
    });
  }

  /** What one office owes: the same for everybody, by code, so that the person whose dossier it is finds it and nobody else learns who. */
  @Get('dung-han/noi/:code')
  async office(
    @CurrentPlace() here: Here,
    @Param('code') code: string,
    @Query('ngay') asked: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const days = periodOf(asked);
    const [office, figures] = await Promise.all([this.figures.late(code.slice(0, 60)), this.figures.lastDays(days)]);
    const sums = figures.offices.find((one) => one.code === code) ?? null;
    await this.pages.send(reply, here, {
      title: `${office.name[here.language]} · ${figuresTexts[here.language].title}`,
      body: <OfficePage here={here} office={office} sums={sums} days={days} zone={this.pages.zone} />,
    });
  }

  @Get('dung-han.csv')
  async table(@CurrentPlace() here: Here, @Query('ngay') asked: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { from, to, offices, total } = await this.figures.lastDays(periodOf(asked));
    const line = (name: string, { resolved, onTime, onTimeOriginal, overdue }: Sums): string =>
      [from, to, `"${name.replaceAll('"', '""')}"`, resolved, onTime, onTimeOriginal, overdue].join(',');
    const rows = [
      'from,to,office,resolved,on_time,on_time_by_first_date,overdue_now',
      ...offices.map((office) => line(office.name[here.language], office)),
      line(figuresTexts[here.language].sum, total),
    ];
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="dung-han-${from}-${to}.csv"`)
      .send(`\ufeff${rows.join('\r\n')}\r\n`);
  }
}

function periodOf(asked: unknown): number {
  return PERIODS.find((days) => String(days) === asked) ?? PERIODS[0];
}
