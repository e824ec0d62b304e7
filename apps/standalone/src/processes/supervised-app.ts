import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../project-root.js';

export interface SupervisedApp {
  readonly name: string;
  readonly pid: () => number | undefined;
  stop(): Promise<void>;
}

export interface AppOptions {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  /** Called whenever a new process was started. */
  readonly changed: (pid: number) => void;
}

const READY = /"msg":"ready"/;

/**
 * Runs one application as a process of its own and starts it again when it dies (it is built to be killed at any moment).
 * Resolves when the application says it is ready for the first time; an application that cannot start is given up with its words.
 */
export async function superviseApp(options: AppOptions): Promise<SupervisedApp> {
  let child: ChildProcess | null = null;
  let stopping = false;

  const launch = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let last = '';
      const started = spawn(
        process.execPath,
        ['--max-old-space-size=256', '--max-semi-space-size=2', join(projectRoot(), 'dist/apps', options.name, 'src/main.js')],
        {
          env: { ...options.env, PATH: process.env['PATH'] },
          stdio: ['ignore', 'pipe', 'pipe'],
          // Not in our process group: on Ctrl-C we stop it in order.
          detached: true,
          cwd: projectRoot(),
        },
      );
      child = started;
      if (started.pid !== undefined) options.changed(started.pid);
      const listen = (line: string): void => {
        last = line;
        options.log(line);
        if (READY.test(line)) resolve();
      };
      createInterface({ input: started.stdout }).on('line', listen);
      createInterface({ input: started.stderr }).on('line', listen);
      started.once('error', reject);
      started.once('exit', (code, signal) => reject(new Error(`${options.name} ended (${code ?? signal ?? ''}): ${last}`)));
    });

  const watch = async (): Promise<void> => {
    for (let attempt = 0; !stopping;) {
      const current = child;
      if (current !== null && current.exitCode === null && current.signalCode === null)
        await new Promise((resolve) => current.once('exit', resolve));
      if (stopping) return;
      options.log(JSON.stringify({ app: 'standalone', msg: 'application died, starting it again', name: options.name }));
      attempt = Math.min(attempt + 1, 6);
      await sleep(attempt === 1 ? 0 : 250 * 2 ** attempt);
      await launch().then(
        () => (attempt = 0),
        () => undefined,
      );
    }
  };

  // Killed while it was starting is a crash like any other; one that ends by itself three times says why.
  for (let attempt = 1; ; attempt += 1) {
    try {
      await launch();
      break;
    } catch (error) {
      if (attempt >= 3) throw error;
    }
  }
  void watch();
  return {
    name: options.name,
    pid: () => child?.pid,
    async stop() {
      stopping = true;
      const current = child;
      if (current === null || current.exitCode !== null || current.signalCode !== null) return;
      const ended = new Promise((resolve) => current.once('exit', resolve));
      current.kill('SIGTERM');
      await Promise.race([ended, sleep(8_000).then(() => current.kill('SIGKILL'))]);
      await ended;
    },
  };
}
