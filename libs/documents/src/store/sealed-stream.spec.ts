import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { sealedSize, SealStream, UnsealStream } from './sealed-stream.js';

async function through(bytes: Buffer, stream: SealStream | UnsealStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const out = Readable.from([bytes]).pipe(stream);
  for await (const chunk of out as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('sealed documents', () => {
  const key = randomBytes(32);

  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('open to the same %s bytes and have the foretold size', async (size) => {
    const plain = randomBytes(size);
    const sealed = await through(plain, new SealStream(key, 'document:1'));
    expect(sealed.length).toBe(sealedSize(size));
    expect((await through(sealed, new UnsealStream(key, 'document:1'))).equals(plain)).toBe(true);
  });

  it('do not open when a byte was changed, the end was cut, or under another document', async () => {
    const sealed = await through(randomBytes(100_000), new SealStream(key, 'document:1'));
    const flipped = Buffer.from(sealed);
    flipped[500] = (flipped[500] ?? 0) ^ 1;
    await expect(through(flipped, new UnsealStream(key, 'document:1'))).rejects.toThrow();
    await expect(through(sealed.subarray(0, 65_536 + 17), new UnsealStream(key, 'document:1'))).rejects.toThrow();
    await expect(through(sealed, new UnsealStream(key, 'document:2'))).rejects.toThrow();
  });
});
