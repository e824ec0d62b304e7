import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@app/platform';
import { system } from '@app/identity';
import { paperFontFiles, type SigningConfig } from '@app/results';
import { completeSignature, Pkcs12KeyProvider, prepareSignature, type Appearance } from '@app/signing';
import { SignerRejected, type DocumentSigner } from '@app/workflow';

/** Opens one PKCS#12 file per signer (`person-<account>.p12`) and per agency seal (`seal-<agency>.p12`). */
export class FileSigner implements DocumentSigner {
  private readonly providers = new Map<string, Pkcs12KeyProvider>();
  private readonly font = readFileSync(paperFontFiles().bold);
  private readonly demonstration: boolean;

  constructor(
    private readonly database: Database,
    private readonly config: SigningConfig & { readonly NODE_ENV: string },
  ) {
    this.demonstration = config.NODE_ENV !== 'production';
  }

  async sign(
    pdf: Uint8Array,
    request: { field: 'signature' | 'seal'; requestedBy: string; agencyId: string; signedAt: Date },
  ): Promise<{ pdf: Uint8Array; value: Uint8Array; signer: string }> {
    const personal = request.field === 'signature';
    const key = personal ? `person-${request.requestedBy}` : `seal-${request.agencyId}`;
    const provider = this.providerOf(key);
    const { person, agency } = await this.namesOf(request.requestedBy, request.agencyId);
    const { chain } = await provider.describe();
    const appearance: Appearance = personal
      ? { kind: 'officer', name: person }
      : { kind: 'seal', agency, demonstration: this.demonstration, font: this.font };
    const prepared = prepareSignature({
      pdf,
      field: request.field,
      certificates: chain,
      algorithm: 'rsa-pkcs1-sha256',
      appearance,
      signedAt: request.signedAt,
      reason: personal ? 'Ký duyệt kết quả' : 'Đóng dấu, phát hành',
    });
    const outcome = await provider.sign([
      {
        toBeSigned: Buffer.from(prepared.signedAttributes, 'base64'),
        digest: Buffer.from(prepared.digest, 'base64'),
        algorithm: 'rsa-pkcs1-sha256',
        documentName: 'ket-qua',
      },
    ]);
    const value = outcome.state === 'done' ? outcome.signatures[0] : undefined;
    if (value === undefined) throw new SignerRejected('no_signature');
    return { pdf: completeSignature(pdf, prepared, value), value, signer: personal ? person : agency };
  }

  private providerOf(key: string): Pkcs12KeyProvider {
    const known = this.providers.get(key);
    if (known !== undefined) return known;
    const file = join(this.config.SIGNING_FOLDER, `${key}.p12`);
    if (!existsSync(file)) throw new SignerRejected('no_key');
    const provider = new Pkcs12KeyProvider(async () => ({ file: await readFile(file), passphrase: this.config.SIGNING_PASSWORD }));
    this.providers.set(key, provider);
    return provider;
  }

  private namesOf(accountId: string, agencyId: string): Promise<{ person: string; agency: string }> {
    return this.database.readAs(system('signer_job'), (tx) =>
      tx.one<{ person: string; agency: string }>(
        `select (select full_name from account where id = $1) as person, (select name ->> 'vi' from agency where id = $2) as agency`,
        [accountId, agencyId],
      ),
    );
  }
}
