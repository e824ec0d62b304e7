import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { bitString, contextTag, derBoolean, ia5, integer, objectIdentifier, octetString, sequence, tlv } from '../cms/der-write.js';
import { readDer, children } from '../cms/der-read.js';
import { OID } from '../cms/object-identifiers.js';

/** An X.509 version 3 extension in DER. */
export function extension(id: string, critical: boolean, value: Uint8Array): Buffer {
  return sequence(objectIdentifier(id), ...(critical ? [derBoolean(true)] : []), octetString(value));
}

/** @param pathLength how many authorities may follow below, for an authority; undefined for a leaf */
export function basicConstraints(pathLength: number | undefined): Buffer {
  return extension(OID.basicConstraints, true, pathLength === undefined ? sequence() : sequence(derBoolean(true), integer(pathLength)));
}

const USAGE_BITS = { digitalSignature: 0, nonRepudiation: 1, keyEncipherment: 2, keyCertSign: 5, cRLSign: 6 } as const;
export type KeyUsageBit = keyof typeof USAGE_BITS;

export function keyUsage(...usages: readonly KeyUsageBit[]): Buffer {
  const bits = usages.map((usage) => USAGE_BITS[usage]);
  const byte = bits.reduce<number>((value, bit) => value | (0x80 >> bit), 0);
  return extension(OID.keyUsage, true, bitString(Buffer.from([byte]), 7 - Math.max(...bits)));
}

export function extendedKeyUsage(...purposes: readonly string[]): Buffer {
  return extension(OID.extendedKeyUsage, false, sequence(...purposes.map(objectIdentifier)));
}

/** @param hosts DNS names and IP addresses a TLS server answers under */
export function subjectAltName(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) => (isIP(host) ? tlv(0x87, addressBytes(host)) : ia5(0x82, host)));
  return extension(OID.subjectAltName, false, sequence(...names));
}

export function subjectKeyIdentifier(publicKeyInfo: Uint8Array): Buffer {
  return extension(OID.subjectKeyIdentifier, false, octetString(keyIdentifier(publicKeyInfo)));
}

export function authorityKeyIdentifier(issuerPublicKeyInfo: Uint8Array): Buffer {
  const identifier = contextTag(0, keyIdentifier(issuerPublicKeyInfo));
  identifier[0] = 0x80; // [0] IMPLICIT OCTET STRING is primitive
  return extension(OID.authorityKeyIdentifier, false, sequence(identifier));
}

/** SHA-1 over the key bits (RFC 5280, 4.2.1.2, method 1): a name for the key, not a protection. */
function keyIdentifier(publicKeyInfo: Uint8Array): Buffer {
  const bits = children(readDer(publicKeyInfo))[1]?.content.subarray(1) ?? new Uint8Array(0);
  return createHash('sha1').update(bits).digest();
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail] = address.split('::');
  const groups = (part: string | undefined): string[] => (part ? part.split(':') : []);
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
