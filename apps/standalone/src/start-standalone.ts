import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { system } from '@app/identity';
import { openDatabase } from '@app/platform';
import { loadSeed } from '../../../migrations/seed/load-seed.js';
import { writeAddresses } from './addresses-file.js';
import { appEnvironments, type Ports } from './app-environments.js';
import { DataFolder } from './data-folder.js';
import { freePort } from './free-port.js';
import { openDirectory, subjectOf } from './identity/directory-file.js';
import { signingKey } from './identity/signing-key.js';
import { CITIZEN_CLAIMS, citizensOf, demonstrationPeople, OFFICER_CLAIMS, officersOf } from './identity/realms.js';
import { startIdentityProvider } from './identity/identity-provider.js';
import { startMailCatcher } from './mail/mail-catcher.js';
import { startPaymentSimulator } from './payment/payment-simulator.js';
import { enrolOfficers, type OfficerToEnrol } from './people/enrol-officers.js';
import { prepareDatabase } from './postgres/prepare-database.js';
import { supervisePostgres } from './postgres/supervised-postgres.js';
import { ProcessList } from './processes/orphans.js';
import { superviseApp, type SupervisedApp } from './processes/supervised-app.js';
import { projectRoot } from './project-root.js';
import { urlOf, wantedReach, type Reach } from './reach/reach.js';
import { serverCertificate } from './reach/server-certificate.js';
import { makeDevelopmentKeys } from './signing/development-keys.js';

const WANTED: Ports = { citizenApi: 8080, officerApi: 8081, identity: 8082, mail: 8083, smtp: 8025, payment: 8084, database: 0 };
const FIRST_ADMINISTRATOR = 'quantri';

