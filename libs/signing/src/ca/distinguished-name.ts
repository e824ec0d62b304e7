import { objectIdentifier, printableString, sequence, setOf, utf8String } from '../cms/der-write.js';
import { OID } from '../cms/object-identifiers.js';

/** A subject in the words of a certificate; Vietnamese is written as UTF-8. */
export interface DistinguishedName {
  readonly commonName: string;
  readonly title?: string;
  readonly organisationalUnit?: string;
  readonly organisation?: string;
}

/** The DER name, country first: C=VN, O, OU, title, CN. */
export function encodeName({ commonName, title, organisationalUnit, organisation }: DistinguishedName): Buffer {
  const parts: [string, string | undefined][] = [
    [OID.organisation, organisation],
    [OID.organisationalUnit, organisationalUnit],
    [OID.title, title],
    [OID.commonName, commonName],
  ];
  const named = parts.flatMap(([type, value]) => (value ? [attribute(type, utf8String(value))] : []));
  return sequence(attribute(OID.country, printableString('VN')), ...named);
}

function attribute(type: string, value: Uint8Array): Buffer {
  return setOf(sequence(objectIdentifier(type), value));
}
