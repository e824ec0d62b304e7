import { randomUUID } from 'node:crypto';
import { Catalogue, LIFE_EVENTS, offersOf, searchProcedures, SUBJECTS, type ProcedureVersion } from '@app/catalogue';
import { draftsOf, type Channel } from '@app/dossier';
import { ANONYMOUS, CurrentCitizen, profileOfCitizen, Public, RequiresCitizen, type CitizenActor } from '@app/identity';
import { Calendars, listUnits, type UnitView } from '@app/organisation';
import { Database, Keyring, RouteNotFound, type Tx } from '@app/platform';
import { usualTime } from '@app/statistics';
import { isSubmittable, ProcedureNotOpen } from '@app/workflow';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Delegations } from '../../account/delegations.js';
import { longestDay } from '../../dossiers/due-now.js';
import { actsFor } from '../../drafts/acts-for.js';
import { Drafts } from '../../drafts/drafts.js';
import { MyPapers } from '../../papers/my-papers.js';
import { actingErrors, SELF } from '../acting/acting-fields.js';
import { CurrentPlace, href, type Here } from '../http/here.js';
import { Pages } from '../http/pages.js';
import { PostedForm, type Posted } from '../http/posted.js';
import { procedureTexts } from './procedures.texts.js';
import { SearchPage } from './search-page.js';
import { SheetPage, type SheetView } from './sheet-page.js';
import { StartPage, type StartView } from './start-page.js';

const MOST_HITS = 40;
const USUAL_DAYS = 180;
/** An office that is closed by now: its days are said as those of the public service. */
const DAY_MINUTES = 480;

