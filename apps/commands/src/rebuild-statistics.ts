import 'reflect-metadata';
import { system } from '@app/identity';
import { Database, Tx } from '@app/platform';
import { rebuildFigures } from '@app/statistics';
import { DataSource } from 'typeorm';
import { ownerUrl } from './owner-url.js';

const ZONE = process.env['TIME_ZONE'] ?? 'Asia/Ho_Chi_Minh';

/** `npm run statistics:rebuild`: makes every stored figure again from the ledger; needed after a logical restore or a change of TIME_ZONE. */
async function main(): Promise<void> {
  // Without the limits of the apps: counting a large ledger takes longer than any request may.
  const source = await new DataSource({ type: 'postgres', url: ownerUrl(), entities: [], poolSize: 1 }).initialize();
  const database = new Database(source);
  try {
    const began = Date.now();
    const { dossiers, renumbered } = await database.writeAs(system('command'), (tx: Tx) => rebuildFigures(tx, ZONE));
    process.stdout.write(`${dossiers} dossiers counted in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
    if (renumbered > 0) process.stdout.write(`${renumbered} ledger rows came from another server and got the transaction id of old rows\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`statistics:rebuild: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
