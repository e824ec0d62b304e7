/**
 * A refusal of the signing library. `code` is stable (`signing.reason`), `status` is the HTTP number a controller answers with,
 * `params` never hold personal or secret values. The human texts stand in `signing.texts.ts`.
 */
export abstract class SigningError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;

  constructor(readonly params: Record<string, unknown> = {}) {
    super();
    this.name = new.target.name;
  }

  override get message(): string {
    return this.code;
  }
}

/** The file breaks the rules of ISO 32000; we never repair, because readers that repair disagree on what they show. */
export class PdfMalformed extends SigningError {
  readonly code = 'signing.pdf_malformed';
  readonly status = 422;
  constructor(reason: string, offset?: number) {
    super(offset === undefined ? { reason } : { reason, offset });
  }
}

export class PdfEncrypted extends SigningError {
  readonly code = 'signing.pdf_encrypted';
  readonly status = 422;
}

/** A hybrid file (xref table plus XRefStm) shows different objects to different readers. */
export class PdfHybrid extends SigningError {
  readonly code = 'signing.pdf_hybrid';
  readonly status = 422;
}

/** Bytes before the header shift every offset, and readers disagree on by how much. */
export class PdfLeadingJunk extends SigningError {
  readonly code = 'signing.pdf_leading_junk';
  readonly status = 422;
}

export class PdfTrailingJunk extends SigningError {
  readonly code = 'signing.pdf_trailing_junk';
  readonly status = 422;
}

/** A limit that protects the server was passed: nesting, inflated bytes, revisions, pages. */
export class PdfTooComplex extends SigningError {
  readonly code = 'signing.pdf_too_complex';
  readonly status = 422;
  constructor(limit: string) {
    super({ limit });
  }
}

export class PdfTooLarge extends SigningError {
  readonly code = 'signing.pdf_too_large';
  readonly status = 413;
  constructor(maxBytes: number) {
    super({ maxBytes });
  }
}

/** Script, actions, layers or an existing form: what is shown could change after signing. */
export class ActiveContent extends SigningError {
  readonly code = 'signing.active_content';
  readonly status = 422;
  constructor(entry: string) {
    super({ entry });
  }
}

export class PageMissing extends SigningError {
  readonly code = 'signing.page_missing';
  readonly status = 422;
  constructor(page: number) {
    super({ page });
  }
}

export class FieldNameInvalid extends SigningError {
  readonly code = 'signing.field_name_invalid';
  readonly status = 422;
  constructor(field: string) {
    super({ field });
  }
}

export class FieldMissing extends SigningError {
  readonly code = 'signing.field_missing';
  readonly status = 422;
  constructor(field: string) {
    super({ field });
  }
}

export class FieldFilled extends SigningError {
  readonly code = 'signing.field_filled';
  readonly status = 409;
  constructor(field: string) {
    super({ field });
  }
}

/** The stored document is no longer the one that was prepared: somebody else signed in between. */
export class HeadMoved extends SigningError {
  readonly code = 'signing.head_moved';
  readonly status = 409;
}

/** The document already carries a signature that does not hold; adding another would lend it credit. */
export class HeadInvalid extends SigningError {
  readonly code = 'signing.head_invalid';
  readonly status = 422;
  constructor(reasons: readonly string[]) {
    super({ reasons });
  }
}

/** The stored preparation does not fit together; prepare again. */
export class PreparationBroken extends SigningError {
  readonly code = 'signing.preparation_broken';
  readonly status = 422;
}

/** The returned value is not a signature of the prepared bytes by the certificate's key: wrong key, wrong order, or a fault. */
export class SignatureValueWrong extends SigningError {
  readonly code = 'signing.signature_value_wrong';
  readonly status = 422;
}

export class SignatureSpaceExceeded extends SigningError {
  readonly code = 'signing.signature_space_exceeded';
  readonly status = 422;
  constructor(reserved: number, needed: number) {
    super({ reserved, needed });
  }
}

export class CertificateMalformed extends SigningError {
  readonly code = 'signing.certificate_malformed';
  readonly status = 422;
}

export class CertificateExpired extends SigningError {
  readonly code = 'signing.certificate_expired';
  readonly status = 422;
  constructor(notAfter: Date) {
    super({ notAfter: notAfter.toISOString() });
  }
}

export class CertificateNotYetValid extends SigningError {
  readonly code = 'signing.certificate_not_yet_valid';
  readonly status = 422;
  constructor(notBefore: Date) {
    super({ notBefore: notBefore.toISOString() });
  }
}

/** The certificate may not sign documents: no digitalSignature or nonRepudiation, or it is an authority's certificate. */
export class CertificateUsageWrong extends SigningError {
  readonly code = 'signing.certificate_usage_wrong';
  readonly status = 422;
}

/** RSA under 2048 bits or a curve other than P-256 (Circular 15/2025/TT-BKHCN asks for RSA >= 2048 or ECDSA >= 256). */
export class CertificateKeyWeak extends SigningError {
  readonly code = 'signing.certificate_key_weak';
  readonly status = 422;
}

export class AlgorithmUnfit extends SigningError {
  readonly code = 'signing.algorithm_unfit';
  readonly status = 422;
  constructor(algorithm: string, keyType: string) {
    super({ algorithm, keyType });
  }
}

export class KeyMismatch extends SigningError {
  readonly code = 'signing.key_mismatch';
  readonly status = 422;
}

/** Not a PKCS#12 file, or the passphrase is wrong; the two cannot be told apart. */
export class KeyStoreUnreadable extends SigningError {
  readonly code = 'signing.key_store_unreadable';
  readonly status = 422;
}

/** The font has no glyph for a character. `codePoint` is like `U+1EA0`. */
export class GlyphMissing extends SigningError {
  readonly code = 'signing.glyph_missing';
  readonly status = 422;
  constructor(codePoint: number) {
    super({ codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}` });
  }
}

export class FontUnusable extends SigningError {
  readonly code = 'signing.font_unusable';
  readonly status = 422;
  constructor(reason: 'unreadable' | 'embedding_forbidden') {
    super({ reason });
  }
}

export class ImageUnusable extends SigningError {
  readonly code = 'signing.image_unusable';
  readonly status = 422;
  constructor(reason: 'unreadable' | 'not_png' | 'no_transparency' | 'too_large') {
    super({ reason });
  }
}
