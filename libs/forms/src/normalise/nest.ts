import { FORBIDDEN_KEYS, isGroup } from '../definition/answers.js';
import { ForbiddenKey } from '../forms.errors.js';

type Raw = Record<string, unknown>;

/**
 * Form posts send flat names ("children.0.fullName"), JSON sends objects: both become objects of own properties.
 * @throws ForbiddenKey when a name reaches into a prototype.
 */
export function nest(raw: Readonly<Raw>): Raw {
  const root: Raw = Object.create(null) as Raw;
  for (const [name, value] of Object.entries(raw)) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    let place = root;
    for (const key of path) place = child(place, allowed(key));
    place[allowed(last)] = copy(value);
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

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isGroup(value)) return value;
  const copied: Raw = Object.create(null) as Raw;
  for (const [key, one] of Object.entries(value)) copied[allowed(key)] = copy(one);
  return copied;
}

function allowed(key: string): string {
  if (FORBIDDEN_KEYS.includes(key)) throw new ForbiddenKey();
  return key;
}
