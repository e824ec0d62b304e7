import 'reflect-metadata';
import { readAddresses } from './addresses.js';
import { CheckFailed } from './tour/checks.js';
import { furtherProcedures } from './tour/example-dossiers.js';
import { sixWeeks } from './tour/six-weeks.js';
import { birthRegistration, constructionPermit, refusal, withdrawal } from './tour/scenarios.js';
import { World } from './tour/world.js';

/** `npm run tour`: the main job end to end against a running demonstration, as a plain HTTP client. It never skips. */
async function main(): Promise<void> {
  const addresses = readAddresses();
  if (addresses.mode !== 'demonstration') throw new Error('The tour makes dossiers: run it on a demonstration, never on real data.');
  const world = new World(addresses);
  for (const scenario of [birthRegistration, constructionPermit, refusal, withdrawal, furtherProcedures, sixWeeks]) await scenario(world);
  process.stdout.write(`\nTour: ${world.checks.count} checks passed\n`);
}

main().catch((error: unknown) => {
  process.stdout.write(`\nTour failed: ${inWords(error)}\n`);
  process.exitCode = 1;
});

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CheckFailed || !(error.cause instanceof Error)) return error.message;
  const advice = /certificate/i.test(error.cause.message)
    ? ' (trust the root the start has named: NODE_EXTRA_CA_CERTS=<data folder>/keys/root.pem npm run tour)'
    : '';
  return `${error.message}: ${error.cause.message}${advice}`;
}
