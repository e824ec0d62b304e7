import { readAddresses } from './addresses.js';

/** The database to look at as the owner of the schema: named by the environment, else the running demonstration. */
export function ownerUrl(): string {
  const url = process.env['MIGRATION_DATABASE_URL'] ?? process.env['DATABASE_URL'] ?? readAddresses().ownerUrl;
  if (url === undefined)
    throw new Error('This installation is real: set MIGRATION_DATABASE_URL to the database as the owner of the schema.');
  return url;
}
