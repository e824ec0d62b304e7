import type { Keyring, Tx } from '@app/platform';
import { randomUUID } from 'node:crypto';

/** What the national identity tells about the signed-in person (claims of domain 8.1). */
export interface CitizenProfile {
  readonly fullName: string;
  readonly identifier: string;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

export function profileOfClaims(claims: Record<string, unknown>): CitizenProfile {
  const text = (key: string): string | null => {
    const value = claims[key];
    return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
  };
  return {
    fullName: text('HoVaTen') ?? text('name') ?? '',
    identifier: text('SoDinhDanh') ?? '',
    birthDate: text('NgayThangNamSinh') ?? text('birthdate'),
    sex: text('GioiTinh') ?? text('gender'),
    phone: text('SoDienThoai') ?? text('phone_number'),
    email: text('ThuDienTu') ?? text('email'),
    address: text('DiaChi'),
  };
}

/** One row per (issuer, subject); what the identity provider says now replaces what it said before. */
export async function rememberCitizen(tx: Tx, keyring: Keyring, issuer: string, subject: string, profile: CitizenProfile): Promise<string> {
  const known = await tx.maybeOne<{ id: string; wrapped_key: Buffer }>(
    'select id, wrapped_key from citizen where issuer = $1 and subject = $2 for update',
    [issuer, subject],
  );
  const id = known?.id ?? randomUUID();
  const wrapped = known?.wrapped_key ?? keyring.newWrappedKey(id);
  const sealed = keyring.openKey(wrapped, id).sealJson(profile, `citizen:${id}`);
  await tx.run(
    `insert into citizen (id, issuer, subject, wrapped_key, sealed, identifier_index) values ($1, $2, $3, $4, $5, $6)
     on conflict (issuer, subject) do update set sealed = excluded.sealed, identifier_index = excluded.identifier_index`,
    [id, issuer, subject, wrapped, sealed, keyring.blindIndex('identifier', profile.identifier)],
  );
  return (await tx.one<{ id: string }>('select id from citizen where issuer = $1 and subject = $2', [issuer, subject])).id;
}

export async function profileOfCitizen(tx: Tx, keyring: Keyring, citizenId: string): Promise<CitizenProfile> {
  const row = await tx.one<{ wrapped_key: Buffer; sealed: Buffer }>('select wrapped_key, sealed from citizen where id = $1', [citizenId]);
  return keyring.openKey(row.wrapped_key, citizenId).openJson(row.sealed, `citizen:${citizenId}`) as CitizenProfile;
}
