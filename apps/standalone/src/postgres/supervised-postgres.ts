import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres, type PostgresServer, type ServerOptions } from './server.js';

/** A PostgreSQL that is started again, on the same port, when it was killed; the applications reconnect by themselves. */
export async function supervisePostgres(options: Omit<ServerOptions, 'onDeath'>, say: (line: string) => void): Promise<PostgresServer> {
  let stopping = false;
  let server: PostgresServer;
  const start = (port: number | undefined): Promise<PostgresServer> =>
    startPostgres({
      ...options,
      ...(port === undefined ? {} : { port }),
      onDeath: () => void again().catch((error: unknown) => say(String(error))),
    });
  const again = async (): Promise<void> => {
    const { port } = server;
    say('PostgreSQL đã dừng bất thường, đang khởi động lại / PostgreSQL died, starting it again');
    // Its orphaned children hold the shared memory for a moment.
    for (let attempt = 0; !stopping && attempt < 60; attempt += 1) {
      try {
        server = await start(port);
        return;
      } catch {
        await sleep(500);
      }
    }
  };
  server = await start(options.port);
  return {
    get port() {
      return server.port;
    },
    get how() {
      return server.how;
    },
    get pid() {
      return server.pid;
    },
    url: (user, password, database) => server.url(user, password, database),
    stop: () => {
      stopping = true;
      return server.stop();
    },
  };
}
