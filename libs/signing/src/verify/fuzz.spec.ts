import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aSealedPdf, aTestPki, SEALED_AT } from '../testing/signing-fixture.js';
import { verifySignatures } from './verify-signatures.js';

it('never throws on and never accepts a signed file with one changed byte', async () => {
  const pki = await aTestPki();
  const [, , sealed] = await aSealedPdf(pki);

  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ flip;
      // The case of a hexadecimal digit inside /Contents is outside the signed bytes and means the same.
      const sameHex = Buffer.from(sealed).toString('latin1').toLowerCase() === changed.toString('latin1').toLowerCase();
      const { verdict } = verifySignatures(changed, { trustedRoots: pki.roots, at: SEALED_AT });
      if (!sameHex) expect(verdict).not.toBe('VALID');
    }),
    { numRuns: 300 },
  );
}, 60_000);

it('calls a file unparseable whose cross-reference points past its end', async () => {
  const pki = await aTestPki();
  const [, , sealed] = await aSealedPdf(pki);
  const text = Buffer.from(sealed).toString('latin1');
  const entry = text.indexOf(' 00000 n ');
  const changed = Buffer.from(text.slice(0, entry - 10) + '9000000000' + text.slice(entry), 'latin1');

  expect(verifySignatures(changed, { trustedRoots: pki.roots, at: SEALED_AT }).verdict).not.toBe('VALID');
});
