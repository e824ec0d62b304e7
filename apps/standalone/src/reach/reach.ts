import { isIPv4 } from 'node:net';
import { hostname } from 'node:os';
import type { ServerFiles } from './server-certificate.js';

/** How this installation is reached: the address it listens on and what stands in every URL, redirect and QR code. */
export interface Reach {
  readonly listen: string;
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly tls: ServerFiles | null;
}

/** What `LISTEN` and `PUBLIC_URL` say, before a certificate is there. @throws RangeError for a `PUBLIC_URL` that is not `https://host` */
export function wantedReach(env: NodeJS.ProcessEnv): Omit<Reach, 'tls'> {
  const listen = env['LISTEN'] || '127.0.0.1';
  const named = env['PUBLIC_URL'];
  if (named !== undefined && named !== '' && !/^https?:\/\/[^/:]+$/.test(named))
    throw new RangeError('PUBLIC_URL is a scheme and a host without port or path, such as https://motcua.example.vn');
  const scheme = isLoopback(listen) ? 'http' : 'https';
  if (scheme === 'https' && named?.startsWith('http:') === true)
    throw new RangeError('PUBLIC_URL must begin with https://: browsers refuse the session cookies over plain HTTP');
  const host = named ? new URL(named).hostname : isLoopback(listen) || !isEverywhere(listen) ? listen : hostname();
  return { listen, scheme, host };
}

export function urlOf(reach: Pick<Reach, 'scheme' | 'host'>, port: number): string {
  return `${reach.scheme}://${reach.host.includes(':') ? `[${reach.host}]` : reach.host}:${port}`;
}

function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || (isIPv4(address) && address.startsWith('127.'));
}

const isEverywhere = (address: string): boolean => address === '0.0.0.0' || address === '::';
