import type { KeyType, SigningAlgorithm } from '../cms/signing-algorithm.js';

/** What is to be signed: the DER of the signed attributes, and its SHA-256 for services that only take a hash. */
export interface SignItem {
  readonly toBeSigned: Uint8Array;
  readonly digest: Uint8Array;
  readonly algorithm: SigningAlgorithm;
  /** shown to the signer by remote services; no personal data of the citizen */
  readonly documentName: string;
}

export interface KeyDescription {
  /** certificates in DER, leaf first */
  readonly chain: readonly Uint8Array[];
  readonly keyType: KeyType;
  readonly maxSignatureBytes: number;
  /** `deferred`: the signer confirms elsewhere (telephone, plug-in), so `sign` may answer pending */
  readonly mode: 'sync' | 'deferred';
}

export type SignOutcome =
  | { readonly state: 'done'; readonly signatures: readonly Uint8Array[] }
  | { readonly state: 'pending'; readonly transaction: string; readonly expiresAt: Date; readonly pollAfterMs: number };

export type PollOutcome =
  | { readonly state: 'done'; readonly signatures: readonly Uint8Array[] }
  | { readonly state: 'pending' }
  | { readonly state: 'rejected' }
  | { readonly state: 'expired' };

/**
 * A key that signs, wherever it lives: file, token (PKCS#11) or remote service (CSC). Signatures come back in the order of the items;
 * the caller verifies each one before embedding it, so a wrong order or a wrong key never reaches a document.
 */
export interface KeyProvider {
  describe(): Promise<KeyDescription>;
  sign(items: readonly SignItem[]): Promise<SignOutcome>;
  /** only for deferred providers */
  poll?(transaction: string): Promise<PollOutcome>;
}
