import type { IncomingHttpHeaders } from 'node:http';
import { CrossSiteRequest } from '../identity.errors.js';

/** A browser says where a request comes from; another site may not use our cookie. Clients that are no browser send neither header. @throws CrossSiteRequest */
export function refuseCrossSite(headers: IncomingHttpHeaders, publicUrl: string): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new CrossSiteRequest();
  if (headers.origin !== undefined && headers.origin !== publicUrl) throw new CrossSiteRequest();
}
