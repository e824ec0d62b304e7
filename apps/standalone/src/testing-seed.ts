import { join } from 'node:path';
import { openDatabase } from '@app/platform';
import { loadProcedure } from '@app/catalogue';
import { system } from '@app/identity';
import { loadSeed, readPack } from '../../../migrations/seed/load-seed.js';
import { demonstrationPeople } from './identity/realms.js';
import { subjectOf } from './identity/directory-file.js';
import { enrolOfficers } from './people/enrol-officers.js';
import { projectRoot } from './project-root.js';

/** The issuer that accounts of test databases belong to. */
export const TEST_ISSUER = 'http://127.0.0.1/can-bo';

/** What every end-to-end test finds: the shipped data, the demonstration people and the procedure that only exists in test data. */
export async function seedTemplate(ownerUrl: string): Promise<void> {
  const database = await openDatabase({ url: ownerUrl, poolSize: 2, production: false, testClock: true, entities: [] });
  try {
    await loadSeed(database, join(projectRoot(), 'migrations/seed'));
    await database.writeAs(system('setup'), (tx) =>
      loadProcedure(tx, readPack(join(projectRoot(), 'test/data/procedures/9.900001')), new Date('2025-07-01T00:00:00+07:00')),
    );
    await enrolOfficers(
      database,
      TEST_ISSUER,
      demonstrationPeople().officers.map((officer) => ({ ...officer, subject: subjectOf('officer', officer.username) })),
    );
  } finally {
    await database.close();
  }
}
