import type { DataFolder, Secrets } from './data-folder.js';
import type { Reach } from './reach/reach.js';
import type { ApplicationRole } from './postgres/prepare-database.js';

export interface Ports {
  citizenApi: number;
  officerApi: number;
  identity: number;
  mail: number;
  smtp: number;
  payment: number;
  database: number;
}

export interface EnvironmentInputs {
  readonly reach: Reach;
  readonly data: DataFolder;
  readonly secrets: Secrets;
  readonly ports: Ports;
  readonly urls: { readonly citizenApi: string; readonly officerApi: string; readonly payment: string };
  readonly issuers: { readonly citizens: string; readonly officers: string };
  readonly databases: Record<ApplicationRole, string>;
  readonly signingFolder: string;
  readonly real: boolean;
}

/** What each application is told; the same variables that a container is told. */
export function appEnvironments(inputs: EnvironmentInputs): Record<'citizen-api' | 'officer-api' | 'worker', NodeJS.ProcessEnv> {
  const { reach, data, secrets, ports, urls, issuers, databases, signingFolder, real } = inputs;
  const common = {
    NODE_ENV: real ? 'production' : 'development',
    TEST_CLOCK: real ? 'off' : 'on',
    LOG_LEVEL: 'info',
    MASTER_KEY: secrets.masterKey,
    BLIND_INDEX_KEY: secrets.blindIndexKey,
    ...storeEnvironment(data),
    AV_MODE: 'off',
    DATABASE_POOL: '6',
    ...(reach.tls?.rootFile === undefined || reach.tls.rootFile === null ? {} : { NODE_EXTRA_CA_CERTS: reach.tls.rootFile }),
  };
  const http = (port: number, url: string): NodeJS.ProcessEnv => ({
    LISTEN: reach.listen,
    PORT: String(port),
    PUBLIC_URL: url,
    ...(reach.tls === null ? {} : { TLS_CERT_FILE: reach.tls.certFile, TLS_KEY_FILE: reach.tls.keyFile }),
  });
  return {
    'citizen-api': {
      ...common,
      ...http(ports.citizenApi, urls.citizenApi),
      DATABASE_URL: databases.mc_citizen,
      SPOOL_FOLDER: data.folder('spool-citizen'),
      OIDC_ISSUER: issuers.citizens,
      OIDC_CLIENT_ID: 'citizen-api',
      OIDC_CLIENT_SECRET: secrets.citizenClientSecret,
      PAYMENT_URL: `${urls.payment}/pay`,
      PAYMENT_PARTNER: 'motcua',
      PAYMENT_SECRET: secrets.paymentSecret,
    },
    'officer-api': {
      ...common,
      ...http(ports.officerApi, urls.officerApi),
      DATABASE_URL: databases.mc_officer,
      SPOOL_FOLDER: data.folder('spool-officer'),
      OIDC_ISSUER: issuers.officers,
      OIDC_CLIENT_ID: 'officer-api',
      OIDC_CLIENT_SECRET: secrets.officerClientSecret,
    },
    worker: {
      ...common,
      DATABASE_URL: databases.mc_worker,
      SPOOL_FOLDER: data.folder('spool-worker'),
      SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
      MAIL_FROM: 'motcua@mot-cua.test',
      PORTAL_URL: urls.citizenApi,
      VERIFY_URL: urls.citizenApi,
      SIGNING_FOLDER: signingFolder,
      SIGNING_PASSWORD: secrets.signingPassword,
      HEALTH_PORT: '0',
    },
  };
}

/** The folder unless the environment names an S3 server (`STORE=s3` and the `S3_…` variables of docs/operations.md). */
function storeEnvironment(data: DataFolder): NodeJS.ProcessEnv {
  if (process.env['STORE'] !== 's3') return { STORE: 'folder', STORE_FOLDER: data.folder('documents') };
  const named = ['S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY', 'S3_BUCKET', 'S3_REGION'].filter(
    (name) => process.env[name] !== undefined,
  );
  return { STORE: 's3', ...Object.fromEntries(named.map((name) => [name, process.env[name]])) };
}
