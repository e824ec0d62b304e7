import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a running installation tells about itself (`addresses.json` of its data folder). */
export interface Addresses {
  readonly mode: 'demonstration' | 'real';
  readonly citizenApi: string;
  readonly officerApi: string;
  readonly identityProvider: { readonly citizens: string; readonly officers: string };
  readonly mailCatcher: string;
  readonly paymentSimulator: string;
  readonly database: string;
  /** Demonstrations only: the owner of the schema, for the clock and the checks. */
  readonly ownerUrl?: string;
  readonly dataFolder: string;
  readonly accounts: {
    readonly password: string;
    readonly citizens: readonly string[];
    readonly officersByRole: Record<string, readonly { username: string; unit: string }[]>;
  };
}

export function readAddresses(): Addresses {
  const folder = resolve(process.env['MOT_CUA_DATA'] ?? join(process.cwd(), '.data'));
  const file = join(folder, 'addresses.json');
  if (!existsSync(file))
    throw new Error(`${file} is missing: start the installation first (npm start), or set MOT_CUA_DATA to its data folder.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Addresses;
}
