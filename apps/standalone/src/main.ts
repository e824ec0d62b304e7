import 'reflect-metadata';
import { startStandalone } from './start-standalone.js';

const real = process.argv.includes('--real');
const unknown = process.argv.slice(2).filter((argument) => argument !== '--real');
if (unknown.length > 0) {
  process.stderr.write(`Unknown option ${unknown.join(' ')}. Options: --real\n`);
  process.exit(2);
}

const TRIES = 3;

/** Ports are chosen before anything listens on them; whoever took one meanwhile keeps it, and we choose again. */
async function start(attempt = 1): ReturnType<typeof startStandalone> {
  try {
    return await startStandalone({ real });
  } catch (error) {
    if (attempt === TRIES || !String(error).includes('EADDRINUSE')) throw error;
    process.stdout.write('Một cổng vừa bị chiếm, chọn lại / a port was taken meanwhile, choosing again\n');
    return start(attempt + 1);
  }
}

start().then(
  ({ stop }) => {
    let stopping = false;
    const end = (): void => {
      if (stopping) return;
      stopping = true;
      process.stdout.write('\nĐang dừng / stopping …\n');
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    process.on('SIGHUP', end);
  },
  (error: unknown) => {
    process.stderr.write(`Không khởi động được / could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
