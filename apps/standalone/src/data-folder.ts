import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from './project-root.js';

export interface Secrets {
  readonly superPassword: string;
  readonly masterKey: string;
  readonly blindIndexKey: string;
  readonly cookieKey: string;
  readonly citizenClientSecret: string;
  readonly officerClientSecret: string;
  readonly paymentSecret: string;
  readonly signingPassword: string;
  readonly firstPassword: string;
}

/** Everything of one installation: database, documents, keys, addresses. `MOT_CUA_DATA` names another folder than `.data`. */
export class DataFolder {
  readonly path: string;

  constructor(path = process.env['MOT_CUA_DATA']) {
    this.path = resolve(path === undefined || path === '' ? join(projectRoot(), '.data') : path);
    mkdirSync(this.path, { recursive: true, mode: 0o755 });
  }

  file(name: string): string {
    return join(this.path, name);
  }

  folder(name: string): string {
    const path = join(this.path, name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  }

  /** Only one launcher works on a data folder. The lock of a dead one is taken over. */
  lock(): void {
    const file = this.file('launcher.pid');
    if (existsSync(file)) {
      const pid = Number(readFileSync(file, 'utf8'));
      if (pid !== process.pid && isLauncher(pid))
        throw new Error(`Another launcher (process ${pid}) already runs on ${this.path}. Stop it, or set MOT_CUA_DATA to another folder.`);
      rmSync(file, { force: true });
    }
    const handle = openSync(file, 'wx', 0o600);
    writeFileSync(handle, String(process.pid));
    closeSync(handle);
  }

  unlock(): void {
    rmSync(this.file('launcher.pid'), { force: true });
  }

  /** Made once, at the first start, and kept private. Losing them loses the data. */
  secrets(demonstration: boolean): Secrets {
    const file = this.file('secrets.json');
    if (!existsSync(file)) {
      const random = (bytes: number): string => randomBytes(bytes).toString('base64url');
      const secrets: Secrets = {
        superPassword: random(24),
        masterKey: randomBytes(32).toString('base64'),
        blindIndexKey: randomBytes(32).toString('base64'),
        cookieKey: random(24),
        citizenClientSecret: random(24),
        officerClientSecret: random(24),
        paymentSecret: random(24),
        signingPassword: random(24),
        firstPassword: demonstration ? 'motcua-demo' : random(12),
      };
      writeFileSync(file, JSON.stringify(secrets, null, 1), { mode: 0o600 });
    }
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  }

  /** A folder is for demonstration or real from its first start; the other mode is refused. */
  mode(real: boolean): 'demonstration' | 'real' {
    const file = this.file('mode');
    const wanted = real ? 'real' : 'demonstration';
    if (!existsSync(file)) writeFileSync(file, wanted);
    const found = readFileSync(file, 'utf8').trim();
    if (found !== wanted)
      throw new Error(
        `${this.path} holds ${found === 'real' ? 'real data: start with "npm start -- --real"' : 'demonstration data: set MOT_CUA_DATA to an empty folder for --real'}.`,
      );
    return wanted;
  }
}

function isLauncher(pid: number): boolean {
  try {
    return /standalone\/src\/main\.js/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    try {
      process.kill(pid, 0);
      return !existsSync('/proc');
    } catch {
      return false;
    }
  }
}
