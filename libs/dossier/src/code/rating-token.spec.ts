import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { Keyring } from '@app/platform';
import { dossierOfRatingToken, ratingTokenOf } from './rating-token.js';

const keyring = new Keyring(randomBytes(32), randomBytes(32));
const ID = '0190f3a2-7c1e-7d3b-9a4f-5b6c7d8e9f01';
const until = new Date('2027-01-20T00:00:00Z');
const token = ratingTokenOf(keyring, ID, until);

it('names its dossier until it ends', () => {
  expect(dossierOfRatingToken(keyring, token, new Date('2027-01-19T23:59:59Z'))).toBe(ID);
  expect(dossierOfRatingToken(keyring, token, new Date('2027-01-20T00:00:01Z'))).toBeNull();
});

it('is worth nothing when a bit of it is changed, cut, or made with another key', () => {
  const now = new Date('2026-12-01T00:00:00Z');
  const bytes = Buffer.from(token, 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    expect([at, dossierOfRatingToken(keyring, changed.toString('base64url'), now)]).toEqual([at, null]);
  }
  for (const other of [
    '',
    'x',
    token.slice(1),
    `${token}A`,
    `${token}=`,
    ratingTokenOf(new Keyring(randomBytes(32), randomBytes(32)), ID, until),
  ])
    expect(dossierOfRatingToken(keyring, other, now)).toBeNull();
});
