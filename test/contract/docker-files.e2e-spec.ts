import 'reflect-metadata';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { configKeys, loadConfig } from '@app/platform';
import { parse, parseAllDocuments } from 'yaml';
import { CitizenApiConfig } from '../../apps/citizen-api/src/citizen-api.config.js';
import { OfficerApiConfig } from '../../apps/officer-api/src/officer-api.config.js';
import { WorkerConfig } from '../../apps/worker/src/worker.config.js';

type Configuration = new () => object;
type Environment = Record<string, string>;
interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Environment;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[] | Record<string, unknown>;
  readonly ports?: readonly string[];
}
interface Container {
  readonly image: string;
  readonly command: readonly string[];
  readonly env: readonly { readonly name: string; readonly value?: string }[];
  readonly securityContext: Record<string, unknown>;
  readonly livenessProbe?: object;
  readonly readinessProbe?: object;
}
interface Pod {
  readonly securityContext: Record<string, unknown>;
  readonly containers: readonly [Container];
}

const FOLDER = resolve('docker');
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const compose = parse(read('compose.yaml'), { merge: true }) as {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  networks: Record<string, { internal?: boolean }>;
};
const example = Object.fromEntries([...read('example.env').matchAll(/^(\w+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value]));

const APPS: readonly (readonly [string, Configuration])[] = [
  ['citizen-api', CitizenApiConfig],
  ['officer-api', OfficerApiConfig],
  ['worker', WorkerConfig],
];
/** Run before the apps and stop, so nobody waits for their health. */
const ONE_SHOT = ['migrate'];

function service(name: string): Service {
  const found = compose.services[name];
  if (found === undefined) throw new Error(`compose.yaml has no service ${name}`);
  return found;
}

/** As compose fills it in: ${NAME}, ${NAME:-default} and ${NAME:?message} from example.env. */
function filledIn(environment: Environment): Environment {
  const fill = (value: string): string =>
    value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string | undefined, rest: string | undefined) => {
      const given = example[name] ?? (kind === '-' ? rest : undefined);
      if (given === undefined) throw new Error(`example.env does not give ${name}`);
      return given;
    });
  return Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, fill(String(value))]));
}

/** The manifest of an app with the shared ConfigMap, as one environment. */
function pod(name: string): { pod: Pod; container: Container; environment: Environment } {
  const documents = parseAllDocuments(read(`kubernetes/${name}.yaml`)).map(
    (document) => document.toJS() as { kind: string; spec: { template: { spec: Pod } } },
  );
  const workload = documents.find(({ kind }) => kind === 'Deployment' || kind === 'Job');
  if (workload === undefined) throw new Error(`${name}.yaml has no workload`);
  const spec = workload.spec.template.spec;
  const [container] = spec.containers;
  const shared = (parse(read('kubernetes/config.yaml')) as { data: Environment }).data;
  return {
    pod: spec,
    container,
    environment: { ...shared, ...Object.fromEntries(container.env.map(({ name: key, value }) => [key, value ?? ''])) },
  };
}

const nameOf = (key: string): string => key.replace(/_FILE$/, '');

/** What the file behind a `_FILE` variable would hold. */
function secretFor(key: string): string {
  if (key === 'DATABASE_URL') return 'postgres://mc_app:secret@database:5432/mot_cua';
  if (key === 'SMTP_URL') return 'smtps://user:secret@mail.example.vn';
  return Buffer.alloc(32, 7).toString('base64');
}

