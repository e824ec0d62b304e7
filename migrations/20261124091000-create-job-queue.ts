import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** graphile-worker's own schema, with the grants and row policies under which every application role adds jobs and the worker runs them. */
export class CreateJobQueue20261124091000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { url } = runner.connection.options as { url?: string };
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    try {
      await runMigrations({ pgPool: pool });
    } finally {
      await pool.end();
    }
    await runner.query(`
grant usage on schema graphile_worker to mc_citizen, mc_officer, mc_worker;
-- Adding a job needs these three tables and no right to take a job away; the worker runs and deletes them.
grant select, insert, update on graphile_worker._private_jobs, graphile_worker._private_tasks, graphile_worker._private_job_queues to mc_citizen, mc_officer;
grant select, insert, update, delete on all tables in schema graphile_worker to mc_worker;
grant usage on all sequences in schema graphile_worker to mc_citizen, mc_officer, mc_worker;
grant execute on all functions in schema graphile_worker to mc_citizen, mc_officer, mc_worker;
do $$
declare t record;
begin
  for t in select c.relname from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
    execute format('create policy mc_apps on graphile_worker.%I for all to mc_citizen, mc_officer, mc_worker using (true) with check (true)', t.relname);
  end loop;
end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema graphile_worker cascade');
  }
}
