import { FORBIDDEN_KEYS, isGroup } from '../definition/answers.js';
import { AnswersTooDeep, ForbiddenKey } from '../forms.errors.js';

type Raw = Record<string, unknown>;

/** A person in a row of a repeat with an address is four deep; nothing a form asks goes further. */
const DEEPEST = 6;

/**
 * Form posts send flat names ("children.0.fullName"), JSON sends objects: both become objects of own properties.
 * @throws ForbiddenKey when a name reaches into a prototype.
 * @throws AnswersTooDeep when values are nested deeper than any form asks.
 */
export function nest(raw: Readonly<Raw>): Raw {
  const root: Raw = Object.create(null) as Raw;
  for (const [name, value] of Object.entries(raw)) {
    const path = name.split('.', DEEPEST + 1);
    if (path.length > DEEPEST) throw new AnswersTooDeep();
    const last = path.pop() ?? '';
    let place = root;
    for (const key of path) place = child(place, allowed(key));
    place[allowed(last)] = copy(value, 1);
  }
  return root;
}

function child(parent: Raw, key: string): Raw {
  const existing = parent[key];
  if (isGroup(existing)) return existing as Raw;
  const created: Raw = Object.create(null) as Raw;
  parent[key] = created;
  return created;
}

function copy(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw new AnswersTooDeep();
  if (Array.isArray(value)) return value.map((one) => copy(one, depth + 1));
  if (!isGroup(value)) return value;
  const copied: Raw = Object.create(null) as Raw;
  for (const [key, one] of Object.entries(value)) copied[allowed(key)] = copy(one, depth + 1);
  return copied;
}

function allowed(key: string): string {
  if (FORBIDDEN_KEYS.includes(key)) throw new ForbiddenKey();
  return key;
}
