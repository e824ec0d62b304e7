import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const FORMAT = 1;

/**
 * Envelope encryption (AES-256-GCM). A wrapped key travels with its row; ciphertext = format byte, key id byte,
 * 12 bytes nonce, 16 bytes tag, data; `context` (table, column, row id) is authenticated, so a ciphertext copied to another row
 * does not open.
 */
export class Keyring {
  /** @param master 32 bytes; @param blind 32 bytes, key of the blind indexes. */
  constructor(
    private readonly master: Buffer,
    private readonly blind: Buffer,
    private readonly masterId = 1,
  ) {
    if (master.length !== 32 || blind.length !== 32) throw new Error('Keys of the keyring have 32 bytes');
  }

  /** A fresh data key, wrapped for storage beside its row. */
  newWrappedKey(rowId: string): Buffer {
    return seal(this.master, this.masterId, randomBytes(32), `key:${rowId}`);
  }

  openKey(wrapped: Buffer, rowId: string): DataKey {
    return new DataKey(unseal(this.master, wrapped, `key:${rowId}`));
  }

  /** Exact look-up of an identifier or phone without storing it in plain (deterministic HMAC-SHA-256). */
  blindIndex(kind: string, value: string): Buffer {
    return createHmac('sha256', this.blind)
      .update(`${kind}\u0000${value.normalize('NFC').replace(/\s+/g, '').toUpperCase()}`)
      .digest();
  }
}

export class DataKey {
  constructor(private readonly key: Buffer) {}

  seal(plain: string | Buffer, context: string): Buffer {
    return seal(this.key, 0, Buffer.isBuffer(plain) ? plain : Buffer.from(plain, 'utf8'), context);
  }

  open(sealed: Buffer, context: string): Buffer {
    return unseal(this.key, sealed, context);
  }

  sealJson(value: unknown, context: string): Buffer {
    return this.seal(JSON.stringify(value), context);
  }

  openJson(sealed: Buffer, context: string): unknown {
    return JSON.parse(this.open(sealed, context).toString('utf8'));
  }

  /** Raw key for streams (documents). */
  get bytes(): Buffer {
    return this.key;
  }
}

function seal(key: Buffer, keyId: number, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const data = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([FORMAT, keyId]), nonce, cipher.getAuthTag(), data]);
}

function unseal(key: Buffer, sealed: Buffer, context: string): Buffer {
  if (sealed[0] !== FORMAT) throw new Error('Unknown ciphertext format');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(2, 14));
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(14, 30));
  return Buffer.concat([decipher.update(sealed.subarray(30)), decipher.final()]);
}
