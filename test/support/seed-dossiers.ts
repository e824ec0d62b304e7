import type pg from 'pg';
import { randomUUID } from 'node:crypto';

/** An event as it happened; `at` is the local time of recording, '2026-10-05 09:00' in Asia/Ho_Chi_Minh. */
export interface SeedEvent {
  readonly at: string;
  readonly action: string;
  readonly to: string;
  readonly clock?: string;
  readonly due?: string;
  readonly reason?: string;
  readonly details?: Record<string, unknown>;
  /** A moment the law counts instead of the recording. */
  readonly effective?: { readonly at: string; readonly cause: string };
}

export interface SeedDossier {
  readonly name: string;
  readonly channel: 'online_full' | 'online_partial' | 'desk' | 'postal';
  readonly place?: 'north' | 'south';
  readonly events: readonly SeedEvent[];
}

export interface SeededPlaces {
  readonly units: Record<'north' | 'south', string>;
  readonly versions: Record<'north' | 'south', string>;
}

const instant = (local: string): string => `${local.replace(' ', 'T')}:00+07:00`;

/** One agency with two units, one procedure and field each, so that figures have something to be grouped by. Needs an unseeded or a seeded database alike. */
export async function seedPlaces(owner: pg.Pool): Promise<SeededPlaces> {
  const { rows: agencies } = await owner.query<{ id: string }>(
    `insert into agency (code, name, kind, valid_from) values ('H99.1', '{"vi":"Xã Thử Nghiệm","en":"Test Commune"}', 'commune', '2025-07-01') returning id`,
  );
  const agency = agencies[0]?.id ?? '';
  await owner.query(`insert into calendar_revision (revision, decision) values (9001, 'test data')`);
  const place = async (name: 'north' | 'south', number: number): Promise<{ unit: string; version: string }> => {
    const unit = await owner.query<{ id: string }>(
      `insert into unit (code, name, kind, agency_id, valid_from) values ($1, jsonb_build_object('vi', $1::text, 'en', $1::text), 'department', $2, '2025-07-01') returning id`,
      [`H99.1-${name.toUpperCase()}`, agency],
    );
    const version = await owner.query<{ id: string }>(
      `with p as (insert into procedure (code) values ($1) returning id)
       insert into procedure_version (procedure_id, number, name, name_folded, search_text, field_code, field_name, level, competent_agency_kind, body, sha256)
       select id, 1, jsonb_build_object('vi', $2::text, 'en', $2::text), $2, $2, $3, jsonb_build_object('vi', $3::text, 'en', $3::text), 'commune', 'commune', '{}', '\\x00' from p returning id`,
      [`9.99000${number}`, `thu tuc ${name}`, `F-${name}`],
    );
    return { unit: unit.rows[0]?.id ?? '', version: version.rows[0]?.id ?? '' };
  };
  const [north, south] = [await place('north', 1), await place('south', 2)];
  return { units: { north: north.unit, south: south.unit }, versions: { north: north.version, south: south.version } };
}

/** Lives the events of all dossiers through in the order of recording, the clock moved to each. @returns dossier ids by name */
export async function seedDossiers(owner: pg.Pool, places: SeededPlaces, dossiers: readonly SeedDossier[]): Promise<Map<string, string>> {
  const ids = new Map(dossiers.map(({ name }) => [name, randomUUID()]));
  const steps = dossiers.flatMap((dossier) => dossier.events.map((event, index) => ({ dossier, event, version: index + 1 })));
  steps.sort((a, b) => (a.event.at < b.event.at ? -1 : a.event.at > b.event.at ? 1 : a.version - b.version));
  const due = new Map<string, string | null>();
  const client = await owner.connect();
  try {
    for (const { dossier, event, version } of steps) {
      const id = ids.get(dossier.name) ?? '';
      if (event.due !== undefined) due.set(id, instant(event.due));
      await moveClock(client, event.at);
      await client.query('begin');
      await client.query('set constraints all deferred');
      if (version === 1) await insertHead(client, places, dossier, id);
      await append(client, id, event, due.get(id) ?? null);
      await client.query(
        `update dossier set status = $2, version = $3, due_at = $4, received_at = case when $5 then coalesce(received_at, app_now()) else received_at end where id = $1`,
        [id, event.to, version, due.get(id) ?? null, event.to === 'received'],
      );
      await client.query('commit');
    }
  } finally {
    client.release();
  }
  return ids;
}

export async function moveClock(client: pg.Pool | pg.PoolClient, local: string): Promise<void> {
  await client.query(
    `insert into clock_offset (moved_by) values ($1::timestamptz - clock_timestamp()) on conflict (only_row) do update set moved_by = excluded.moved_by`,
    [instant(local)],
  );
}

async function insertHead(client: pg.PoolClient, places: SeededPlaces, dossier: SeedDossier, id: string): Promise<void> {
  const place = dossier.place ?? 'north';
  await client.query(
    `insert into dossier (id, code, opened_month, version_id, case_code, channel, receiving_unit_id, competent_agency_id, processing_unit_id, holder_unit_id, status, version, submitted_at, wrapped_key)
     select $1, 'H99.1-' || to_char(x.day, 'YYMMDD') || '-' || lpad(next_dossier_number('H99.1', x.day)::text, 4, '0'), date_trunc('month', x.day)::date, $2, '1', $3, u.id, u.agency_id, u.id, u.id, 'submitted', 1, app_now(), '\\x00'
       from unit u, (select (app_now() at time zone 'Asia/Ho_Chi_Minh')::date as day) x where u.id = $4`,
    [id, places.versions[place], dossier.channel, places.units[place]],
  );
}

async function append(client: pg.PoolClient, id: string, event: SeedEvent, due: string | null): Promise<void> {
  await client.query(
    `insert into dossier_event (opened_month, dossier_id, action, to_status, actor_kind, actor_id, actor_role, effective_at, effective_cause, reason_code, clock_effect, due_at, calendar_revision, details, payload_hash)
     select opened_month, id, $2, $3, 'system', 'setup', 'system', $4, $5, $6, $7, $8, 9001, $9, '\\x00' from dossier where id = $1`,
    [
      id,
      event.action,
      event.to,
      event.effective === undefined ? null : instant(event.effective.at),
      event.effective?.cause ?? null,
      event.reason ?? null,
      event.clock ?? 'none',
      due,
      JSON.stringify(event.details ?? {}),
    ],
  );
  await client.query(
    `insert into audit_log (actor_kind, actor_id, action, object_kind, object_id) values ('system', 'setup', $1, 'dossier', $2)`,
    [`dossier.${event.action}`, id],
  );
}