/** One command: database, documents, identities, keys and the three applications. Resolves when everything is ready. */
export async function startStandalone({ real }: { real: boolean }): Promise<{ stop(): Promise<void> }> {
  const began = performance.now();
  const data = new DataFolder();
  data.lock();
  const closers: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closers.reverse()) await close().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    data.unlock();
  };
  try {
    data.mode(real);
    const processes = new ProcessList(data.file('processes.json'));
    const orphans = await processes.endOrphans();
    if (orphans > 0) process.stdout.write(`Đã dừng ${orphans} tiến trình còn sót / stopped ${orphans} left-over processes\n`);
    const secrets = data.secrets(!real);
    const wanted = wantedReach(process.env);
    const reach: Reach = {
      ...wanted,
      tls: wanted.scheme === 'http' ? null : await serverCertificate(process.env, data.folder('keys'), wanted.host),
    };
    const ports = await choosePorts(data.file('ports.json'), reach.listen);

    const server = await supervisePostgres(
      { dataFolder: join(data.path, 'pg18'), password: secrets.superPassword, port: ports.database },
      (line) => process.stdout.write(`${line}\n`),
    );
    closers.push(() => server.stop());
    const prepared = await prepareDatabase(server, secrets.superPassword);

    const people = demonstrationPeople();
    const citizens = await openDirectory(data.file('citizens.json'), 'citizen', real ? [] : citizensOf(people), secrets.firstPassword);
    const firstOfficers = real
      ? [{ username: FIRST_ADMINISTRATOR, claims: { name: 'Quản trị hệ thống' }, mustChange: true }]
      : officersOf(people);
    const officers = await openDirectory(data.file('officers.json'), 'officer', firstOfficers, secrets.firstPassword);
    const urls = {
      citizenApi: urlOf(reach, ports.citizenApi),
      officerApi: urlOf(reach, ports.officerApi),
      identity: urlOf(reach, ports.identity),
      payment: urlOf(reach, ports.payment),
    };
    const issuers = { citizens: `${urls.identity}/cong-dan`, officers: `${urls.identity}/can-bo` };

    const owner = await openDatabase({ url: prepared.ownerUrl, poolSize: 2, production: false, testClock: !real, entities: [] });
    closers.push(() => owner.close());
    await loadSeed(owner, join(projectRoot(), 'migrations/seed'));
    // The port may have moved since the last start: accounts follow the issuer of this installation.
    await owner.writeAs(system('setup'), (tx) =>
      tx.run(`update account set issuer = $1 where issuer ~ '^https?://[^/]+:[0-9]+/can-bo$' and issuer <> $1`, [issuers.officers]),
    );
    await owner.writeAs(system('setup'), (tx) =>
      tx.run(`update citizen set issuer = $1 where issuer ~ '^https?://[^/]+:[0-9]+/cong-dan$' and issuer <> $1`, [issuers.citizens]),
    );
    await enrolOfficers(
      owner,
      issuers.officers,
      real
        ? [firstAdministrator()]
        : people.officers.map((one): OfficerToEnrol => ({ ...one, subject: subjectOf('officer', one.username) })),
    );
    const signingFolder = data.folder('keys');
    const rootFile = real ? null : await makeDevelopmentKeys(owner, signingFolder, secrets.signingPassword);

    const provider = await startIdentityProvider({
      reach,
      port: ports.identity,
      signingKey: signingKey(data.file('identity-key.json')),
      cookieKey: secrets.cookieKey,
      realms: [
        {
          path: '/cong-dan',
          title: 'Định danh quốc gia (bản dùng thử)',
          hint: 'Đăng nhập để nộp và theo dõi hồ sơ.',
          directory: citizens,
          client: { id: 'citizen-api', secret: secrets.citizenClientSecret, redirectUris: [`${urls.citizenApi}/api/v1/session/callback`] },
          profileClaims: CITIZEN_CLAIMS,
          showExamples: !real,
        },
        {
          path: '/can-bo',
          title: 'Danh bạ cán bộ (bản dùng thử)',
          hint: 'Đăng nhập để xử lý hồ sơ.',
          directory: officers,
          client: { id: 'officer-api', secret: secrets.officerClientSecret, redirectUris: [`${urls.officerApi}/api/v1/session/callback`] },
          profileClaims: OFFICER_CLAIMS,
          showExamples: !real,
        },
      ],
    });
    closers.push(() => provider.close());
    const mail = await startMailCatcher(ports.smtp, ports.mail);
    closers.push(() => mail.close());
    const simulator = await startPaymentSimulator({
      reach,
      port: ports.payment,
      partner: 'motcua',
      secret: secrets.paymentSecret,
      callbackUrl: `${urls.citizenApi}/api/v1/payments/callback`,
      returnUrl: `${urls.citizenApi}/thanh-toan/tro-ve`,
      now: () => owner.readAs(system('setup'), async (tx) => tx.now),
    });
    closers.push(() => simulator.close());

    const log = createWriteStream(data.file('applications.log'), { flags: 'a' });
    closers.push(() => new Promise((resolve) => log.end(() => resolve())));
    const environments = appEnvironments({ reach, data, secrets, ports, urls, issuers, databases: prepared.urls, signingFolder, real });
    const apps: SupervisedApp[] = [];
    closers.push(async () => {
      await Promise.all(apps.map((app) => app.stop()));
      processes.clear();
    });
    await settled(
      Object.entries(environments).map(async ([name, env]) => {
        apps.push(await superviseApp({ name, env, log: (line) => void log.write(`${line}\n`), changed: (pid) => processes.add(pid) }));
      }),
    );

    const accountsByRole = await rolesOf(prepared.ownerUrl);
    writeAddresses({
      data,
      real,
      urls,
      issuers,
      ports,
      prepared,
      secrets,
      people,
      rootFile,
      tls: reach.tls,
      accountsByRole,
      firstAdministrator: FIRST_ADMINISTRATOR,
      milliseconds: performance.now() - began,
      officers,
    });
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for all, so that nothing is still starting when the first failure is told. */
async function settled(starts: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(starts)).find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function firstAdministrator(): OfficerToEnrol {
  return {
    subject: subjectOf('officer', FIRST_ADMINISTRATOR),
    username: FIRST_ADMINISTRATOR,
    fullName: 'Quản trị hệ thống',
    email: null,
    title: { vi: 'Quản trị hệ thống', en: 'System administrator' },
    roles: [{ role: 'system_admin', unit: 'H48-TTPVHCC' }],
  };
}

/** Reached from this machine only, wherever the rest listens: caught letters and rows are nobody else's business. */
const PRIVATE: readonly (keyof Ports)[] = ['mail', 'smtp', 'database'];

/** The ports of the last start when they are free, else the usual ones, else any: said aloud when they are not the usual ones. */
async function choosePorts(file: string, listen: string): Promise<Ports> {
  const last = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Ports) : WANTED;
  const ports: Ports = { ...WANTED };
  for (const name of Object.keys(WANTED) as (keyof Ports)[]) {
    ports[name] = await freePort(last[name], PRIVATE.includes(name) ? '127.0.0.1' : listen);
    if (last[name] !== 0 && ports[name] !== last[name])
      process.stdout.write(`Cổng ${last[name]} đang bận, dùng ${ports[name]} / port ${last[name]} is taken, using ${ports[name]}\n`);
  }
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}

async function rolesOf(url: string): Promise<Record<string, { username: string; unit: string }[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string; name: string; unit: string }>(
      'select r.role, coalesce(a.username, a.subject) as name, u.code as unit from role_assignment r join account a on a.id = r.account_id join unit u on u.id = r.unit_id order by r.role, u.code, a.full_name',
    );
    const byRole: Record<string, { username: string; unit: string }[]> = {};
    for (const { role, name, unit } of rows) (byRole[role] ??= []).push({ username: name, unit });
    return byRole;
  } finally {
    await client.end();
  }
}
