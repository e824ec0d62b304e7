/** What time it is for the installation. The officer's own clock may be wrong, so the moment comes from the server and is carried on. */
let serverMs = 0;
let measuredAt = 0;

export function setServerNow(instant: string): void {
  serverMs = Date.parse(instant);
  measuredAt = performance.now();
}

export function serverNow(): Date {
  return new Date(serverMs + performance.now() - measuredAt);
}
