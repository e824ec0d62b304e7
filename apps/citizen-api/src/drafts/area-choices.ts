import { ANONYMOUS } from '@app/identity';
import { homeProvince } from '@app/organisation';
import { Database } from '@app/platform';
import { Injectable } from '@nestjs/common';

export interface AreaChoice {
  readonly code: string;
  readonly name: string;
}

export interface AreaChoices {
  readonly provinces: readonly AreaChoice[];
  readonly communesOf: (province: string) => readonly AreaChoice[];
  readonly nameOf: (code: string) => string | undefined;
  /** The province of this installation: what most people answer. */
  readonly home: string;
}

/** Provinces and communes to choose from, sorted as a Vietnamese reader looks for them; they change by law, so they are read once. */
@Injectable()
export class AreaDirectory {
  private read: Promise<AreaChoices> | null = null;

  constructor(private readonly database: Database) {}

  choices(): Promise<AreaChoices> {
    this.read ??= this.load();
    return this.read.catch((error: unknown) => {
      this.read = null;
      throw error;
    });
  }

  private load(): Promise<AreaChoices> {
    return this.database.readAs(ANONYMOUS, async (tx) => {
      const rows = await tx.rows<AreaChoice & { parent: string | null } & Record<string, unknown>>(
        'select code, name, parent_code as parent from area',
      );
      const home = await homeProvince(tx);
      const order = new Intl.Collator('vi').compare;
      const sorted = [...rows].sort((a, b) => order(a.name, b.name));
      const below = new Map<string, AreaChoice[]>();
      for (const { code, name, parent } of sorted) {
        const siblings = below.get(parent ?? '') ?? [];
        siblings.push({ code, name });
        below.set(parent ?? '', siblings);
      }
      const names = new Map(rows.map(({ code, name }) => [code, name]));
      return {
        provinces: below.get('') ?? [],
        communesOf: (province) => below.get(province) ?? [],
        nameOf: (code) => names.get(code),
        home: home ?? '',
      };
    });
  }
}
