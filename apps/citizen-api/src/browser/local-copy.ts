interface Kept {
  readonly revision: string;
  readonly entries: readonly [string, string][];
}

/** What was typed and is not confirmed by the server, on this device only; a sign-out deletes it (Clear-Site-Data). */
export class LocalCopy {
  private readonly key: string;

  constructor(draft: string, page: string) {
    this.key = `mot-cua:${draft}:${page}`;
  }

  keep(form: HTMLFormElement): void {
    try {
      localStorage.setItem(this.key, JSON.stringify({ revision: revisionOf(form), entries: entriesOf(form) } satisfies Kept));
    } catch {
      // A full or forbidden store: the status line still says what is saved.
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // As above.
    }
  }

  /** What is kept, beside what the server sent: nothing (or the same), or something typed on this revision, or on an older one. */
  look(form: HTMLFormElement): 'nothing' | 'same_revision' | 'other_revision' {
    const kept = this.read();
    if (kept === null) return 'nothing';
    if (JSON.stringify(kept.entries) === JSON.stringify(entriesOf(form))) {
      this.forget();
      return 'nothing';
    }
    return kept.revision === revisionOf(form) ? 'same_revision' : 'other_revision';
  }

  /** Puts what was kept back into the form. */
  restore(form: HTMLFormElement): void {
    const kept = this.read();
    if (kept === null) return;
    const values = new Map<string, string[]>();
    for (const [name, value] of kept.entries) values.set(name, [...(values.get(name) ?? []), value]);
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]')) {
      if (isHelper(control.name) || control instanceof HTMLButtonElement || control.type === 'hidden') continue;
      const given = values.get(control.name) ?? [];
      if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
        control.checked = given.includes(control.value);
      else control.value = given[0] ?? '';
    }
  }

  private read(): Kept | null {
    try {
      const kept = localStorage.getItem(this.key);
      return kept === null ? null : (JSON.parse(kept) as Kept);
    } catch {
      return null;
    }
  }
}

/** What the person can type or choose; hidden fields name files that were stored already. */
export function entriesOf(form: HTMLFormElement): [string, string][] {
  const hidden = new Set([...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')].map(({ name }) => name));
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value !== 'string' || isHelper(name) || hidden.has(name) ? [] : [[name, value]],
  );
}

function revisionOf(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>('[name="revision"]')?.value ?? '';
}

function isHelper(name: string): boolean {
  return name === 'formToken' || name === 'revision' || name === 'action';
}
