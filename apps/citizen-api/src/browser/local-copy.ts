/** What was typed and is not confirmed by the server, on this device only; a sign-out deletes it (Clear-Site-Data). */
export class LocalCopy {
  private readonly key: string;

  constructor(draft: string, page: string) {
    this.key = `mot-cua:${draft}:${page}`;
  }

  keep(form: HTMLFormElement): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(entriesOf(form)));
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

  /** Puts what was kept back into the form. @returns whether anything differs from what the server sent. */
  restore(form: HTMLFormElement): boolean {
    const kept = this.read();
    if (kept === null) return false;
    if (JSON.stringify(kept) === JSON.stringify(entriesOf(form))) {
      this.forget();
      return false;
    }
    const values = new Map<string, string[]>();
    for (const [name, value] of kept) values.set(name, [...(values.get(name) ?? []), value]);
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]')) {
      if (isHelper(control.name) || control instanceof HTMLButtonElement) continue;
      const given = values.get(control.name) ?? [];
      if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
        control.checked = given.includes(control.value);
      else control.value = given[0] ?? '';
    }
    return true;
  }

  private read(): [string, string][] | null {
    try {
      const kept = localStorage.getItem(this.key);
      return kept === null ? null : (JSON.parse(kept) as [string, string][]);
    } catch {
      return null;
    }
  }
}

export function entriesOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value !== 'string' || isHelper(name) ? [] : [[name, value]],
  );
}

function isHelper(name: string): boolean {
  return name === 'formToken' || name === 'revision' || name === 'action';
}
