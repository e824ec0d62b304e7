import { beforeAll, describe, expect, it } from '@jest/globals';
import { issueCertificate } from '../ca/development-ca.js';
import { Increment } from '../pdf/increment.js';
import { catalogOf, pagesOf } from '../pdf/page-tree.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { dict, name, type PdfDict, PdfRaw, PdfRef, PdfStream, type PdfValue } from '../pdf/pdf-value.js';
import { signatureFields } from '../signature/form.js';
import { aSealedPdf, aTestPki, SEALED_AT, sign, SIGNED_AT, type TestPki } from '../testing/signing-fixture.js';
import { verifySignatures } from './verify-signatures.js';

let pki: TestPki;
let base: Uint8Array;
let signed: Uint8Array;
let sealed: Uint8Array;
beforeAll(async () => {
  pki = await aTestPki();
  [base, signed, sealed] = await aSealedPdf(pki);
}, 60_000);

const verify = (pdf: Uint8Array, at = SEALED_AT): ReturnType<typeof verifySignatures> =>
  verifySignatures(pdf, { trustedRoots: pki.roots, at });

/** Appends a revision to a signed file, as an attacker with a PDF library would. */
function append(pdf: Uint8Array, change: (increment: Increment, file: PdfFile) => void): Uint8Array {
  const file = PdfFile.open(pdf);
  const increment = new Increment(file);
  change(increment, file);
  return Buffer.concat([pdf, increment.build().bytes]);
}

function replaced(pdf: Uint8Array, from: string | RegExp, to: (...match: string[]) => string): Uint8Array {
  return Buffer.from(Buffer.from(pdf).toString('latin1').replace(from, to), 'latin1');
}

const withEntry = (source: PdfDict, key: string, value: PdfValue): PdfDict => new Map([...source, [key, value]]);

function rootOf(file: PdfFile): PdfRef {
  const root = file.trailer.get('Root');
  if (!(root instanceof PdfRef)) throw new Error('no root');
  return root;
}

function fieldOf(file: PdfFile, wanted: string): { ref: PdfRef; dict: PdfDict } {
  const field = signatureFields(file).fields.find((candidate) => candidate.name === wanted);
  if (!field) throw new Error('no field');
  return field;
}

function firstPage(file: PdfFile): { ref: PdfRef; dict: PdfDict } {
  const [page] = pagesOf(file);
  if (!page) throw new Error('no page');
  return page;
}

const inCatalog =
  (key: string, value: PdfValue) =>
  (increment: Increment, file: PdfFile): void =>
    increment.override(rootOf(file), withEntry(catalogOf(file), key, value));

describe('a revision appended after the signatures', () => {
  const attacks: [string, (increment: Increment, file: PdfFile) => void][] = [
    [
      'overwrites the page content',
      (increment, file) => {
        const contents = firstPage(file).dict.get('Contents');
        const ref = Array.isArray(contents) ? contents[0] : contents;
        if (ref instanceof PdfRef) increment.override(ref, new PdfStream(dict({}), Buffer.from('0 0 m')));
      },
    ],
    [
      'points the page to other content',
      (increment, file) => {
        const page = firstPage(file);
        increment.override(page.ref, withEntry(page.dict, 'Contents', increment.add(new PdfStream(dict({}), Buffer.from('0 0 m')))));
      },
    ],
    ['turns the page', (increment, file) => increment.override(firstPage(file).ref, withEntry(firstPage(file).dict, 'Rotate', 180))],
    [
      'removes the pages',
      (increment, file) => {
        const pages = catalogOf(file).get('Pages');
        if (pages instanceof PdfRef) increment.override(pages, dict({ Type: name('Pages'), Kids: [], Count: 0 }));
      },
    ],
    [
      'adds an overlay annotation',
      (increment, file) => {
        const page = firstPage(file);
        const note = increment.add(dict({ Type: name('Annot'), Subtype: name('FreeText'), Rect: [0, 0, 500, 500] }));
        const annotations = page.dict.get('Annots');
        increment.override(page.ref, withEntry(page.dict, 'Annots', [...(Array.isArray(annotations) ? annotations : []), note]));
      },
    ],
    ['adds a script', inCatalog('OpenAction', dict({ S: name('JavaScript') }))],
    ['adds layers', inCatalog('OCProperties', dict({}))],
    ['lets viewers redraw the fields', inCatalog('AcroForm', dict({ NeedAppearances: true, Fields: [] }))],
    [
      'swaps the seal’s appearance',
      (increment, file) => {
        const seal = fieldOf(file, 'seal');
        const form = increment.add(new PdfStream(dict({ Subtype: name('Form'), BBox: [0, 0, 9, 9] }), Buffer.from('')));
        increment.override(seal.ref, withEntry(seal.dict, 'AP', dict({ N: form })));
      },
    ],
    [
      'moves the seal',
      (increment, file) => increment.override(fieldOf(file, 'seal').ref, withEntry(fieldOf(file, 'seal').dict, 'Rect', [0, 0, 600, 800])),
    ],
    [
      'empties the officer’s field',
      (increment, file) => increment.override(fieldOf(file, 'officer').ref, withEntry(fieldOf(file, 'officer').dict, 'V', null)),
    ],
    [
      'reuses the officer’s signature for the seal',
      (increment, file) =>
        increment.override(
          fieldOf(file, 'seal').ref,
          withEntry(fieldOf(file, 'seal').dict, 'V', fieldOf(file, 'officer').dict.get('V') ?? null),
        ),
    ],
    [
      'changes the document information',
      (increment, file) => {
        const info = file.trailer.get('Info');
        if (info instanceof PdfRef) increment.override(info, dict({}));
      },
    ],
    ['brings an object nobody refers to', (increment) => void increment.add(dict({ Hidden: true }))],
  ];

  it.each(attacks)('is rejected when it %s', (_, change) => {
    const report = verify(append(sealed, change));

    expect(report.verdict).toBe('INVALID');
    expect(report.reasons).toContain('changed_after_signing');
  });
});

