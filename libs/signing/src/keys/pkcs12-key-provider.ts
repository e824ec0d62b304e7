import { keyTypeOf, maxSignatureBytes, signWith } from '../cms/signing-algorithm.js';
import { AlgorithmUnfit } from '../signing.errors.js';
import type { KeyDescription, KeyProvider, SignItem, SignOutcome } from './key-provider.js';
import { type OpenedKeyStore, openPkcs12 } from './open-pkcs12.js';

/** A key in a PKCS#12 file: for demonstrations, tests and small agencies. Opening costs tens of milliseconds, so it happens once. */
export class Pkcs12KeyProvider implements KeyProvider {
  private opened: OpenedKeyStore | undefined;

  /** @param load reads the file and its passphrase when the key is first needed */
  constructor(private readonly load: () => Promise<{ file: Uint8Array; passphrase: string }>) {}

  async describe(): Promise<KeyDescription> {
    const { privateKey, chain } = await this.store();
    return {
      chain: chain.map(({ der }) => der),
      keyType: privateKey.asymmetricKeyType === 'ec' ? 'ec' : 'rsa',
      maxSignatureBytes: maxSignatureBytes(chain[0].publicKey),
      mode: 'sync',
    };
  }

  /** @throws AlgorithmUnfit when the algorithm is not one of the key's type */
  async sign(items: readonly SignItem[]): Promise<SignOutcome> {
    const { privateKey } = await this.store();
    const signatures = items.map(({ algorithm, toBeSigned }) => {
      if (keyTypeOf(algorithm) !== privateKey.asymmetricKeyType) throw new AlgorithmUnfit(algorithm, privateKey.asymmetricKeyType ?? '');
      return signWith(privateKey, algorithm, toBeSigned);
    });
    return { state: 'done', signatures };
  }

  private async store(): Promise<OpenedKeyStore> {
    if (!this.opened) {
      const { file, passphrase } = await this.load();
      this.opened = openPkcs12(file, passphrase);
    }
    return this.opened;
  }
}
