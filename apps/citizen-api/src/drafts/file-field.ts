import { findField, isGroup, type Answers, type FileField, type FormDefinition } from '@app/forms';

/** The question for files at a dotted path: `consent`, or `children.0.photo` in a row; null where none is. */
export function fileFieldAt(form: FormDefinition, path: string): FileField | null {
  const [key = '', row, sub, ...more] = path.split('.');
  const field = findField(form, key);
  if (field?.type === 'file') return row === undefined ? field : null;
  if (field?.type !== 'repeat' || more.length > 0 || !/^\d{1,3}$/.test(row ?? '')) return null;
  const inner = field.fields.find((one) => one.key === sub);
  return inner?.type === 'file' ? inner : null;
}

/** Ids of the files that are answered there. */
export function filesAt(answers: Answers, path: string): string[] {
  const value = path.split('.').reduce<unknown>((inside, part) => (isContainer(inside) ? inside[part] : undefined), answers);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** The answers with these files there; a row that is not stored yet comes into being. */
export function withFilesAt(answers: Answers, path: string, ids: readonly string[]): Answers {
  const [key = '', row, sub] = path.split('.');
  if (row === undefined || sub === undefined) return replaced(answers, key, ids);
  const stored = answers[key];
  const rows: unknown[] = Array.isArray(stored) ? [...stored] : [];
  const at = Math.min(Number(row), rows.length);
  const before = rows[at];
  rows[at] = replaced(isGroup(before) ? before : {}, sub, ids);
  return { ...answers, [key]: rows };
}

function replaced(answers: Answers, key: string, ids: readonly string[]): Answers {
  const { [key]: _before, ...others } = answers;
  return ids.length === 0 ? others : { ...others, [key]: [...ids] };
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
