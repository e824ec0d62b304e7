import { createServer, type Server } from 'node:http';
import { SMTPServer } from 'smtp-server';

interface CaughtMail {
  readonly at: string;
  readonly to: string[];
  readonly raw: string;
}

/** Catches every mail and shows it: `GET /` as a page, `GET /mails` as JSON. Keeps the newest 500 in memory. */
export async function startMailCatcher(smtpPort: number, httpPort: number): Promise<{ close(): Promise<void> }> {
  const mails: CaughtMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.unshift({
          at: new Date().toISOString(),
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        mails.splice(500);
        done();
      });
    },
  });
  const http = createServer((request, response) => {
    if (request.url === '/mails') {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(mails));
      return;
    }
    const rows = mails.map(({ at, to, raw }) => `<h2>${escape(to.join(', '))} <small>${at}</small></h2><pre>${escape(raw)}</pre>`).join('');
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><meta charset="utf-8"><title>Thư đã bắt</title><h1>${mails.length} thư</h1>${rows}`);
  });
  await new Promise<void>((resolve) => smtp.listen(smtpPort, '127.0.0.1', resolve));
  await new Promise<void>((resolve, reject) => http.once('error', reject).listen(httpPort, '127.0.0.1', resolve));
  return { close: () => Promise.all([closeHttp(http), new Promise<void>((resolve) => smtp.close(resolve))]).then(() => undefined) };
}

const escape = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function closeHttp(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
