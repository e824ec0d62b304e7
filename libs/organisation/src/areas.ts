import type { Tx } from '@app/platform';

/** Names of provinces and communes by official code; read once per process, they change by law and not by the hour. */
export class Areas {
  private names: Promise<Map<string, string>> | null = null;

  async nameOf(tx: Tx): Promise<(code: string) => string | undefined> {
    this.names ??= tx
      .rows<{ code: string; name: string }>('select code, name from area')
      .then((rows) => new Map(rows.map(({ code, name }) => [code, name])));
    const names = await this.names.catch((error: unknown) => {
      this.names = null;
      throw error;
    });
    return (code) => names.get(code);
  }
}
