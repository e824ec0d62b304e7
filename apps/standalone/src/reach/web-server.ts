import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Reach } from './reach.js';

/** A server with the certificate of this installation, or plain where it listens on loopback only. */
export function createWebServer({ tls }: Reach, listener: RequestListener): Server {
  return tls === null
    ? createServer(listener)
    : createTlsServer({ cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) }, listener);
}
