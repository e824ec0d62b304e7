/** The same value with every string in Unicode NFC: decomposed Vietnamese prints with misplaced marks and cannot be searched. */
export function inNfc<T>(value: T): T {
  return composed(value) as T;
}

function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, composed(entry)]));
}
