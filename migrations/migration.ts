import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hand-written migration: constant SQL up and down. TypeORM orders migrations by the 14 digits that end the class name. */
export abstract class SqlMigration implements MigrationInterface {
  protected abstract readonly upSql: string;
  protected abstract readonly downSql: string;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(this.upSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(this.downSql);
  }
}
