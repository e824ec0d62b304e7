import type { PdfFile } from '../pdf/pdf-file.js';
import { isDict, isName, type PdfDict, PdfRef, PdfStream, PdfString, type PdfValue } from '../pdf/pdf-value.js';
import { writeValue } from '../pdf/write-value.js';
import { signatureFields } from '../signature/form.js';

/**
 * Whether a revision after the first signature does what our own revisions do and nothing else: it fills one prepared field with a
 * signature dictionary and an appearance, and brings only the objects these need. Every byte of it must belong to a listed object.
 */
export function fillsOneFieldOnly(file: PdfFile, revision: number): boolean {
  const section = file.section(revision);
  const before = file.section(revision - 1);
  if (section.kind !== before.kind || !sameTrailer(section.trailer, before.trailer, before.offset)) return false;
  const filled = filledField(file, revision);
  if (!filled) return false;
  const explained = reachedFrom(file, revision, filled);
  if (!explained) return false;
  explained.add(filled.num);
  if (section.kind === 'stream') {
    const own = file.locate(
      [...section.entries.keys()].reduce((a, b) => Math.max(a, b)),
      revision,
    );
    if (own?.start !== section.offset) return false;
    explained.add(own.num);
  }
  const brought = [...section.entries.keys()];
  return brought.length === explained.size && brought.every((num) => explained.has(num)) && isGapless(file, revision);
}

function sameTrailer(trailer: PdfDict, before: PdfDict, beforeOffset: number): boolean {
  const same = (key: string): boolean => sameValue(trailer.get(key), before.get(key));
  const [id, idBefore] = [trailer.get('ID'), before.get('ID')];
  const [size, sizeBefore] = [trailer.get('Size'), before.get('Size')];
  return (
    same('Root') &&
    same('Info') &&
    Array.isArray(id) &&
    Array.isArray(idBefore) &&
    sameValue(id[0], idBefore[0]) &&
    typeof size === 'number' &&
    typeof sizeBefore === 'number' &&
    size >= sizeBefore &&
    trailer.get('Prev') === beforeOffset
  );
}

/** The one object older than this revision that it overrides, when it is an empty field that now has a value and a new appearance. */
function filledField(file: PdfFile, revision: number): PdfRef | undefined {
  const overridden = [...file.section(revision).entries.keys()].filter((num) => file.entry(num, revision - 1) !== undefined);
  if (overridden.length !== 1) return undefined;
  const field = signatureFields(file, revision - 1).fields.find(({ ref }) => ref.num === overridden[0]);
  const after = field ? file.object(field.ref, revision) : null;
  if (!field || !isDict(after) || field.dict.has('V') || !(after.get('V') instanceof PdfRef)) return undefined;
  const keys = new Set([...field.dict.keys(), ...after.keys()]);
  keys.delete('V');
  if (!sameValue(after.get('AP'), field.dict.get('AP')) && isNewAppearance(after.get('AP'))) keys.delete('AP');
  return [...keys].every((key) => sameValue(after.get(key), field.dict.get(key))) ? field.ref : undefined;
}

function isNewAppearance(value: PdfValue | undefined): boolean {
  return isDict(value) && value.size === 1 && value.get('N') instanceof PdfRef;
}

/** The new objects behind `/V` and a new `/AP`; undefined when they lead back into older revisions or hold anything active. */
function reachedFrom(file: PdfFile, revision: number, field: PdfRef): Set<number> | undefined {
  const dictionary = file.object(field, revision);
  if (!isDict(dictionary)) return undefined;
  const found = new Set<number>();
  const brought = file.section(revision).entries;
  const waiting: PdfValue[] = [dictionary.get('V') ?? null];
  const appearance = dictionary.get('AP');
  const normal = isDict(appearance) ? appearance.get('N') : undefined;
  if (normal instanceof PdfRef && brought.has(normal.num)) waiting.push(normal);
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value instanceof PdfRef) {
      const entry = brought.get(value.num);
      if (entry?.type !== 'offset') return undefined;
      if (found.has(value.num)) continue;
      found.add(value.num);
      waiting.push(file.object(value, revision));
    } else if (Array.isArray(value)) {
      for (const item of value) waiting.push(item);
    } else {
      const entries = value instanceof PdfStream ? value.dict : value;
      if (isDict(entries)) for (const item of entries.values()) waiting.push(item);
    }
  }
  return found;
}

/** The objects, the section and the end stand back to back: no bytes another reader might find by scanning. */
function isGapless(file: PdfFile, revision: number): boolean {
  const section = file.section(revision);
  const objects = [...section.entries.keys()].map((num) => file.locate(num, revision)).sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0));
  let at = file.section(revision - 1).end;
  for (const object of objects) {
    if (!object || !isLineEnd(file, at, object.start)) return false;
    at = object.end;
  }
  return section.kind === 'stream' ? at === section.sectionEnd : isLineEnd(file, at, section.offset);
}

function isLineEnd(file: PdfFile, from: number, to: number): boolean {
  return to >= from && to - from <= 2 && file.bytes.subarray(from, to).every((byte) => byte === 0x0a || byte === 0x0d);
}

function sameValue(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return writeValue(a).equals(writeValue(b));
}

/** Whether the object is a signature dictionary of the profile we write. */
export function isSignatureDictionary(value: PdfValue): value is PdfDict {
  return (
    isDict(value) &&
    isName(value.get('Type'), 'Sig') &&
    isName(value.get('SubFilter'), 'ETSI.CAdES.detached') &&
    value.get('M') instanceof PdfString
  );
}
