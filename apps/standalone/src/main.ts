import 'reflect-metadata';
import { startStandalone } from './start-standalone.js';

const real = process.argv.includes('--real');
const unknown = process.argv.slice(2).filter((argument) => argument !== '--real');
if (unknown.length > 0) {
  process.stderr.write(`Unknown option ${unknown.join(' ')}. Options: --real\n`);
  process.exit(2);
}

startStandalone({ real }).then(
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
