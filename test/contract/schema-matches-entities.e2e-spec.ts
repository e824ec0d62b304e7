import { AUDIT_ENTITIES } from '@app/audit';
import { CATALOGUE_ENTITIES } from '@app/catalogue';
import { DOCUMENTS_ENTITIES } from '@app/documents';
import { DOSSIER_ENTITIES } from '@app/dossier';
import { FEEDBACK_ENTITIES } from '@app/feedback';
import { IDENTITY_ENTITIES } from '@app/identity';
import { NOTIFICATION_ENTITIES } from '@app/notification';
import { ORGANISATION_ENTITIES } from '@app/organisation';
import { PAYMENT_ENTITIES } from '@app/payment';
import { allowServerTypes, PLATFORM_ENTITIES } from '@app/platform';
import { RESULTS_ENTITIES } from '@app/results';
import { SIGNING_ENTITIES } from '@app/signing';
import { SLIPS_ENTITIES } from '@app/slips';
import { STATISTICS_ENTITIES } from '@app/statistics';
import { WORKFLOW_ENTITIES } from '@app/workflow';
import { Check, Column, DataSource, Entity, Index, PrimaryColumn } from 'typeorm';

const ALL_ENTITIES: (new () => object)[] = [
  ...PLATFORM_ENTITIES,
  ...ORGANISATION_ENTITIES,
  ...AUDIT_ENTITIES,
  ...IDENTITY_ENTITIES,
  ...DOCUMENTS_ENTITIES,
  ...CATALOGUE_ENTITIES,
  ...DOSSIER_ENTITIES,
  ...SIGNING_ENTITIES,
  ...PAYMENT_ENTITIES,
  ...RESULTS_ENTITIES,
  ...WORKFLOW_ENTITIES,
  ...SLIPS_ENTITIES,
  ...NOTIFICATION_ENTITIES,
  ...FEEDBACK_ENTITIES,
  ...STATISTICS_ENTITIES,
];

/** Tables of `public` that no entity stands for, and why. */
const WITHOUT_ENTITY: Record<string, string> = { migrations: "TypeORM's own record of the migrations that ran" };

@Entity('heartbeat')
@Index('heartbeat_recent', ['beatAt'])
@Check('heartbeat_process', "process <> ''")
class WrongHeartbeat {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'heartbeat_pk' })
  process: string;

  @Column('timestamptz', { name: 'beat_at', nullable: true })
  beatAt: Date | null;

  @Column('text')
  host: string;
}

/** What the schema builder would do to the migrated database so that it became what the entities say. */
async function differences(entities: (new () => object)[]): Promise<string[]> {
  const dataSource = await connect(entities);
  try {
    // TypeORM compares a generated column with its own note of the expression; here the note says what the server holds.
    await dataSource.query(
      'create temporary table typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)',
    );
    await dataSource.query(`
      insert into typeorm_metadata (type, database, schema, "table", name, value)
      select 'GENERATED_COLUMN', table_catalog, table_schema, table_name, column_name, generation_expression
      from information_schema.columns where table_schema = 'public' and is_generated = 'ALWAYS'`);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}

async function connect(entities: (new () => object)[]): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: process.env['OWNER_URL'],
    entities,
    // One connection, so that the builder sees the temporary table.
    poolSize: 1,
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
  });
  allowServerTypes(dataSource);
  return dataSource.initialize();
}

/** Checks by name, and the predicates of partial indexes as '<name> where', as the server prints them. */
async function conditionsOf(dataSource: DataSource): Promise<Map<string, string>> {
  const rows = await dataSource.query<{ name: string; condition: string }[]>(`
    select conname as name, pg_get_expr(conbin, conrelid) as condition from pg_constraint
    where contype = 'c' and connamespace = 'public'::regnamespace
    union all
    select indexrelid::regclass || ' where', pg_get_expr(indpred, indrelid) from pg_index where indpred is not null`);
  return new Map(rows.map(({ name, condition }) => [name, condition]));
}

/** The same condition as the server would print it, had it been written on this table. */
async function asStored(dataSource: DataSource, table: string, condition: string): Promise<string | undefined> {
  await dataSource.query(`create temporary table probe (like public.${table})`);
  await dataSource.query(`alter table probe add constraint probe_check check (${condition})`);
  const [row] = await dataSource.query<{ condition: string }[]>(
    "select pg_get_expr(conbin, conrelid) as condition from pg_constraint where conname = 'probe_check'",
  );
  await dataSource.query('drop table probe');
  return row?.condition;
}

describe('the schema', () => {
  it('is what the entities say', async () => {
    expect(await differences(ALL_ENTITIES)).toEqual([]);
  });

  it('has an entity for every table', async () => {
    const dataSource = await connect(ALL_ENTITIES);
    try {
      const tables = await dataSource.query<{ name: string }[]>(`
        select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by relname`);
      const described = new Set([...dataSource.entityMetadatas.map(({ tableName }) => tableName), ...Object.keys(WITHOUT_ENTITY)]);
      expect(tables.map(({ name }) => name).filter((name) => !described.has(name))).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('holds the conditions that the entities write, which the schema builder compares by name only', async () => {
    const dataSource = await connect(ALL_ENTITIES);
    try {
      const actual = await conditionsOf(dataSource);
      for (const { tableName, checks, indices } of dataSource.entityMetadatas) {
        const written: [string, string][] = [
          ...checks.map(({ name, expression }): [string, string] => [name, expression]),
          ...indices.flatMap(({ name, where }): [string, string][] => (where === undefined ? [] : [[`${name} where`, where]])),
        ];
        for (const [name, condition] of written) {
          expect([tableName, name, await asStored(dataSource, tableName, condition)]).toEqual([tableName, name, actual.get(name)]);
        }
      }
    } finally {
      await dataSource.destroy();
    }
  });

  it('is seen to differ from a wrong entity', async () => {
    const found = await differences([WrongHeartbeat]);

    expect(found.some((query) => /ADD "host" text NOT NULL/.test(query))).toBe(true);
    expect(found.some((query) => /ALTER COLUMN "beat_at" DROP NOT NULL/.test(query))).toBe(true);
    expect(found.some((query) => /CREATE INDEX "heartbeat_recent"/.test(query))).toBe(true);
    expect(found.some((query) => /ADD CONSTRAINT "heartbeat_process" CHECK/.test(query))).toBe(true);
  });
});
