import 'reflect-metadata';
import { createLogger, loadConfig } from '@app/platform';
import { CitizenApiConfig } from './citizen-api.config.js';
import { createCitizenApi } from './create-citizen-api.js';

async function main(): Promise<void> {
  const config = loadConfig(CitizenApiConfig);
  const app = await createCitizenApi(config);
  await app.listen(config.PORT, config.LISTEN);
  createLogger('citizen-api', config.LOG_LEVEL).info({ port: config.PORT }, 'ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`citizen-api: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
