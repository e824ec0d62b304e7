/** A row that must exist does not: a bug, answered as a plain 500. */
export class RowMissing extends Error {
  constructor() {
    super('A row that must exist was not found');
    this.name = 'RowMissing';
  }
}
