import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeSignable } from '../base/make-signable.js';
import { certificatesFromPem } from '../ca/pem.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { PdfRef, PdfString } from '../pdf/pdf-value.js';
import { signatureFields } from '../signature/form.js';
import { aRenderedPdf, aSealedPdf, aTestPki, FONT, PASSPHRASE, sign, type TestPki } from '../testing/signing-fixture.js';

/** Foreign validators over a document with both signatures. A tool that is not installed is reported, never passed over in silence. */
let pki: TestPki;
let folder: string;

beforeAll(async () => {
  pki = await aTestPki();
  folder = mkdtempSync(join(tmpdir(), 'signing-'));
  writeFileSync(join(folder, 'root.pem'), pki.ca.rootCertificate);
  writeFileSync(join(folder, 'issuing.pem'), pki.ca.issuingCertificate);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(tool: string, args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(tool, args, { cwd: folder, encoding: 'utf8', timeout: 30_000 });
  if (error) throw error;
  return stdout + stderr;
}

function isInstalled(tool: string): boolean {
  const found = !spawnSync(tool, ['-v'], { timeout: 30_000 }).error;
  if (!found) process.stdout.write(`NOT RUN: ${tool} is not installed\n`);
  return found;
}

const withTools = (...tools: string[]): typeof it => (tools.map(isInstalled).every(Boolean) ? it : (it.skip as typeof it));

describe.each([
  ['table', 'rsa-pkcs1-sha256'],
  ['stream', 'rsa-pss-sha256'],
] as const)('a document with xref %s signed %s', (xref, algorithm) => {
  let sealed: Uint8Array;

  beforeAll(async () => {
    [, , sealed] = await aSealedPdf(pki, xref, algorithm);
    writeFileSync(join(folder, 'sealed.pdf'), sealed);
  }, 60_000);

  withTools('pdfsig', 'certutil')('is valid and trusted twice for poppler', () => {
    const store = mkdtempSync(join(folder, 'nss-'));
    run('certutil', ['-N', '-d', `sql:${store}`, '--empty-password']);
    run('certutil', ['-A', '-d', `sql:${store}`, '-n', 'root', '-t', 'CT,CT,CT', '-i', 'root.pem']);
    run('certutil', ['-A', '-d', `sql:${store}`, '-n', 'issuing', '-t', ',,', '-i', 'issuing.pem']);
    // Without -no-ocsp: poppler 22.12 then calls every chain unknown that has no revocation address. Ours have none, so nobody is asked.
    const answer = run('pdfsig', ['-nssdir', `sql:${store}`, 'sealed.pdf']);

    expect(answer.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2);
    expect(answer.match(/Certificate Validation: Certificate is Trusted\./g)).toHaveLength(2);
    expect(answer).toContain('Total document signed');
  });

  withTools('openssl')('is a CAdES signature twice for OpenSSL', () => {
    const file = PdfFile.open(sealed);
    const answers = signatureFields(file).fields.map(({ dict }) => {
      const signature = file.resolve(dict.get('V'));
      const contents = signature instanceof Map ? signature.get('Contents') : undefined;
      if (!(contents instanceof PdfString) || !(dict.get('V') instanceof PdfRef)) throw new Error('no signature');
      const revision = file.sections.findIndex(({ end }) => end > contents.end);
      writeFileSync(join(folder, 'cms.der'), contents.bytes);
      const signed = [sealed.subarray(0, contents.start), sealed.subarray(contents.end, file.section(revision).end)];
      writeFileSync(join(folder, 'signed.bin'), Buffer.concat(signed));
      const verify = ['cms', '-verify', '-binary', '-cades', '-inform', 'DER', '-in', 'cms.der', '-content', 'signed.bin'];
      return run('openssl', [...verify, '-CAfile', 'root.pem', '-purpose', 'any', '-out', 'out.bin']);
    });

    expect(answers).toEqual(answers.map(() => expect.stringContaining('CAdES Verification successful')));
    expect(answers).toHaveLength(2);
    expect(run('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'cms.der'])).not.toContain('signingTime');
  });

  withTools('qpdf')('has no structural fault for qpdf', () => {
    expect(run('qpdf', ['--check', 'sealed.pdf'])).toContain('No syntax or stream encoding errors found');
  });
});

withTools('openssl')('writes a PKCS#12 file that OpenSSL opens', () => {
  writeFileSync(join(folder, 'officer.p12'), pki.officer.pkcs12);
  const pem = run('openssl', ['pkcs12', '-in', 'officer.p12', '-nokeys', '-passin', `pass:${PASSPHRASE}`]);

  expect(pem).toContain('BEGIN CERTIFICATE');
  expect(certificatesFromPem(pem)).toHaveLength(2);
});

withTools('pdftotext', 'pdffonts')(
  'embeds a font whose Vietnamese text can be read back',
  async () => {
    const lines = ['Sao y', 'ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲỶỸỴĐ', 'ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỷỹỵđ'];
    const pdf = await makeSignable(await aRenderedPdf(), [
      { name: 'copy', role: 'copy', page: 0, box: { x: 200, y: 740, width: 375, height: 80 } },
    ]);
    writeFileSync(
      join(folder, 'copy.pdf'),
      await sign({ pdf, field: 'copy', issued: pki.seal, appearance: { kind: 'copy', lines, font: FONT } }),
    );
    const text = run('pdftotext', ['-layout', 'copy.pdf', '-']);

    for (const line of lines) expect(text).toContain(line);
    expect(run('pdffonts', ['copy.pdf'])).toMatch(/[A-Z]{6}\+LiberationSerif-Bold\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  },
  60_000,
);
