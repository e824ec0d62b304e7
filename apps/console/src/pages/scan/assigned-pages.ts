export const TURNS = [0, 90, 180, 270] as const;
export type Turn = (typeof TURNS)[number];

/** What a person says of a page: the paper it begins, that it is blank, or nothing: then it belongs to the paper of the page before. */
export interface PageChoice {
  readonly paper: string | null;
  readonly blank: boolean;
  readonly turn: Turn;
}
export const UNCHOSEN: PageChoice = { paper: null, blank: false, turn: 0 };

export interface AssignedPart {
  readonly paper: string;
  readonly pages: readonly { readonly number: number; readonly turn: Turn }[];
}

/** The paper of each page, in order; null for a page that is left out or has no paper before it. */
export function papersOfPages(choices: readonly PageChoice[]): (string | null)[] {
  let current: string | null = null;
  return choices.map(({ paper, blank }) => {
    current = paper ?? current;
    return blank ? null : current;
  });
}

/** Pages by paper, in the order of the scan: a paper scanned in two places is one document. */
export function partsOf(choices: readonly PageChoice[]): AssignedPart[] {
  const parts = new Map<string, { number: number; turn: Turn }[]>();
  for (const [index, paper] of papersOfPages(choices).entries()) {
    if (paper === null) continue;
    parts.set(paper, [...(parts.get(paper) ?? []), { number: index + 1, turn: choices[index]?.turn ?? 0 }]);
  }
  return [...parts].map(([paper, pages]) => ({ paper, pages }));
}

/** Numbers of the pages that are neither blank nor of a paper. */
export function unassigned(choices: readonly PageChoice[]): number[] {
  const papers = papersOfPages(choices);
  return choices.flatMap(({ blank }, index) => (blank || papers[index] !== null ? [] : [index + 1]));
}

export function turned(turn: Turn, by: 90 | -90): Turn {
  return TURNS[(TURNS.indexOf(turn) + (by === 90 ? 1 : 3)) % 4] ?? 0;
}