describe('a signed file with altered bytes', () => {
  it('is rejected when a signed byte changed', () => {
    const report = verify(replaced(sealed, 'ExtensionLevel 8', () => 'ExtensionLevel 9'));

    expect(report.signatures.map(({ reasons }) => reasons)).toEqual([['digest_mismatch'], ['digest_mismatch']]);
  });

  it('is rejected when bytes follow the end', () => {
    expect(verify(Buffer.concat([sealed, Buffer.from('trailing')]))).toMatchObject({ verdict: 'UNPARSEABLE' });
  });

  it('is rejected when bytes hide in the padding of the signature', () => {
    const last = Buffer.from(signed).lastIndexOf('0>/ByteRange');
    const hidden = Buffer.from(signed);
    hidden.write('7', last, 'latin1');

    expect(verify(hidden)).toMatchObject({ verdict: 'INVALID', signatures: [{ reasons: ['cms_malformed'] }] });
  });

  it('is rejected when white space stands between the digits of the signature', () => {
    const spaced = Buffer.from(signed);
    spaced.write(' ', spaced.lastIndexOf('0>/ByteRange'), 'latin1');

    expect(verify(spaced)).toMatchObject({ verdict: 'INVALID', signatures: [{ reasons: ['contents'] }] });
  });

  it('is rejected when the byte range leaves more out than the signature', () => {
    const widened = replaced(signed, /ByteRange \[0 (\d+) (\d+) (\d+)/, (match = '', before = '', after = '', rest = '') =>
      `ByteRange [0 ${Number(before) - 1} ${after} ${rest}`.padEnd(match.length),
    );
    expect(verify(widened)).toMatchObject({ verdict: 'INVALID', signatures: [{ reasons: ['byte_range'] }] });
  });

  it.each([
    ['null', 'null'],
    ['negative', '[0 -1 0 0]'],
    ['empty', '[]'],
  ])('is rejected when the byte range is %s', (_, range) => {
    const broken = replaced(signed, /ByteRange \[[\d ]+\]/, (match = '') => `ByteRange ${range}`.padEnd(match.length));

    expect(verify(broken)).toMatchObject({ verdict: 'INVALID', signatures: [{ reasons: ['byte_range'] }] });
  });

  it('is rejected when the contents are gone', () => {
    expect(verify(replaced(signed, '/Contents <', () => '/Contentz <'))).toMatchObject({
      verdict: 'INVALID',
      signatures: [{ reasons: ['contents'] }],
    });
  });

  it('is rejected when a key stands twice', () => {
    expect(verify(replaced(signed, '/Reason', () => '/Name  '))).toMatchObject({ verdict: 'UNPARSEABLE' });
  });

  it('is rejected when objects hide between the listed ones', () => {
    const file = PdfFile.open(signed);
    const increment = new Increment(file);
    const seal = fieldOf(file, 'seal');
    const hiding = new PdfRaw(Buffer.from('<</Type/Sig>>\nendobj\n9 0 obj\nnull', 'latin1'));
    increment.override(seal.ref, withEntry(seal.dict, 'V', increment.add(hiding)));

    expect(verify(Buffer.concat([signed, increment.build().bytes]))).toMatchObject({
      verdict: 'INVALID',
      reasons: ['changed_after_signing'],
    });
  });
});

describe('a signature nobody vouches for', () => {
  it('is open when its root is not trusted', async () => {
    const stranger = await aTestPki();
    const forged = await sign({ pdf: base, field: 'officer', issued: stranger.officer });

    expect(verify(forged)).toMatchObject({ verdict: 'INDETERMINATE', signatures: [{ reasons: ['chain_incomplete'] }] });
  }, 60_000);

  it('is open when the certificate has expired at the instant of checking', () => {
    expect(verify(signed, new Date('2030-01-01T00:00:00Z'))).toMatchObject({
      verdict: 'INDETERMINATE',
      signatures: [{ reasons: ['certificate_expired'] }],
    });
  });

  it('is open when a signer’s certificate was used as an authority', async () => {
    const rogueCa = { ...pki.ca, issuingCertificate: pki.officer.certificate, issuingKey: pki.officer.privateKey };
    const validity = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2028-01-01T00:00:00Z') };
    const rogue = await issueCertificate(rogueCa, {
      ...validity,
      purpose: 'officer',
      passphrase: 'x',
      subject: { commonName: 'Kẻ mạo danh' },
    });
    const chain = rogue.chain + pki.ca.issuingCertificate;
    const forged = await sign({ pdf: base, field: 'officer', issued: { ...rogue, chain }, at: SIGNED_AT, passphrase: 'x' });

    expect(verify(forged)).toMatchObject({ verdict: 'INDETERMINATE', signatures: [{ reasons: ['chain_incomplete'] }] });
  }, 60_000);
});

it('shows the earlier revision when the later signature was cut off, which only a record of the signatures can tell', () => {
  expect(verify(signed)).toMatchObject({ verdict: 'VALID', signatures: [{ field: 'officer', coverage: 'whole_file' }] });
});
