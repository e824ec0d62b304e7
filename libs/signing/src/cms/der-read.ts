/** The bytes are not the DER we expect. Internal: callers turn it into their own refusal. */
export class DerUnreadable extends Error {}

/** One value: its tag, its content, and the whole encoding, which is what gets copied or hashed. */
export interface DerNode {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

/** Reads exactly one value; trailing bytes are refused. */
export function readDer(bytes: Uint8Array): DerNode {
  const { node, end } = nodeAt(bytes, 0);
  if (end !== bytes.length) throw new DerUnreadable('trailing bytes');
  return node;
}

/** Reads one value and answers how long it is; `/Contents` is padded with zeros after it. */
export function readDerPrefix(bytes: Uint8Array): DerNode {
  return nodeAt(bytes, 0).node;
}

/** The values inside a constructed one. */
export function children(node: DerNode): DerNode[] {
  const found: DerNode[] = [];
  for (let at = 0; at < node.content.length;) {
    const { node: child, end } = nodeAt(node.content, at);
    found.push(child);
    at = end;
  }
  return found;
}

/** The children of a node that must have the tag. */
export function childrenOf(node: DerNode | undefined, tag: number): DerNode[] {
  return children(expectTag(node, tag));
}

export function expectTag(node: DerNode | undefined, tag: number): DerNode {
  if (node?.tag !== tag) throw new DerUnreadable(`expected tag ${tag.toString(16)}`);
  return node;
}

export function readObjectIdentifier(node: DerNode | undefined): string {
  const { content } = expectTag(node, 0x06);
  const arcs: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (value > Number.MAX_SAFE_INTEGER) throw new DerUnreadable('arc');
    if (byte < 0x80) {
      arcs.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}

export function readInteger(node: DerNode | undefined): number {
  const { content } = expectTag(node, 0x02);
  if (content.length === 0 || content.length > 6 || (content[0] ?? 0) >= 0x80) throw new DerUnreadable('integer');
  return content.reduce((value, byte) => value * 256 + byte, 0);
}

/** UTCTime or GeneralizedTime in the DER form, ending in Z. */
export function readTime(node: DerNode | undefined): Date {
  const digits = Buffer.from(node?.content ?? []).toString('latin1');
  const full = node?.tag === 0x17 ? `${Number(digits.slice(0, 2)) >= 50 ? '19' : '20'}${digits}` : digits;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  if (!parts || (node?.tag !== 0x17 && node?.tag !== 0x18)) throw new DerUnreadable('time');
  const [, year, month, day, hour, minute, second] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** The characters of a directory string. */
export function readText(node: DerNode): string {
  const bytes = Buffer.from(node.content);
  switch (node.tag) {
    case 0x0c:
      return bytes.toString('utf8');
    case 0x13:
    case 0x14:
    case 0x16:
      return bytes.toString('latin1');
    case 0x1e:
      return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : '';
    default:
      return '';
  }
}

function nodeAt(bytes: Uint8Array, at: number): { node: DerNode; end: number } {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerUnreadable('tag');
  let length = first;
  let start = at + 2;
  if (first >= 0x80) {
    const count = first - 0x80;
    if (count === 0 || count > 4) throw new DerUnreadable('length');
    length = 0;
    for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[start + index] ?? 0);
    start += count;
    // DER lengths are minimal; another form would let two encodings stand for one value.
    if (length < 0x80 || (count > 1 && length < 256 ** (count - 1))) throw new DerUnreadable('length');
  }
  const end = start + length;
  if (end > bytes.length) throw new DerUnreadable('truncated');
  return { node: { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) }, end };
}
