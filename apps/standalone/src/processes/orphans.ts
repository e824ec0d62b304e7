import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A launcher that was killed leaves its applications running. Their ids are kept in the data folder; the next start ends those that are
 * still ours (same command line), before it takes their ports and their database.
 */
export class ProcessList {
  private readonly started = new Set<number>();

  constructor(private readonly file: string) {}

  add(pid: number): void {
    this.started.add(pid);
    writeFileSync(this.file, JSON.stringify([...this.started].slice(-50)), { mode: 0o600 });
  }

  clear(): void {
    rmSync(this.file, { force: true });
  }

  async endOrphans(): Promise<number> {
    if (!existsSync(this.file)) return 0;
    const ours = (JSON.parse(readFileSync(this.file, 'utf8')) as number[]).filter(isOurs);
    for (const pid of ours) kill(pid, 'SIGTERM');
    for (let waited = 0; waited < 60 && ours.some(isOurs); waited += 1) await sleep(50);
    for (const pid of ours.filter(isOurs)) kill(pid, 'SIGKILL');
    this.clear();
    return ours.length;
  }
}

function isOurs(pid: number): boolean {
  try {
    return /dist\/apps\/[a-z-]+\/src\/main\.js/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it ended by itself meanwhile
  }
}
