interface Kept {
  readonly revision: string;
  /** Names the post that took these entries along; the server says in a cookie which one it has stored. */
  readonly post?: string;
  /** Sent by autosave without an answer: the server may have each of them, or none. */
  readonly sent?: readonly string[];
  readonly entries: readonly [string, string][];
}

/** What was typed and is not confirmed by the server, on this device only; a sign-out deletes it (Clear-Site-Data). */
export class LocalCopy {
  private readonly key: string;
  /** What the last post took along, by the name of the post. */
  private posted: { readonly name: string; readonly entries: string } | null = null;
  /** Sent without an answer, by this page or by one before it that was closed too early to hear it. */
  private readonly unanswered = new Set<string>();

  constructor(draft: string, page: string) {
    this.key = `mot-cua:${draft}:${page}`;
  }

  keep(form: HTMLFormElement): void {
    try {
      const entries = entriesOf(form);
      const post = this.posted !== null && this.posted.entries === JSON.stringify(entries) ? { post: this.posted.name } : {};
      const sent = this.unanswered.size > 0 ? { sent: [...this.unanswered] } : {};
      const kept: Kept = { revision: revisionOf(form), entries, ...post, ...sent };
      localStorage.setItem(this.key, JSON.stringify(kept));
    } catch {
      // A full or forbidden store: the status line still says what is saved.
    }
  }

  /** Before a button posts the page: what goes along is kept until the server has it. */
  keepForPost(form: HTMLFormElement): void {
    const name = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join('');
    let field = form.querySelector<HTMLInputElement>('input[name="_copy"]');
    if (field === null) {
      field = document.createElement('input');
      field.type = 'hidden';
      field.name = '_copy';
      form.append(field);
    }
    field.value = name;
    this.posted = { name, entries: JSON.stringify(entriesOf(form)) };
    this.keep(form);
  }

  /** Before a request that may never be answered. */
  keepForSave(form: HTMLFormElement): void {
    this.unanswered.add(JSON.stringify(entriesOf(form)));
    this.keep(form);
  }

  /** The server has spoken: what was sent before is stored, or was refused. */
  answered(): void {
    this.unanswered.clear();
  }

  /** @returns whether something was sent and never answered: what the server has is not known */
  get isWaiting(): boolean {
    return this.unanswered.size > 0;
  }

  /** @returns whether entries found on the server may be there because this device sent them */
  mayHaveSent(entries: string): boolean {
    return this.unanswered.has(entries);
  }

  forget(): void {
    this.unanswered.clear();
    try {
      localStorage.removeItem(this.key);
    } catch {
      // As above.
    }
  }

  /** What is kept, beside what the server sent: nothing (or the same), or something typed on what the server has, or on something older. */
  look(form: HTMLFormElement): 'nothing' | 'same_revision' | 'other_revision' {
    const kept = this.read();
    if (kept === null) return 'nothing';
    const here = JSON.stringify(entriesOf(form));
    if (JSON.stringify(kept.entries) === here) {
      this.forget();
      return 'nothing';
    }
    const { sent = [] } = kept;
    // What the server has is what this device sent, before more was typed: the draft has not moved on elsewhere.
    if (kept.revision !== revisionOf(form) && !sent.includes(here)) return 'other_revision';
    for (const entries of sent) this.unanswered.add(entries);
    return 'same_revision';
  }

  /** Puts what was kept back into the form. */
  restore(form: HTMLFormElement): void {
    const kept = this.read();
    if (kept === null) return;
    const values = new Map<string, string[]>();
    for (const [name, value] of kept.entries) values.set(name, [...(values.get(name) ?? []), value]);
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]')) {
      if (isHelper(control.name) || control instanceof HTMLButtonElement || control.type === 'hidden' || control.type === 'file') continue;
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

/** Copies whose post the server has stored: nothing of them is missing there, however it is written now. */
export function forgetPosted(): void {
  const stored = /(?:^|; )mc-kept=([0-9a-z]+)/.exec(document.cookie)?.[1];
  if (stored === undefined) return;
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('mot-cua:') && (JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>).post === stored)
        localStorage.removeItem(key);
  } catch {
    // As above: without a store there is nothing to forget.
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
