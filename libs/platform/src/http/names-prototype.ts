/**
 * Whether JSON uses, anywhere, a name that every object already has (`constructor`, `toString`) or `prototype`. Nothing here is named so; the
 * libraries between the wire and our code drop such members in silence or fall over them. Walks without recursion; `limit` levels at most.
 */
export function namesPrototype(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= limit && level.length > 0; depth += 1) {
    const objects = level.filter((item): item is object => item !== null && typeof item === 'object' && !Buffer.isBuffer(item));
    if (objects.some((item) => !Array.isArray(item) && Object.keys(item).some((name) => name === 'prototype' || name in Object.prototype)))
      return true;
    level = objects.flatMap((item) => Object.values(item) as unknown[]);
  }
  return false;
}
