import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProcedure, REFUSAL_TEMPLATE, storeSynonyms, storeTemplate, type LoadedProcedure, type ProcedurePack, type Synonyms } from '@app/catalogue';
import { system } from '@app/identity';
import type { Database, Tx } from '@app/platform';

interface AreaFile {
  readonly rows: readonly [string, string, string | null][];
}
interface OrganisationFile {
  readonly agencies: readonly { code: string; name: object; kind: string; area: string; parent: string | null; aliases: readonly { code: string; kind: string }[]; validFrom: string }[];
  readonly units: readonly { code: string; agency: string; name: object; kind: string; fields: readonly string[]; address: string; phone: string; validFrom: string }[];
}
interface CalendarFile {
  readonly source: string;
  readonly segments: readonly { weekday: number; starts: string; ends: string; countsForDeadline: boolean; validFrom: string; validTo?: string }[];
  readonly days: readonly { day: string; kind: string; unitCode?: string; replacesWeekday?: number; half?: string; name: object; decision: string }[];
  readonly years: readonly { year: number; state: string; source?: string }[];
}

const read = <T>(folder: string, file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;

/** The first data of an installation. Idempotent: what is there stays; changed procedures become new versions. */
export async function loadSeed(database: Database, folder: string): Promise<LoadedProcedure[]> {
  await database.writeAs(system('setup'), (tx) => loadAreas(tx, read<AreaFile>(folder, 'areas.json')));
  await database.writeAs(system('setup'), (tx) => loadOrganisation(tx, read<OrganisationFile>(folder, 'organisation.json')));
  await database.writeAs(system('setup'), (tx) => loadCalendar(tx, read<CalendarFile>(folder, 'calendar/vn-civil-service.json')));
  await database.writeAs(system('setup'), (tx) => storeSynonyms(tx, read<Synonyms>(folder, 'synonyms.json')));
  return database.writeAs(system('setup'), (tx) => loadProcedures(tx, folder));
}

async function loadAreas(tx: Tx, { rows }: AreaFile): Promise<void> {
  await tx.run(
    `insert into area (code, name, parent_code) select a ->> 0, a ->> 1, a ->> 2 from jsonb_array_elements($1::jsonb) with ordinality as x(a, n) order by (a ->> 2) nulls first, n on conflict (code) do nothing`,
    [JSON.stringify(rows)],
  );
}

async function loadOrganisation(tx: Tx, { agencies, units }: OrganisationFile): Promise<void> {
  for (const agency of agencies) {
    await tx.run(
      `insert into agency (code, name, kind, area_code, parent_id, valid_from) values ($1, $2, $3, $4, (select id from agency where code = $5), $6) on conflict (code) do nothing`,
      [agency.code, JSON.stringify(agency.name), agency.kind, agency.area, agency.parent, agency.validFrom],
    );
    for (const alias of agency.aliases) {
      await tx.run(`insert into agency_code_alias (code, agency_id, kind) select $1, id, $2 from agency where code = $3 on conflict (code) do nothing`, [alias.code, alias.kind, agency.code]);
    }
  }
  for (const unit of units) {
    await tx.run(
      `insert into unit (code, name, kind, agency_id, fields, address, phone, valid_from) select $1, $2, $3, id, $5, $6, $7, $8 from agency where code = $4 on conflict (code) do nothing`,
      [unit.code, JSON.stringify(unit.name), unit.kind, unit.agency, unit.fields, unit.address, unit.phone, unit.validFrom],
    );
  }
}

/** Only into an empty calendar: later revisions are decisions of people. */
async function loadCalendar(tx: Tx, file: CalendarFile): Promise<void> {
  const first = await tx.run(`insert into calendar_revision (revision, decision) values (1, $1) on conflict do nothing`, [file.source]);
  if (first === 0) return;
  for (const segment of file.segments) {
    await tx.run(`insert into working_segment (weekday, starts, ends, counts_for_deadline, valid_from, valid_to, from_revision) values ($1, $2, $3, $4, $5, $6, 1)`, [
      segment.weekday,
      segment.starts,
      segment.ends,
      segment.countsForDeadline,
      segment.validFrom,
      segment.validTo ?? null,
    ]);
  }
  for (const day of file.days) {
    await tx.run(`insert into calendar_day (day, kind, unit_code, replaces_weekday, half, name, decision, from_revision) values ($1, $2, $3, $4, $5, $6, $7, 1)`, [
      day.day,
      day.kind,
      day.unitCode ?? null,
      day.replacesWeekday ?? null,
      day.half ?? null,
      JSON.stringify(day.name),
      day.decision,
    ]);
  }
  for (const year of file.years) await tx.run('insert into calendar_year (year, state, source, from_revision) values ($1, $2, $3, 1)', [year.year, year.state, year.source ?? file.source]);
}

async function loadProcedures(tx: Tx, folder: string): Promise<LoadedProcedure[]> {
  await storeTemplate(tx, REFUSAL_TEMPLATE, read(folder, 'templates/refusal.json'));
  const loaded = [];
  for (const code of readdirSync(join(folder, 'procedures')).sort()) {
    loaded.push(await loadProcedure(tx, readPack(join(folder, 'procedures', code)), new Date('2025-07-01T00:00:00+07:00')));
  }
  return loaded;
}

/** A procedure folder: procedure.json, and form, flow and template where it has them. */
export function readPack(folder: string): ProcedurePack {
  const optional = (file: string): unknown => (existsSync(join(folder, file)) ? read(folder, file) : null);
  return { procedure: read(folder, 'procedure.json'), form: optional('form.json'), flow: optional('flow.json'), template: optional('template.json') } as ProcedurePack;
}
