/** Whether JSON is nested deeper than `limit`; walks without recursion, so the check itself cannot overflow. */
export function isTooDeep(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= limit; depth += 1) {
    const next: unknown[] = [];
    for (const item of level) {
      if (item !== null && typeof item === 'object' && !Buffer.isBuffer(item)) next.push(...(Object.values(item) as unknown[]));
    }
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}
