import { createPrivateKey, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { copyText } from '../appearance/draw-copy-text.js';
import { loadSignatureImage } from '../appearance/signature-image.js';
import { basicConstraints, keyUsage } from '../ca/certificate-extension.js';
import { encodeName } from '../ca/distinguished-name.js';
import { signCertificate } from '../ca/issue-certificate.js';
import { certificatesFromPem } from '../ca/pem.js';
import { parseCertificate } from '../cms/certificate.js';
import { aSignablePdf, aTestPki, FONT, sign, SIGNED_AT, type TestPki } from '../testing/signing-fixture.js';
import { verifySignatures } from '../verify/verify-signatures.js';
import { completeSignature } from './complete-signature.js';
import { prepareSignature } from './prepare-signature.js';

let pki: TestPki;
beforeAll(async () => {
  pki = await aTestPki();
}, 60_000);

it.each(['der', 'ieee-p1363'] as const)('takes an ECDSA value as %s', async (dsaEncoding) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuing = certificatesFromPem(pki.ca.issuingCertificate).map(parseCertificate)[0];
  if (!issuing) throw new Error('no issuing certificate');
  const { notBefore, notAfter, der } = issuing;
  const extensions = [basicConstraints(undefined), keyUsage('nonRepudiation')];
  const template = { subject: encodeName({ commonName: 'Trần Văn Đức' }), publicKey, notBefore, notAfter, extensions };
  const leaf = signCertificate(template, { name: issuing.subject, privateKey: createPrivateKey(pki.ca.issuingKey) });
  const pdf = await aSignablePdf();
  const prepared = prepareSignature({ pdf, field: 'officer', certificates: [leaf, der], algorithm: 'ecdsa-sha256', signedAt: SIGNED_AT });
  const value = signBytes('sha256', Buffer.from(prepared.signedAttributes, 'base64'), { key: privateKey, dsaEncoding });

  const signed = completeSignature(pdf, prepared, value);

  expect(verifySignatures(signed, { trustedRoots: pki.roots, at: SIGNED_AT })).toMatchObject({ verdict: 'VALID' });
});

it('shows a PNG with transparency as the signature', async () => {
  const png = await sharp({ create: { width: 300, height: 120, channels: 4, background: { r: 10, g: 40, b: 160, alpha: 0.5 } } })
    .png()
    .toBuffer();
  const image = await loadSignatureImage(png);
  const pdf = await aSignablePdf();

  const signed = await sign({ pdf, field: 'officer', issued: pki.officer, appearance: { kind: 'officer', name: 'x', image } });

  expect(image).toMatchObject({ width: 300, height: 120 });
  expect(verifySignatures(signed, { trustedRoots: pki.roots, at: SIGNED_AT }).verdict).toBe('VALID');
});

it('refuses an image without transparency', async () => {
  const jpeg = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();

  await expect(loadSignatureImage(jpeg)).rejects.toMatchObject({ code: 'signing.image_unusable', params: { reason: 'not_png' } });
});

it('accepts the embedded font of a copy’s text when the seal follows', async () => {
  const lines = copyText('sao y', 'Ủy ban nhân dân xã Đông Phước', SIGNED_AT);
  const officer = await sign({ pdf: await aSignablePdf(), field: 'officer', issued: pki.officer });

  const copy = await sign({ pdf: officer, field: 'seal', issued: pki.seal, appearance: { kind: 'copy', lines, font: FONT } });

  expect(verifySignatures(copy, { trustedRoots: pki.roots, at: SIGNED_AT }).verdict).toBe('VALID');
});
