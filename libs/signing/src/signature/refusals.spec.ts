import { beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { makeSignable } from '../base/make-signable.js';
import { issueCertificate } from '../ca/development-ca.js';
import { certificatesFromPem } from '../ca/pem.js';
import { parseCertificate } from '../cms/certificate.js';
import { openPkcs12 } from '../keys/open-pkcs12.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { aRenderedPdf, aSignablePdf, aTestPki, FONT, providerOf, sign, SIGNED_AT, type TestPki } from '../testing/signing-fixture.js';
import { verifySignatures } from '../verify/verify-signatures.js';
import { completeSignature } from './complete-signature.js';
import { prepareSignature, type SignatureRequest } from './prepare-signature.js';

let pki: TestPki;
let base: Uint8Array;
beforeAll(async () => {
  pki = await aTestPki();
  base = await aSignablePdf();
}, 60_000);

function request(changes: Partial<SignatureRequest> = {}): SignatureRequest {
  const certificates = certificatesFromPem(pki.officer.chain);
  return { pdf: base, field: 'officer', certificates, algorithm: 'rsa-pss-sha256', signedAt: SIGNED_AT, ...changes };
}

const edited = (from: string, to: string): Uint8Array => Buffer.from(Buffer.from(base).toString('latin1').replace(from, to), 'latin1');

const refusal = (code: string): unknown => expect.objectContaining({ code });

describe('a file that is not ours to sign', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['is encrypted', 'signing.pdf_encrypted', () => edited('trailer\n<<', 'trailer\n<</Encrypt 1 0 R')],
    ['is hybrid', 'signing.pdf_hybrid', () => edited('trailer\n<<', 'trailer\n<</XRefStm 9')],
    ['starts with junk', 'signing.pdf_leading_junk', () => Buffer.concat([Buffer.from('junk\n'), base])],
    ['ends with junk', 'signing.pdf_trailing_junk', () => Buffer.concat([base, Buffer.from('junk')])],
    ['is cut off', 'signing.pdf_malformed', () => base.subarray(0, base.length - 40)],
    ['has entries of 19 bytes', 'signing.pdf_malformed', () => edited(' 65535 f \n', ' 65535 f\n')],
    [
      'chains its revisions in a circle',
      'signing.pdf_malformed',
      () => edited('trailer\n<<', `trailer\n<</Prev ${PdfFile.open(base).newest.offset}`),
    ],
    ['nests without end', 'signing.pdf_too_complex', () => edited('trailer\n<<', `trailer\n<</A ${'['.repeat(200_000)}`)],
  ])('is refused when it %s', (_, code, file) => {
    expect(() => prepareSignature(request({ pdf: file() }))).toThrow(refusal(code));
  });

  it('is refused as a base when it opens with an action', async () => {
    const document = await PDFDocument.load(await aRenderedPdf());
    document.addJavaScript('hello', 'app.alert(1)');

    await expect(makeSignable(await document.save({ useObjectStreams: false }), [])).rejects.toEqual(refusal('signing.active_content'));
  });

  it('is refused as a base when a field lies on a page it does not have', async () => {
    const field = { name: 'officer', role: 'officer', page: 4, box: { x: 0, y: 0, width: 1, height: 1 } } as const;

    await expect(makeSignable(await aRenderedPdf(), [field])).rejects.toEqual(refusal('signing.page_missing'));
  });
});

