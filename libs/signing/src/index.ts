export { type Appearance } from './appearance/draw-appearance.js';
export { type CopyAppearance, type CopyForm, copyText } from './appearance/draw-copy-text.js';
export { type OfficerAppearance } from './appearance/draw-officer-signature.js';
export { type DrawnSeal, type SealAppearance } from './appearance/draw-seal.js';
export { placeCopyText, placeSignature, type SignatureAnchor } from './appearance/place-signature.js';
export { loadSignatureImage, type SignatureImage } from './appearance/signature-image.js';
export { makeSignable } from './base/make-signable.js';
export { type Box, FIELD_ROLES, type FieldRole, type SignatureField } from './base/signature-field.js';
export {
  createDevelopmentCa,
  type DevelopmentCa,
  issueCertificate,
  type IssuedCertificate,
  type LeafRequest,
  type Validity,
} from './ca/development-ca.js';
export { type DistinguishedName } from './ca/distinguished-name.js';
export { certificatesFromPem, toPem } from './ca/pem.js';
export { type Certificate, parseCertificate } from './cms/certificate.js';
export { type KeyType, SIGNING_ALGORITHMS, type SigningAlgorithm } from './cms/signing-algorithm.js';
export { checkSignerCertificate } from './keys/check-signer-certificate.js';
export { type KeyDescription, type KeyProvider, type PollOutcome, type SignItem, type SignOutcome } from './keys/key-provider.js';
export { Pkcs12KeyProvider } from './keys/pkcs12-key-provider.js';
export { completeSignature } from './signature/complete-signature.js';
export { prepareSignature, type SignatureRequest } from './signature/prepare-signature.js';
export { type ByteRange, type PreparedSignature } from './signature/prepared-signature.js';
export { printedSigningTime } from './signature/vietnam-time.js';
export * from './signing.errors.js';
export { SIGNING_TEXTS } from './signing.texts.js';
export { type SignatureVerdict, VERIFICATION_REASONS, type VerificationReason } from './verify/reason.js';
export { VERIFICATION_TEXTS } from './verify/verification.texts.js';
export {
  type DocumentVerdict,
  type SignatureReport,
  type VerificationOptions,
  type VerificationReport,
  verifySignatures,
} from './verify/verify-signatures.js';
export { SIGNING_ENTITIES } from './entities/signing.entities.js';
