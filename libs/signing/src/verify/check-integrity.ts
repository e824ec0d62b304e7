import type { PdfFile } from '../pdf/pdf-file.js';
import { type PdfDict, PdfRef, type PdfValue } from '../pdf/pdf-value.js';
import { type FormField, signatureFields } from '../signature/form.js';
import { checkCms, type CheckedCms } from './check-cms.js';
import { checkRange } from './check-range.js';
import type { VerificationReason } from './reason.js';
import { fillsOneFieldOnly, isSignatureDictionary } from './revision-change.js';

/** One signature with what its bytes say; whom to trust is asked later. */
export interface IntegrityOfSignature {
  readonly field: string;
  /** revision that filled the field, counted from 0 */
  readonly revision: number;
  readonly reasons: readonly VerificationReason[];
  readonly dictionary: PdfDict | undefined;
  readonly cms: CheckedCms;
}

export interface IntegrityOfDocument {
  readonly signatures: readonly IntegrityOfSignature[];
  /** reasons that concern no single signature: one was removed, or the form is not ours */
  readonly reasons: readonly VerificationReason[];
}

const NO_CMS: CheckedCms = { reasons: [], certificates: [] };

/** Byte ranges, digests, signature values, and every revision after the first signature. */
export function checkIntegrity(file: PdfFile): IntegrityOfDocument {
  const first = firstSignedRevision(file);
  if (first === undefined) return { signatures: [], reasons: [] };
  const changedAt = firstForeignChange(file, first);
  const { fields, isFlat } = signatureFields(file);
  const reasons: VerificationReason[] = [];
  if (!isFlat) reasons.push('form_structure');
  if (changedAt !== undefined) reasons.push('changed_after_signing');
  const seen = new Set<string>();
  const signatures = fields.filter(({ dict }) => dict.has('V')).map((field) => checkField(file, field, changedAt, seen));
  return { signatures: signatures.sort((a, b) => a.revision - b.revision), reasons };
}

/** The reasons why the document must not be signed further; empty when nothing is wrong. */
export function brokenSignatures(file: PdfFile): VerificationReason[] {
  const { reasons, signatures } = checkIntegrity(file);
  return [...new Set([...reasons, ...signatures.flatMap((signature) => signature.reasons)])];
}

function firstSignedRevision(file: PdfFile): number | undefined {
  for (let revision = 0; revision <= file.lastRevision; revision += 1) {
    if (signatureFields(file, revision).fields.some(({ dict }) => dict.has('V'))) return revision;
  }
  return undefined;
}

function firstForeignChange(file: PdfFile, firstSigned: number): number | undefined {
  for (let revision = firstSigned + 1; revision <= file.lastRevision; revision += 1) {
    if (!fillsOneFieldOnly(file, revision)) return revision;
  }
  return undefined;
}

function checkField(file: PdfFile, field: FormField, changedAt: number | undefined, seen: Set<string>): IntegrityOfSignature {
  const value = field.dict.get('V');
  const found = value instanceof PdfRef ? file.entry(value.num) : undefined;
  const revision = found?.revision ?? file.lastRevision;
  const reasons: VerificationReason[] = [];
  if (changedAt !== undefined && changedAt > revision) reasons.push('changed_after_signing');
  const dictionary = dictionaryBehind(file, value, found?.entry.type === 'offset');
  if (!dictionary) return { field: field.name, revision, reasons: [...reasons, 'dictionary'], dictionary: undefined, cms: NO_CMS };
  const range = checkRange(file, revision, dictionary);
  if ('reason' in range) return { field: field.name, revision, reasons: [...reasons, range.reason], dictionary, cms: NO_CMS };
  const hex = Buffer.from(range.contents.bytes).toString('hex');
  if (seen.has(hex)) reasons.push('signature_shared');
  seen.add(hex);
  const cms = checkCms(range.contents.bytes, range.digest);
  return { field: field.name, revision, reasons: [...reasons, ...cms.reasons], dictionary, cms };
}

function dictionaryBehind(file: PdfFile, value: PdfValue | undefined, isDirectInFile: boolean): PdfDict | undefined {
  const dictionary = file.resolve(value);
  return isDirectInFile && isSignatureDictionary(dictionary) ? dictionary : undefined;
}