@ApiExcludeController()
@Public()
@Controller(['thu-tuc', 'en/thu-tuc'])
export class ProceduresPageController {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly drafts: Drafts,
    private readonly papers: MyPapers,
    private readonly calendars: Calendars,
    private readonly delegations: Delegations,
    private readonly keyring: Keyring,
    private readonly pages: Pages,
  ) {}

  @Get()
  async search(
    @CurrentPlace() here: Here,
    @Query('q') asked: unknown,
    @Query('linh_vuc') field: unknown,
    @Query('viec') event: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = typeof asked === 'string' ? asked.slice(0, 200).trim() : '';
    const fieldCode = typeof field === 'string' && field !== '' ? field.slice(0, 50) : null;
    const lifeEvent = LIFE_EVENTS.find((one) => one === event);
    const view = await this.database.readAs(ANONYMOUS, async (tx) => {
      // Life events are words of the search text, so a life event is found like a name.
      const hits = await searchProcedures(tx, { text: lifeEvent ?? text, limit: MOST_HITS + 1 });
      const shown = hits.filter((hit) => fieldCode === null || hit.fieldCode === fieldCode).slice(0, MOST_HITS);
      const offers = await offersOf(
        tx,
        shown.map(({ code }) => code),
      );
      return {
        text,
        field: fieldCode,
        hits: shown,
        offers: new Map(offers.map((offer) => [offer.code, offer])),
        more: hits.length > MOST_HITS,
        fields: [...new Map(hits.map((hit) => [hit.fieldCode, { code: hit.fieldCode, name: hit.fieldName }])).values()],
      };
    });
    const t = procedureTexts[here.language].search;
    await this.pages.send(reply, here, {
      title: text === '' ? t.title : t.titleFor(text),
      section: 'procedures',
      body: <SearchPage here={here} view={view} />,
    });
  }

  @Get(':code')
  async sheet(@CurrentPlace() here: Here, @Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    const actor = here.citizen ?? ANONYMOUS;
    const view = await this.database.readAs(actor, async (tx) => {
      const version = await this.catalogue.current(tx, code);
      if (version === null) throw new RouteNotFound();
      const { state } = await tx.one<{ state: string }>('select state from procedure where code = $1', [code]);
      const mine = here.citizen === null ? [] : await draftsOf(tx as Tx<CitizenActor>);
      const draft = mine.find(({ procedureCode }) => procedureCode === code);
      return {
        version,
        state,
        submittable: state === 'active' && isSubmittable(version),
        desks: (await listUnits(tx, { kind: 'desk' })).length,
        draft: draft === undefined ? null : { id: draft.id, changedAt: draft.changedAt },
        zone: this.pages.zone,
        usual: await this.usualOf(tx, code),
        onFile: here.citizen === null ? new Map() : await this.papers.forComponents(tx as Tx<CitizenActor>, version.components),
      };
    });
    await this.pages.send(reply, here, {
      title: view.version.name[here.language],
      section: 'procedures',
      body: <SheetPage here={here} view={view} />,
    });
  }

  @Get(':code/bat-dau')
  @RequiresCitizen()
  async start(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('code') code: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { version, desks } = await this.offered(code);
    const [only] = desks.length === 1 ? desks : [];
    const acting = { ...(await this.delegations.choices(citizen)), typed: { relation: SELF } };
    await this.show(reply, here, {
      version,
      desks,
      key: randomUUID(),
      who: '',
      desk: only?.code ?? '',
      acting,
      zone: this.pages.zone,
      errors: [],
      refused: false,
    });
  }

  @Post(':code/bat-dau')
  @RequiresCitizen()
  async begin(
    @CurrentPlace() here: Here,
    @CurrentCitizen() citizen: CitizenActor,
    @Param('code') code: string,
    @PostedForm() form: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { version, desks } = await this.offered(code);
    const t = procedureTexts[here.language].start;
    const who = SUBJECTS.find((subject) => subject === form.one('who'));
    const desk = desks.find((one) => one.code === form.one('desk'));
    const typed = { relation: form.one('for') || SELF, name: form.one('forName'), identifier: form.one('forNumber') };
    const acting = { ...(await this.delegations.choices(citizen)), typed };
    const own = await this.database.readAs(citizen, (tx) => profileOfCitizen(tx, this.keyring, citizen.id));
    const found = typed.relation === SELF ? null : actsFor(typed, acting.rules, acting.held, own.identifier);
    const errors = [
      ...(who === undefined ? [{ field: 'ai-citizen', text: t.whoMissing }] : []),
      ...(found !== null && 'errors' in found ? actingErrors(found.errors, here) : []),
      ...(desk === undefined ? [{ field: 'noi', text: t.officeMissing }] : []),
    ];
    const key = /^[0-9a-f-]{36}$/.test(form.one('key')) ? form.one('key') : randomUUID();
    const refused = who !== undefined && !version.definition.subjects.includes(who);
    if (refused || errors.length > 0) {
      await this.show(reply, here, {
        version,
        desks,
        key,
        who: who ?? '',
        desk: desk?.code ?? '',
        acting,
        zone: this.pages.zone,
        errors: refused ? [] : errors,
        refused,
      });
      return;
    }
    const caseCode = version.cases.at(-1)?.code ?? '';
    const { id } = await this.drafts.create(
      citizen,
      {
        procedureCode: code,
        caseCode,
        channel: channelOf(version),
        receivingUnit: desk?.code ?? '',
        ...(found === null ? {} : { actsFor: typed }),
      },
      key,
    );
    await this.pages.goTo(reply, href(here.language, `/ban-nhap/${id}`));
  }

  /** In days as each office counts them. */
  private async usualOf(tx: Tx, code: string): Promise<SheetView['usual']> {
    const usual = await usualTime(tx, { days: USUAL_DAYS, procedureCode: code });
    if (usual.length === 0) return [];
    const ids = new Map((await listUnits(tx, {})).map((unit) => [unit.code, unit.id]));
    return Promise.all(
      usual.map(async (one) => {
        const id = ids.get(one.unitCode);
        return { ...one, minutesPerDay: id === undefined ? DAY_MINUTES : longestDay(await this.calendars.of(tx, id), tx.now) };
      }),
    );
  }

  private show(reply: FastifyReply, here: Here, view: StartView): Promise<void> {
    return this.pages.send(reply, here, {
      title: procedureTexts[here.language].start.title,
      section: 'procedures',
      frame: 'ask',
      script: 'send',
      status: view.errors.length > 0 || view.refused ? 422 : 200,
      refused: view.errors.length > 0,
      body: <StartPage here={here} view={view} />,
    });
  }

  /** @throws ProcedureNotOpen where it cannot be submitted here */
  private offered(code: string): Promise<{ version: ProcedureVersion; desks: UnitView[] }> {
    return this.database.readAs(ANONYMOUS, async (tx) => {
      const version = await this.catalogue.current(tx, code);
      if (version === null) throw new RouteNotFound();
      if (!isSubmittable(version)) throw new ProcedureNotOpen();
      const desks = await listUnits(tx, { kind: 'desk' });
      const ofCommune = version.competentAgencyKind.startsWith('commune');
      return { version, desks: desks.filter(({ agencyKind }) => !ofCommune || agencyKind === 'commune') };
    });
  }
}

function channelOf(version: ProcedureVersion): Channel {
  return version.channels.some(({ kind }) => kind === 'online_full') ? 'online_full' : 'online_partial';
}
