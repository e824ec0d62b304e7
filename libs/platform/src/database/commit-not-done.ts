/** COMMIT was answered with something else than COMMIT: nothing was stored, and nobody may be told otherwise. */
export class CommitNotDone extends Error {
  constructor(answer: string) {
    super(`COMMIT answered ${answer}`);
    this.name = 'CommitNotDone';
  }
}
