import { createHash } from 'node:crypto';
import { drawAppearance, type Appearance } from '../appearance/draw-appearance.js';
import { buildCms } from '../cms/build-cms.js';
import { type Certificate, parseCertificate } from '../cms/certificate.js';
import { signedAttributes } from '../cms/signed-attributes.js';
import { maxSignatureBytes, sha256, type SigningAlgorithm } from '../cms/signing-algorithm.js';
import { checkSignerCertificate } from '../keys/check-signer-certificate.js';
import { Increment } from '../pdf/increment.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { dict, type PdfDict } from '../pdf/pdf-value.js';
import { CertificateMalformed, FieldFilled, FieldMissing, HeadInvalid, PdfMalformed } from '../signing.errors.js';
import { brokenSignatures } from '../verify/check-integrity.js';
import { type FormField, signatureFields } from './form.js';
import type { ByteRange, PreparedSignature } from './prepared-signature.js';
import { RANGE_WIDTH, type SignatureDictionary, signatureDictionary } from './signature-dictionary.js';

/** Room kept for a signature timestamp, which can only be added inside the reserved bytes. */
const TIMESTAMP_RESERVE_BYTES = 8 * 1024;

export interface SignatureRequest {
  /** the current head of the document, made by `makeSignable` or by an earlier signature */
  readonly pdf: Uint8Array;
  readonly field: string;
  /** DER, leaf first, issuing authorities after it */
  readonly certificates: readonly Uint8Array[];
  readonly algorithm: SigningAlgorithm;
  /** nothing is shown when left out */
  readonly appearance?: Appearance;
  readonly reason?: string;
  readonly location?: string;
  readonly signedAt: Date;
}

/**
 * Everything of a signature but its value: appearance drawn, revision written, attributes hashed.
 *
 * @throws FieldMissing, FieldFilled, HeadInvalid, the certificate's and the reader's refusals, GlyphMissing from the appearance
 */
export function prepareSignature(request: SignatureRequest): PreparedSignature {
  const chain = parseChain(request.certificates);
  checkSignerCertificate(chain[0], request.algorithm, request.signedAt);
  const file = PdfFile.open(request.pdf);
  const field = openField(file, request.field);
  const broken = brokenSignatures(file);
  if (broken.length > 0) throw new HeadInvalid(broken);

  const dictionary = signatureDictionary(
    { signerName: chain[0].commonName, reason: request.reason, location: request.location, signedAt: request.signedAt },
    reservedBytes(chain, request.algorithm),
  );
  const { increment, byteRange } = writeRevision(file, field, dictionary, request.appearance);
  const base = createHash('sha256').update(request.pdf);
  const baseSha256 = base.copy().digest('hex');
  // The signed bytes start with the whole base, so its hash state is carried on instead of hashing the base twice.
  const signed = base
    .update(increment.subarray(0, byteRange[1] - request.pdf.length))
    .update(increment.subarray(byteRange[2] - request.pdf.length));
  const attributes = signedAttributes(signed.digest(), chain[0], request.algorithm);
  return {
    field: request.field,
    algorithm: request.algorithm,
    baseSha256,
    increment: increment.toString('base64'),
    byteRange,
    signedAttributes: attributes.toString('base64'),
    digest: sha256(attributes).toString('base64'),
    certificates: chain.map(({ der }) => Buffer.from(der).toString('base64')),
    signedAt: request.signedAt.toISOString(),
  };
}

export function parseChain(certificates: readonly Uint8Array[]): [Certificate, ...Certificate[]] {
  const [leaf, ...issuers] = certificates.map(parseCertificate);
  if (!leaf) throw new CertificateMalformed();
  return [leaf, ...issuers];
}

function openField(file: PdfFile, wanted: string): FormField {
  const field = signatureFields(file).fields.find(({ name }) => name === wanted);
  if (!field) throw new FieldMissing(wanted);
  if (field.dict.has('V')) throw new FieldFilled(wanted);
  return field;
}

/** The finished length is known in advance: only the value is missing, and its length is at most the key's. */
function reservedBytes(chain: readonly [Certificate, ...Certificate[]], algorithm: SigningAlgorithm): number {
  const value = Buffer.alloc(maxSignatureBytes(chain[0].publicKey));
  const attributes = signedAttributes(Buffer.alloc(32), chain[0], algorithm);
  return buildCms({ chain, algorithm, attributes, value }).length + TIMESTAMP_RESERVE_BYTES;
}

function writeRevision(
  file: PdfFile,
  field: FormField,
  dictionary: SignatureDictionary,
  appearance: Appearance | undefined,
): { increment: Buffer; byteRange: ByteRange } {
  const increment = new Increment(file);
  const value = increment.add(dictionary.value);
  const filled: PdfDict = new Map([...field.dict, ['V', value]]);
  if (appearance) filled.set('AP', dict({ N: increment.add(drawAppearance(appearance, increment, sizeOf(field.dict))) }));
  increment.override(field.ref, filled);
  const { bytes, offsets } = increment.build();

  const base = file.bytes.length;
  const start = (offsets.get(value.num) ?? 0) + `${value.num} ${value.gen} obj\n`.length;
  const after = start + dictionary.contentsEnd;
  const byteRange: ByteRange = [0, start + dictionary.contentsStart, after, base + bytes.length - after];
  bytes.write(byteRange.join(' ').padEnd(RANGE_WIDTH), start + dictionary.rangeStart - base, 'latin1');
  return { increment: bytes, byteRange };
}

function sizeOf(field: PdfDict): { width: number; height: number } {
  const rect = field.get('Rect');
  const [left, bottom, right, top] = Array.isArray(rect) ? rect : [];
  if (typeof left !== 'number' || typeof bottom !== 'number' || typeof right !== 'number' || typeof top !== 'number')
    throw new PdfMalformed('rect');
  return { width: right - left, height: top - bottom };
}
