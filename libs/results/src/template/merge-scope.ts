import { holds, type Condition } from '@app/forms';
import { formatValue, OPTIONAL } from './formatters.js';
import { parseMergeText, type MergeToken } from './merge-text.js';
import { valueAt, type ResultValues } from './result-values.js';

export interface TextRun {
  readonly text: string;
  /** Only when bold, so that a bold title is not undone by its runs. */
  readonly bold?: true;
}

/** What an unknown value prints in a draft: room to write. */
const BLANK = '…………';

/** Fills merge texts from one set of values and remembers which values were missing. */
export class MergeScope {
  /** `today` is the local day on which conditions are judged; `item` is the list element that `item.*` means. */
  constructor(
    private readonly values: ResultValues,
    private readonly today: string,
    private readonly item?: unknown,
    private readonly missed = new Set<string>(),
  ) {}

  runs(text: string): readonly TextRun[] {
    return parseMergeText(text).map((token) => ({ text: this.words(token), ...(token.bold && { bold: true }) }));
  }

  words(token: MergeToken): string {
    if ('text' in token) return token.text;
    const { field, formatters } = token;
    const source = field.startsWith('item.') ? { item: this.item } : this.values;
    const written = formatValue(valueAt(source, field), formatters, { label: this.values.labels?.[field] });
    if (written !== undefined) return written;
    if (formatters.includes(OPTIONAL)) return '';
    this.missed.add(field);
    return BLANK;
  }

  plain(text: string): string {
    return this.runs(text)
      .map((run) => run.text)
      .join('');
  }

  shown({ when }: { readonly when?: Condition }): boolean {
    return when === undefined || holds(when, this.conditionValues(), this.today);
  }

  /** One scope per element of a list answer; what it misses is missed here too. */
  over(list: string): readonly MergeScope[] {
    const elements = valueAt(this.values, list);
    if (!Array.isArray(elements)) return [];
    return elements.map((element: unknown) => new MergeScope(this.values, this.today, element, this.missed));
  }

  missing(): readonly string[] {
    return [...this.missed];
  }

  private conditionValues(): Record<string, unknown> {
    const drafted = Object.entries(this.values.draft).map(([key, value]) => [`draft.${key}`, value] as const);
    return { ...this.values.answers, ...Object.fromEntries(drafted) };
  }
}
