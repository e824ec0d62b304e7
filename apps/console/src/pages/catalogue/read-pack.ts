const PARTS = ['procedure', 'form', 'flow', 'template'] as const;
type Part = (typeof PARTS)[number];

export interface ReadPack {
  readonly parts: Partial<Record<Part, unknown>>;
  readonly faults: readonly { readonly name: string; readonly why: 'broken' | 'unknown' }[];
}

interface NamedText {
  readonly name: string;
  text(): Promise<string>;
}

/** Files of a procedure folder, or one file with all parts as the page saves it; a part is known by its format, else by the name of its file. */
export async function readPack(files: readonly NamedText[]): Promise<ReadPack> {
  const parts: Partial<Record<Part, unknown>> = {};
  const faults: { name: string; why: 'broken' | 'unknown' }[] = [];
  for (const file of files) {
    const value = parsed(await file.text());
    if (value === undefined) faults.push({ name: file.name, why: 'broken' });
    else if (isWhole(value)) for (const part of PARTS) if (value[part] !== undefined) parts[part] = value[part];
    const part = value === undefined || isWhole(value) ? null : partOf(file.name, value);
    if (part !== null) parts[part] = value;
    else if (value !== undefined && !isWhole(value)) faults.push({ name: file.name, why: 'unknown' });
  }
  return { parts, faults };
}

type Json = Readonly<Record<string, unknown>>;

function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

const isWhole = (value: Json): boolean => value['format'] === undefined && typeof value['procedure'] === 'object';

function partOf(name: string, value: Json): Part | null {
  const format = typeof value['format'] === 'string' ? /^vn-(procedure|form|flow)\//.exec(value['format'])?.[1] : undefined;
  return PARTS.find((part) => part === format) ?? PARTS.find((part) => name.toLowerCase() === `${part}.json`) ?? null;
}
