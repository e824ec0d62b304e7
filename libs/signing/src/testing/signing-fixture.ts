import { readFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { makeSignable } from '../base/make-signable.js';
import { createDevelopmentCa, type DevelopmentCa, issueCertificate, type IssuedCertificate } from '../ca/development-ca.js';
import { certificatesFromPem } from '../ca/pem.js';
import { placeSignature } from '../appearance/place-signature.js';
import type { Appearance } from '../appearance/draw-appearance.js';
import type { SigningAlgorithm } from '../cms/signing-algorithm.js';
import { Pkcs12KeyProvider } from '../keys/pkcs12-key-provider.js';
import type { XrefKind } from '../pdf/xref-entry.js';
import { completeSignature } from '../signature/complete-signature.js';
import { prepareSignature } from '../signature/prepare-signature.js';

/** Monday morning in Vietnam. */
export const SIGNED_AT = new Date('2026-11-23T01:23:08Z');
export const SEALED_AT = new Date('2026-11-23T02:10:40Z');
const VALIDITY = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2029-01-01T00:00:00Z') };
export const PASSPHRASE = 'thu-nghiem';

/** The shipped face: a font of the machine would make the test pass here and fail elsewhere. */
export const FONT = readFileSync('libs/results/fonts/LiberationSerif-Bold.ttf');

export const OFFICER_APPEARANCE: Appearance = { kind: 'officer', name: 'Nguyễn Thị Hồng Nhung' };
export const SEAL_APPEARANCE: Appearance = { kind: 'seal', agency: 'Ủy ban nhân dân xã Đông Phước', demonstration: true, font: FONT };

export interface TestPki {
  readonly ca: DevelopmentCa;
  readonly officer: IssuedCertificate;
  readonly seal: IssuedCertificate;
  readonly roots: readonly Uint8Array[];
}

/** Make it once per file: three key pairs. */
export async function aTestPki(validity = VALIDITY): Promise<TestPki> {
  const organisation = 'Ủy ban nhân dân xã Đông Phước';
  const ca = await createDevelopmentCa('Cơ quan chứng thực thử nghiệm Đông Phước', validity);
  const officer = await issueCertificate(ca, {
    ...validity,
    purpose: 'officer',
    passphrase: PASSPHRASE,
    subject: { commonName: 'Nguyễn Thị Hồng Nhung', title: 'Phó Chủ tịch', organisation },
  });
  const seal = await issueCertificate(ca, {
    ...validity,
    purpose: 'seal',
    passphrase: PASSPHRASE,
    subject: { commonName: organisation, organisation },
  });
  return { ca, officer, seal, roots: certificatesFromPem(ca.rootCertificate) };
}

export function providerOf(issued: IssuedCertificate, passphrase = PASSPHRASE): Pkcs12KeyProvider {
  return new Pkcs12KeyProvider(() => Promise.resolve({ file: issued.pkcs12, passphrase }));
}

/** One page with a signer's block, as a renderer would hand it over. */
export async function aRenderedPdf(options: { useObjectStreams: boolean } = { useObjectStreams: false }): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595.28, 841.89]);
  const font = await document.embedFont(StandardFonts.TimesRoman);
  page.drawText('GIAY PHEP', { x: 250, y: 700, size: 16, font });
  page.drawText('KT. CHU TICH', { x: 370, y: 320, size: 12, font });
  page.drawText('PHO CHU TICH', { x: 368, y: 304, size: 12, font });
  page.drawText('Nguyen Thi Hong Nhung', { x: 350, y: 200, size: 12, font });
  return document.save(options);
}

export async function aSignablePdf(xref: XrefKind = 'table'): Promise<Uint8Array> {
  const { officer, seal } = placeSignature({ column: { x: 310, width: 200 }, titleBottom: 300, nameTop: 214 });
  return makeSignable(
    await aRenderedPdf(),
    [
      { name: 'seal', role: 'seal', page: 0, box: seal },
      { name: 'officer', role: 'officer', page: 0, box: officer },
    ],
    xref,
  );
}

export interface SigningStep {
  readonly pdf: Uint8Array;
  readonly field: string;
  readonly issued: IssuedCertificate;
  readonly at?: Date;
  readonly appearance?: Appearance;
  readonly algorithm?: SigningAlgorithm;
  readonly passphrase?: string;
}

export async function sign({
  pdf,
  field,
  issued,
  at = SIGNED_AT,
  appearance,
  algorithm = 'rsa-pss-sha256',
  passphrase,
}: SigningStep): Promise<Uint8Array> {
  const prepared = prepareSignature({
    pdf,
    field,
    certificates: certificatesFromPem(issued.chain),
    algorithm,
    reason: 'Phê duyệt',
    location: 'Đông Phước',
    signedAt: at,
    ...(appearance ? { appearance } : {}),
  });
  const outcome = await providerOf(issued, passphrase).sign([
    {
      toBeSigned: Buffer.from(prepared.signedAttributes, 'base64'),
      digest: Buffer.from(prepared.digest, 'base64'),
      algorithm,
      documentName: 'giay-phep.pdf',
    },
  ]);
  const [value] = outcome.state === 'done' ? outcome.signatures : [];
  if (!value) throw new Error('no signature');
  return completeSignature(pdf, prepared, value);
}

/** Base, officer's revision, sealed revision. */
export async function aSealedPdf(
  pki: TestPki,
  xref: XrefKind = 'table',
  algorithm?: SigningAlgorithm,
): Promise<[Uint8Array, Uint8Array, Uint8Array]> {
  const base = await aSignablePdf(xref);
  const choice = algorithm ? { algorithm } : {};
  const signed = await sign({ pdf: base, field: 'officer', issued: pki.officer, appearance: OFFICER_APPEARANCE, ...choice });
  const sealed = await sign({ pdf: signed, field: 'seal', issued: pki.seal, at: SEALED_AT, appearance: SEAL_APPEARANCE, ...choice });
  return [base, signed, sealed];
}
