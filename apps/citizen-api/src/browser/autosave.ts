import { entriesOf, LocalCopy } from './local-copy.js';
import { freshPage, renewToken, signInAddress } from './renew-token.js';
import type { StatusLine } from './status-line.js';
import { word } from './words.js';

const PAUSE_MS = 1200;
const RETRY_MS = [2_000, 5_000, 15_000, 30_000];
/** A session renewed elsewhere and a draft that moved on may both stand before one save. */
const MENDED_AT_MOST = 3;

interface Saved {
  readonly revision: number;
  readonly savedAt: string;
  /** What the form works out itself, by key. */
  readonly computed?: Readonly<Record<string, string>>;
}

/**
 * Saves the page while it is filled in, by the same form post as its buttons. Until the server confirms, a copy stays on the device; the last
 * thing typed is never older than what the status line says.
 */
export class Autosave {
  private timer = 0;
  private running: Promise<void> | null = null;
  private again = false;
  private failures = 0;
  private stopped = false;
  private lastSaved: string;
  private savedWords: string;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly copy: LocalCopy,
    private readonly status: StatusLine,
  ) {
    this.lastSaved = JSON.stringify(entriesOf(form));
    this.savedWords = status.words;
  }

  start(): void {
    const found = this.copy.look(this.form);
    this.form.addEventListener('input', () => this.changed());
    this.form.addEventListener('change', () => this.changed());
    // A button saves by its own post; nothing may overtake it with an older revision.
    this.form.addEventListener('submit', (event) => this.beforePost(event));
    addEventListener('online', () => this.now());
    addEventListener('focus', () => (this.failures > 0 ? this.now() : undefined));
    addEventListener('pagehide', () => (this.isDirty() ? this.copy.keep(this.form) : undefined));
    // A page from the back-forward memory holds an old revision: the server knows better.
    addEventListener('pageshow', ({ persisted }) => (persisted ? location.reload() : undefined));
    if (found === 'same_revision') this.takeBack();
    // The draft has moved on since: only the person knows which is right.
    if (found === 'other_revision') this.status.offer(word('keptHere'), word('takeBack'), () => this.takeBack());
  }

  private takeBack(): void {
    this.copy.restore(this.form);
    // The page before this one may have sent it just as it was left.
    this.copy.keepForSave(this.form);
    this.status.say(word('restored'), false);
    this.form.dispatchEvent(new Event('input'));
  }

  private isDirty(): boolean {
    return this.copy.isWaiting || JSON.stringify(entriesOf(this.form)) !== this.lastSaved;
  }

  private changed(): void {
    if (!this.isDirty()) {
      // Back to what is stored: there is nothing to save, and the line must not say otherwise.
      clearTimeout(this.timer);
      if (this.running === null && !this.stopped) this.settle();
      return;
    }
    this.copy.keep(this.form);
    if (this.failures === 0 && !this.stopped) this.status.say(word('typing'), false);
    this.schedule(PAUSE_MS);
  }

  private schedule(after: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = window.setTimeout(() => this.now(), after);
  }

  private now(): void {
    clearTimeout(this.timer);
    if (this.stopped || !this.isDirty()) return;
    if (this.running !== null) {
      this.again = true;
      return;
    }
    this.running = this.save().finally(() => {
      this.running = null;
      if (this.again) {
        this.again = false;
        this.now();
      }
    });
  }

  private async save(mended = 0): Promise<void> {
    const sent = JSON.stringify(entriesOf(this.form));
    this.copy.keepForSave(this.form);
    if (this.failures === 0) this.status.say(word('saving'), false);
    const body = new URLSearchParams([...new FormData(this.form)].map(([name, value]): [string, string] => [name, String(value)]));
    body.set('action', 'autosave');
    let answer: Response;
    try {
      // Not `form.action`: the buttons are named so and stand before it.
      answer = await fetch(this.form.getAttribute('action') ?? '', {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        redirect: 'error',
      });
    } catch {
      return this.failed(word('offline'));
    }
    if (answer.ok) return this.confirmed((await answer.json()) as Saved, sent);
    if (answer.status === 412) {
      if (mended < MENDED_AT_MOST && (await this.catchUp(sent))) return this.save(mended + 1);
      return this.stop(word('stale'), []);
    }
    if (answer.status === 401 || answer.status === 403) {
      // Somebody may have signed in again in another tab.
      if (mended < MENDED_AT_MOST && (await renewToken())) return this.save(mended + 1);
      return this.failed(word('signedOut'), [this.signInLink()]);
    }
    this.failed(word('failed'));
  }

  /**
   * The draft has moved on, but on this page it says what this page had from it or sent to it: an answer got lost on the way, or another page of it
   * was filled in. That is no conflict.
   */
  private async catchUp(sent: string): Promise<boolean> {
    const there = (await freshPage())?.querySelector<HTMLFormElement>('form[data-draft]') ?? null;
    const revision = there?.querySelector<HTMLInputElement>('[name="revision"]')?.value;
    const own = this.form.querySelector<HTMLInputElement>('[name="revision"]');
    if (there === null || revision === undefined || own === null) return false;
    const entries = JSON.stringify(entriesOf(there));
    if (entries !== sent && entries !== this.lastSaved && !this.copy.mayHaveSent(entries)) return false;
    own.value = revision;
    return true;
  }

  private confirmed({ revision, savedAt, computed = {} }: Saved, sent: string): void {
    this.failures = 0;
    this.copy.answered();
    for (const [key, words] of Object.entries(computed)) {
      const output = this.form.querySelector(`[data-computed="${CSS.escape(key)}"]`);
      if (output !== null) output.textContent = words;
    }
    this.lastSaved = sent;
    const field = this.form.querySelector<HTMLInputElement>('[name="revision"]');
    if (field !== null) field.value = String(revision);
    if (this.isDirty()) {
      this.copy.keep(this.form);
      this.schedule(PAUSE_MS);
      return;
    }
    this.savedWords = `${word('savedAt')} ${savedAt}`;
    this.settle();
  }

  private settle(): void {
    this.failures = 0;
    this.copy.forget();
    this.status.say(this.savedWords, true);
  }

  private failed(text: string, actions: readonly HTMLElement[] = []): void {
    this.copy.keep(this.form);
    this.status.fail(text, [...actions, this.retryButton()]);
    this.schedule(RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? PAUSE_MS);
    this.failures += 1;
  }

  /** Somebody else changed the draft: only the person can decide, with the next button. */
  private stop(text: string, actions: readonly HTMLElement[]): void {
    this.stopped = true;
    this.copy.keep(this.form);
    this.status.fail(text, actions);
  }

  private beforePost(event: SubmitEvent): void {
    clearTimeout(this.timer);
    const { running } = this;
    if (!navigator.onLine) {
      event.preventDefault();
      this.failed(word('offline'));
      return;
    }
    if (running === null) return this.copy.keepForPost(this.form);
    event.preventDefault();
    const { submitter } = event;
    void running.then(() => this.form.requestSubmit(submitter));
  }

  private retryButton(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'act';
    button.textContent = word('retry');
    button.addEventListener('click', () => this.now());
    return button;
  }

  private signInLink(): HTMLElement {
    const link = document.createElement('a');
    link.className = 'act';
    link.href = signInAddress();
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = word('signIn');
    return link;
  }
}
