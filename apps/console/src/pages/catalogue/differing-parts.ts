/** One place at which two values differ; undefined where a side has nothing. */
export interface DifferingPart {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The leaves at which two values differ, by path: a whole paper or step is read as what changed in it. */
export function differingParts(before: unknown, after: unknown): readonly DifferingPart[] {
  const [old, now] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) =>
    old.get(path) === now.get(path) ? [] : [{ path, before: old.get(path), after: now.get(path) }],
  );
}

function leaves(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (value === undefined || value === null) return found;
  if (typeof value !== 'object') return found.set(path, String(value));
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return found.set(path, value.join(', '));
  for (const [key, inner] of Object.entries(value)) leaves(inner, path === '' ? key : `${path}.${key}`, found);
  return found;
}
