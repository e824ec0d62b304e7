import 'reflect-metadata';
import { createLogger, loadConfig } from '@app/platform';
import { OfficerApiConfig } from './officer-api.config.js';
import { createOfficerApi } from './create-officer-api.js';

async function main(): Promise<void> {
  const config = loadConfig(OfficerApiConfig);
  const app = await createOfficerApi(config);
  await app.listen(config.PORT, config.LISTEN);
  createLogger('officer-api', config.LOG_LEVEL).info({ port: config.PORT }, 'ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`officer-api: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
