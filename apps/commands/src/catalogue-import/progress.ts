const EVERY = 200;

/** A line on stderr every 200 steps and at the end: stdout stays for the report. */
export function progressOf(what: string, total: number): (done: number) => void {
  return (done) => {
    if (done % EVERY === 0 || done === total) process.stderr.write(`${what}: ${done}/${total}\n`);
  };
}
