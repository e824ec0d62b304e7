import { beforeAll, describe, expect, it } from '@jest/globals';
import { SIGNING_ALGORITHMS } from '../cms/signing-algorithm.js';
import { aSealedPdf, aTestPki, SEALED_AT, SIGNED_AT, type TestPki } from '../testing/signing-fixture.js';
import { verifySignatures } from '../verify/verify-signatures.js';

let pki: TestPki;
beforeAll(async () => {
  pki = await aTestPki();
}, 60_000);

describe.each(['table', 'stream'] as const)('officer and seal on a base with an xref %s', (xref) => {
  let revisions: [Uint8Array, Uint8Array, Uint8Array];
  beforeAll(async () => {
    revisions = await aSealedPdf(pki, xref);
  }, 60_000);

  it('leaves every earlier revision untouched', () => {
    const [base, signed, sealed] = revisions;
    expect(Buffer.from(signed.subarray(0, base.length)).equals(base)).toBe(true);
    expect(Buffer.from(sealed.subarray(0, signed.length)).equals(signed)).toBe(true);
  });

  it('verifies both signatures, the later one for the whole file', () => {
    const report = verifySignatures(revisions[2], { trustedRoots: pki.roots, at: SEALED_AT });

    expect(report).toMatchObject({ verdict: 'VALID', reasons: [], revisions: 3 });
    expect(report.signatures).toMatchObject([
      { field: 'officer', revision: 2, coverage: 'revision', claimedAt: SIGNED_AT, reasons: [] },
      { field: 'seal', revision: 3, coverage: 'whole_file', claimedAt: SEALED_AT, reasons: [] },
    ]);
  });

  it('names the signer in Vietnamese letters', () => {
    const [officer] = verifySignatures(revisions[1], { trustedRoots: pki.roots, at: SIGNED_AT }).signatures;

    expect(officer).toMatchObject({
      signer: { commonName: 'Nguyễn Thị Hồng Nhung', title: 'Phó Chủ tịch', organisation: 'Ủy ban nhân dân xã Đông Phước' },
      issuer: 'Chứng thực cấp phát dùng thử',
    });
  });

  it('reports the unsigned base as without signature', () => {
    expect(verifySignatures(revisions[0], { trustedRoots: pki.roots, at: SIGNED_AT })).toMatchObject({
      verdict: 'NO_SIGNATURE',
      signatures: [],
    });
  });
});

it.each(SIGNING_ALGORITHMS.filter((algorithm) => algorithm !== 'ecdsa-sha256'))('signs and verifies with %s', async (algorithm) => {
  const [, , sealed] = await aSealedPdf(pki, 'table', algorithm);

  const report = verifySignatures(sealed, { trustedRoots: pki.roots, at: SEALED_AT });

  expect(report.verdict).toBe('VALID');
  expect(report.signatures.map((signature) => signature.algorithm)).toEqual([algorithm, algorithm]);
});