/** Boots the configuration class with this environment; every file variable gets a file. */
function boot(type: Configuration, environment: Environment): void {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-docker-'));
  try {
    const files = Object.keys(environment).filter((key) => key.endsWith('_FILE'));
    for (const key of files) writeFileSync(join(folder, key), secretFor(nameOf(key)));
    loadConfig(type, { ...environment, ...Object.fromEntries(files.map((key) => [key, join(folder, key)])) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(APPS)('the environment of %s', (name, type) => {
  const places: readonly (readonly [string, () => Environment])[] = [
    ['compose', () => filledIn(service(name).environment ?? {})],
    ['Kubernetes', () => pod(name).environment],
  ];

  it.each(places)('is complete and valid in %s', (_, environment) => {
    expect(() => boot(type, environment())).not.toThrow();
  });

  it.each(places)('sets no variable that the app does not read in %s', (_, environment) => {
    const known = new Set(configKeys(type));
    expect(Object.keys(environment()).filter((key) => !known.has(nameOf(key)))).toEqual([]);
  });

  it('hands secrets in as files that are mounted', () => {
    const environment = service(name).environment ?? {};
    const files = Object.entries(environment).flatMap(([key, path]) => (key.endsWith('_FILE') ? [path.replace('/run/secrets/', '')] : []));
    expect([...files].sort()).toEqual([...(service(name).secrets ?? [])].sort());
    expect(Object.keys(environment).filter((key) => /(_KEY|SECRET|PASSWORD|DATABASE_URL)$/.test(key))).toEqual([]);
  });

  it('starts its own main file', () => {
    const command = ['node', `dist/apps/${name}/src/main.js`];
    expect(service(name).command).toEqual(command);
    expect(pod(name).container.command).toEqual(command);
  });
});

describe('compose.yaml', () => {
  const services = Object.entries(compose.services);

  it.each(services)('pins the image of %s to a release', (_, { image }) => {
    expect(image).toMatch(/^mot-cua:\$\{MOT_CUA_VERSION:-local\}$|^[\w./-]+:(v?\d+\.\d+(\.\d+)?(-[\w.]+)?|RELEASE\.[\w-]+)$/);
  });

  it.each(services.filter(([name]) => !ONE_SHOT.includes(name)))('asks %s for its health', (_, { healthcheck }) => {
    expect(healthcheck?.test[0]).toBe('CMD');
  });

  it.each(services)('lets %s gain no privileges', (_, { security_opt: options }) => {
    expect(options).toContain('no-new-privileges:true');
  });

  it.each(services.filter(([, { image }]) => /mot-cua|nginx/.test(image)))(
    'runs %s without root, capabilities or a writable root',
    (_, found) => {
      expect(found.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
      expect(found.read_only).toBe(true);
      expect(found.cap_drop).toEqual(['ALL']);
    },
  );

  it('gives every secret a file and uses every secret', () => {
    const used = new Set(services.flatMap(([, { secrets }]) => secrets ?? []));
    expect(Object.keys(compose.secrets).sort()).toEqual([...used].sort());
    expect(Object.entries(compose.secrets).filter(([name, { file }]) => file !== `./secrets/${name}`)).toEqual([]);
  });

  it('makes every secret, or asks for it, in make-secrets.sh', () => {
    const script = read('make-secrets.sh');
    const roles = ['owner', 'citizen', 'officer', 'worker', 'readonly'].flatMap((role) => [`${role}_password`, `${role}_database_url`]);
    expect(Object.keys(compose.secrets).filter((name) => !script.includes(name) && !roles.includes(name))).toEqual([]);
  });

  it('opens only the proxy to the outside, and the mail catcher to this host', () => {
    const open = services.flatMap(([name, { ports }]) => (ports ?? []).map((port) => `${name} ${port}`));
    expect(open).toEqual(['nginx 80:8080', 'nginx 443:8443', 'mail 127.0.0.1:8025:8025']);
  });

  it('keeps database and store where nothing comes in or goes out', () => {
    expect(compose.networks['back']?.internal).toBe(true);
    expect(service('database').networks).toEqual(['back']);
    expect(service('store').networks).toEqual(['back']);
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');
  const stages = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);

  it('is built in two stages on one pinned Node 24', () => {
    expect(stages).toHaveLength(2);
    expect(new Set(stages).size).toBe(1);
    expect(stages[0]).toMatch(/^node:24\.\d+\.\d+-bookworm-slim$/);
  });

  it('installs from the lock file and runs as a numbered user that is not root', () => {
    expect(dockerfile).toMatch(/RUN npm ci /);
    expect([...dockerfile.matchAll(/^USER (\S+)/gm)].map(([, user]) => user)).toEqual(['1000:1000']);
  });

  it('copies only what the ignore file lets in', () => {
    const allowed = [...read('Dockerfile.dockerignore').matchAll(/^!(\S+)$/gm)].map(([, path = '']) => path);
    const wanted = ['package.json', 'package-lock.json', '.npmrc', 'nest-cli.json', 'apps', 'libs', 'migrations', 'docker/load-seed.mjs'];
    expect(wanted.filter((path) => !allowed.includes(path))).toEqual([]);
  });
});

describe('nginx.conf', () => {
  const conf = read('nginx/nginx.conf').replace(/#.*$/gm, '');

  it('serves the two names that the apps are told', () => {
    const names = [...conf.matchAll(/server_name (\S+);/g)].map(([, name = '']) => name).filter((name) => name !== '_');
    const told = ['citizen-api', 'officer-api'].map((name) => new URL(service(name).environment?.['PUBLIC_URL'] ?? '').host);
    expect(names).toEqual(told);
  });

  it('passes to the ports that the apps listen on', () => {
    const upstreams = [...conf.matchAll(/server (\S+):(\d+);/g)].map(([, name = '', port = '']) => [name, port]);
    expect(upstreams).toEqual(['citizen-api', 'officer-api'].map((name) => [name, service(name).environment?.['PORT']]));
  });

  it('lets a file of the largest allowed size through, and a little around it', () => {
    const megabytes = Number(service('citizen-api').environment?.['MAX_FILE_MEGABYTES']);
    const sizes = [...conf.matchAll(/client_max_body_size (\d+)m;/g)].map(([, size]) => Number(size));
    expect(sizes).toEqual([1, megabytes + 1, megabytes + 1]);
  });

  it('writes the forwarded address anew and is the only proxy that is trusted', () => {
    expect(conf).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    const { ipv4_address: address } = (service('nginx').networks as Record<string, { ipv4_address: string }>)['front'] ?? {
      ipv4_address: '',
    };
    expect(service('citizen-api').environment?.['TRUSTED_PROXIES']).toBe(address);
    expect(service('officer-api').environment?.['TRUSTED_PROXIES']).toBe(address);
  });

  it('offers TLS 1.2 and newer only, and answers no unknown name', () => {
    expect(conf).toContain('ssl_protocols TLSv1.2 TLSv1.3;');
    expect(conf).toContain('ssl_reject_handshake on;');
  });

  it('is whole: braces match and every line ends as one', () => {
    expect(conf.split('{')).toHaveLength(conf.split('}').length);
    expect(conf.split('\n').filter((line) => line.trim() !== '' && !/[;{}]$/.test(line.trim()))).toEqual([]);
  });
});

describe('the Kubernetes manifests', () => {
  it.each([...APPS.map(([name]) => name), ...ONE_SHOT])('run %s without root, capabilities or a writable root', (name) => {
    const { pod: spec, container } = pod(name);
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container.image).toMatch(/:\d+\.\d+\.\d+$/);
  });

  it.each(APPS.map(([name]) => name))('ask %s whether it lives and whether it is ready', (name) => {
    const { container } = pod(name);
    expect(JSON.stringify(container.livenessProbe)).toContain('/livez');
    expect(JSON.stringify(container.readinessProbe)).toContain('/readyz');
  });

  it('never run two workers', () => {
    const [deployment] = parseAllDocuments(read('kubernetes/worker.yaml')).map((document) => document.toJS() as { spec: object });
    expect(deployment?.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  });

  it('are all named in their README', () => {
    const files = readdirSync(join(FOLDER, 'kubernetes')).filter((file) => file.endsWith('.yaml'));
    expect(files.filter((file) => !read('kubernetes/README.md').includes(file))).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  const rows = [...readFileSync(resolve('docs/operations.md'), 'utf8').matchAll(/^\| `(\w+)` +\| ([COW ]+?) +\| ([^|]+) \|/gm)].map(
    ([, key = '', apps = '', standard = '']) => ({
      key,
      apps: apps.split(' '),
      standard: standard.trim(),
    }),
  );
  const letters: readonly (readonly [string, Configuration])[] = [
    ['C', CitizenApiConfig],
    ['O', OfficerApiConfig],
    ['W', WorkerConfig],
  ];

  it.each(letters)('explains every variable of %s and no other', (letter, type) => {
    expect(
      rows
        .filter(({ apps }) => apps.includes(letter))
        .map(({ key }) => key)
        .sort(),
    ).toEqual(configKeys(type));
  });

  it.each(letters)('states the defaults of %s', (letter, type) => {
    const defaults = new type() as Record<string, unknown>;
    const stated = rows.filter(({ apps, standard }) => apps.includes(letter) && !/^(required|empty)/.test(standard));
    expect(stated.map(({ key, standard }) => [key, standard])).toEqual(stated.map(({ key }) => [key, String(defaults[key])]));
    const required = rows.filter(({ apps, standard }) => apps.includes(letter) && standard.startsWith('required'));
    expect(required.filter(({ key }) => defaults[key] !== undefined)).toEqual([]);
  });
});
