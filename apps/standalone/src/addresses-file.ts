import { writeFileSync } from 'node:fs';
import type { Ports } from './app-environments.js';
import type { DataFolder, Secrets } from './data-folder.js';
import { subjectOf } from './identity/directory-file.js';
import type { Directory } from './identity/people.js';
import type { ServerFiles } from './reach/server-certificate.js';
import type { PreparedDatabase } from './postgres/prepare-database.js';

export interface AddressInputs {
  readonly data: DataFolder;
  readonly real: boolean;
  readonly urls: { readonly citizenApi: string; readonly officerApi: string; readonly identity: string; readonly payment: string };
  readonly issuers: { readonly citizens: string; readonly officers: string };
  readonly ports: Ports;
  readonly prepared: PreparedDatabase;
  readonly secrets: Secrets;
  readonly people: {
    readonly officers: readonly { username: string; fullName: string; roles: readonly { role: string; unit: string }[] }[];
    readonly citizens: readonly Record<string, string>[];
  };
  readonly officers: Directory;
  readonly rootFile: string | null;
  readonly tls: ServerFiles | null;
  readonly accountsByRole: Record<string, readonly { username: string; unit: string }[]>;
  readonly firstAdministrator: string;
  readonly milliseconds: number;
}

/** Prints what a person needs and writes the same to `addresses.json`, which the tour, the tests and outside clients read. */
export function writeAddresses(inputs: AddressInputs): void {
  const { data, real, urls, issuers, ports, prepared, secrets, people, accountsByRole } = inputs;
  const names = [...people.officers.map(({ username }) => username), inputs.firstAdministrator];
  // Accounts made before user names were kept are known by subject.
  const nameOf = new Map(names.map((username) => [subjectOf('officer', username), username]));
  const officersByRole = Object.fromEntries(
    Object.entries(accountsByRole).map(([role, held]) => [
      role,
      held.map(({ username, unit }) => ({ username: nameOf.get(username) ?? username, unit })),
    ]),
  );
  const database = `postgres://127.0.0.1:${ports.database}/mot_cua`;
  const oneTime = inputs.officers.people.find(({ username, mustChange }) => username === inputs.firstAdministrator && mustChange);
  const addresses = {
    mode: real ? 'real' : 'demonstration',
    citizenApi: urls.citizenApi,
    officerApi: urls.officerApi,
    identityProvider: issuers,
    mailCatcher: `http://127.0.0.1:${ports.mail}`,
    paymentSimulator: urls.payment,
    database,
    ...(real ? {} : { ownerUrl: prepared.ownerUrl, rootCertificate: inputs.rootFile }),
    ...(inputs.tls === null ? {} : { tlsRoot: inputs.tls.rootFile }),
    dataFolder: data.path,
    accounts: real
      ? { password: '', citizens: [], officersByRole }
      : { password: secrets.firstPassword, citizens: people.citizens.map(({ username }) => username ?? ''), officersByRole },
  };
  writeFileSync(data.file('addresses.json'), JSON.stringify(addresses, null, 1), { mode: 0o600 });

  const lines = [
    '',
    `Một Cửa (${real ? 'thật / real' : 'trình diễn / demonstration'})`,
    `  Công dân / citizens        ${urls.citizenApi}`,
    `  Cán bộ / officers          ${urls.officerApi}`,
    `  Định danh / identity       ${issuers.citizens} , ${issuers.officers}`,
    `  Thư đã bắt / caught mail   ${addresses.mailCatcher}`,
    `  Thanh toán thử / payment   ${addresses.paymentSimulator}`,
    `  Cơ sở dữ liệu / database   ${database}`,
    `  Dữ liệu / data folder      ${data.path}`,
    ...(inputs.tls === null ? [] : [`  Chứng thư / certificate    ${certificateWords(inputs.tls)}`]),
    '',
    ...(real
      ? oneTime === undefined
        ? []
        : [
            `  Quản trị đầu tiên / first administrator: ${inputs.firstAdministrator}, mật khẩu một lần / one-time secret: ${secrets.firstPassword}`,
            '',
          ]
      : [
          `  Mật khẩu chung / password of everybody: ${secrets.firstPassword}`,
          `  Công dân / citizens: ${addresses.accounts.citizens.join(', ')}`,
          ...people.officers
            .slice(0, 12)
            .map(
              ({ username, fullName, roles }) =>
                `  ${username.padEnd(24)} ${fullName} (${[...new Set(roles.map(({ role }) => role))].join(', ')})`,
            ),
          '  … tất cả trong / all in addresses.json',
          '',
        ]),
    `Ready after ${(inputs.milliseconds / 1000).toFixed(1)} s. Ctrl-C dừng tất cả / stops everything.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function certificateWords({ certFile, rootFile }: ServerFiles): string {
  return rootFile === null
    ? certFile
    : `của bản dùng thử, trình duyệt phải tin / of the development authority, browsers must trust ${rootFile}`;
}
