/** Counts what was checked; the first failure ends the tour by name. */
export class Checks {
  private passed = 0;

  check(name: string, holds: boolean, seen?: unknown): void {
    if (!holds) throw new CheckFailed(name, seen);
    this.passed += 1;
    process.stdout.write(`  ✓ ${name}\n`);
  }

  equal(name: string, seen: unknown, wanted: unknown): void {
    this.check(`${name}: ${String(seen)}`, seen === wanted, `wanted ${String(wanted)}`);
  }

  say(line: string): void {
    process.stdout.write(`  ${line}\n`);
  }

  title(line: string): void {
    process.stdout.write(`\n${line}\n`);
  }

  get count(): number {
    return this.passed;
  }
}

export class CheckFailed extends Error {
  constructor(name: string, seen: unknown) {
    super(`${name}${seen === undefined ? '' : ` (${typeof seen === 'string' ? seen : JSON.stringify(seen)?.slice(0, 1500)})`}`);
    this.name = 'CheckFailed';
  }
}