describe('preparing a signature', () => {
  it('refuses a field that is signed already', async () => {
    const pdf = await sign({ pdf: base, field: 'officer', issued: pki.officer });

    expect(() => prepareSignature(request({ pdf }))).toThrow(refusal('signing.field_filled'));
  });

  it('refuses a field the document does not have', () => {
    expect(() => prepareSignature(request({ field: 'mayor' }))).toThrow(refusal('signing.field_missing'));
  });

  it('refuses to add to a document whose signature is broken', async () => {
    const pdf = Buffer.from(await sign({ pdf: base, field: 'officer', issued: pki.officer }));
    pdf.write('9', pdf.indexOf('ExtensionLevel 8') + 'ExtensionLevel '.length, 'latin1');

    expect(() => prepareSignature(request({ pdf, field: 'seal' }))).toThrow(refusal('signing.head_invalid'));
  });

  it.each([
    ['has expired', 'signing.certificate_expired', '2029-06-01T00:00:00Z'],
    ['is not valid yet', 'signing.certificate_not_yet_valid', '2025-12-31T23:59:59Z'],
  ])('refuses a certificate that %s', (_, code, at) => {
    expect(() => prepareSignature(request({ signedAt: new Date(at) }))).toThrow(refusal(code));
  });

  it('refuses an authority’s certificate', () => {
    const certificates = certificatesFromPem(pki.ca.issuingCertificate);

    expect(() => prepareSignature(request({ certificates }))).toThrow(refusal('signing.certificate_usage_wrong'));
  });

  it('refuses an algorithm the key cannot do', () => {
    expect(() => prepareSignature(request({ algorithm: 'ecdsa-sha256' }))).toThrow(refusal('signing.algorithm_unfit'));
  });

  it('names the code point the font has no glyph for', () => {
    const appearance = { kind: 'copy', lines: ['Sao y 漢'], font: FONT } as const;

    expect(() => prepareSignature(request({ appearance }))).toThrow(
      expect.objectContaining({ code: 'signing.glyph_missing', params: { codePoint: 'U+6F22' } }),
    );
  });
});

describe('completing a signature', () => {
  it('refuses when the head has moved', async () => {
    const prepared = prepareSignature(request());
    const moved = await sign({ pdf: base, field: 'seal', issued: pki.seal });

    expect(() => completeSignature(moved, prepared, Buffer.alloc(256))).toThrow(refusal('signing.head_moved'));
  });

  it('refuses a value made with another key', async () => {
    const prepared = prepareSignature(request());
    const toBeSigned = Buffer.from(prepared.signedAttributes, 'base64');
    const item = { toBeSigned, digest: Buffer.from(prepared.digest, 'base64'), algorithm: prepared.algorithm, documentName: 'x' };
    const outcome = await providerOf(pki.seal).sign([item]);
    const [value = Buffer.alloc(0)] = outcome.state === 'done' ? outcome.signatures : [];

    expect(() => completeSignature(base, prepared, value)).toThrow(refusal('signing.signature_value_wrong'));
  });

  it('refuses a preparation that was tampered with', () => {
    const prepared = prepareSignature(request());
    const increment = Buffer.from(
      Buffer.from(prepared.increment, 'base64').toString('latin1').replace('/Type /Sig', '/Type /Sag'),
      'latin1',
    );
    const changed = { ...prepared, increment: increment.toString('base64') };

    expect(() => completeSignature(base, changed, Buffer.alloc(256))).toThrow(refusal('signing.preparation_broken'));
  });
});

it('refuses a key file with the wrong passphrase', () => {
  expect(() => openPkcs12(pki.officer.pkcs12, 'wrong')).toThrow(refusal('signing.key_store_unreadable'));
});

it('signs a document that came in object streams', async () => {
  const field = { name: 'officer', role: 'officer', page: 0, box: { x: 10, y: 10, width: 100, height: 40 } } as const;
  const pdf = await sign({
    pdf: await makeSignable(await aRenderedPdf({ useObjectStreams: true }), [field]),
    field: 'officer',
    issued: pki.officer,
  });

  expect(verifySignatures(pdf, { trustedRoots: pki.roots, at: SIGNED_AT }).verdict).toBe('VALID');
});

it('issues server certificates for names and addresses', async () => {
  const validity = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2051-01-01T00:00:00Z') };
  const hosts = ['motcua.local', '192.168.1.20', '::1'] as const;
  const issued = await issueCertificate(pki.ca, { ...validity, purpose: 'server', hosts: [...hosts], passphrase: 'x' });
  const [leaf] = certificatesFromPem(issued.certificate);

  expect(parseCertificate(leaf ?? Buffer.alloc(0)).notAfter).toEqual(validity.notAfter);
}, 60_000);
