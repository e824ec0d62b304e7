import { freshPage, renewToken, signInAddress } from './renew-token.js';
import { shrinkImage } from './shrink-image.js';
import { refusal, SignedOut, TusUpload, UploadRefused } from './tus-upload.js';
import { UploadItem } from './upload-item.js';
import { word } from './words.js';

type State = 'going' | 'failed' | 'over';

/** One paper or question and its files: sent in parts as they are chosen, each with its own progress and its own way on when it fails. */
export class UploadBox {
  private readonly path: string;
  private readonly most: number;
  private readonly items = new Map<UploadItem, State>();
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly box: HTMLElement,
    private readonly input: HTMLInputElement,
    private readonly list: HTMLElement,
    private readonly changed: () => void,
  ) {
    this.path = box.dataset['uploads'] ?? '';
    this.most = Number(box.dataset['max'] ?? 0);
    input.multiple = true;
    box.querySelector('[data-upload-button]')?.setAttribute('hidden', '');
    // Choosing is uploading: people take it so, and a forgotten button loses papers.
    input.addEventListener('change', () => this.choose());
  }

  /** How many files are on their way, and how many stand with a failure that the person can mend. */
  count(state: State): number {
    return [...this.items.values()].filter((one) => one === state).length;
  }

  private choose(): void {
    const chosen = [...(this.input.files ?? [])];
    this.input.value = '';
    for (const file of chosen) {
      const item = new UploadItem(file.name);
      this.items.set(item, 'going');
      this.list.append(item.element);
      this.queue = this.queue.then(() => this.take(item, file));
    }
    this.changed();
  }

  private async take(item: UploadItem, chosen: File): Promise<void> {
    const file = await shrinkImage(chosen);
    if (file.size > this.most) return this.fail(item, 'over', word('tooLarge'), null, []);
    await this.send(item, new TusUpload(file, (share) => item.say(`${word('sending')} ${Math.round(share * 100)} %`, share)), file.size);
  }

  private async send(item: UploadItem, upload: TusUpload, size: number): Promise<void> {
    const share = (): number => upload.sent / Math.max(1, size);
    this.items.set(item, 'going');
    item.say(`${word('sending')} ${Math.round(share() * 100)} %`, share());
    try {
      await this.attach(await upload.run());
      item.say(word('stored'), null);
      this.items.delete(item);
      await this.showStored(item);
    } catch (error) {
      if (error instanceof UploadRefused) return this.fail(item, 'over', error.message === '' ? word('refused') : error.message, null, []);
      const again = { text: word('resume'), act: () => void this.send(item, upload, size) };
      if (error instanceof SignedOut)
        return this.fail(item, 'failed', word('cutSession'), share(), [{ text: word('signIn'), href: signInAddress() }, again]);
      this.fail(item, 'failed', `${word('cutOff')} ${Math.round(share() * 100)} %`, share(), [again]);
    }
    this.changed();
  }

  private fail(item: UploadItem, state: State, text: string, share: number | null, actions: Parameters<UploadItem['fail']>[2]): void {
    this.items.set(item, state);
    const drop = (): void => {
      this.items.delete(item);
      item.element.remove();
      this.changed();
    };
    item.fail(text, share, [...actions, { text: word('drop'), act: drop }]);
    this.changed();
  }

  private async attach(documentId: string, again = false): Promise<void> {
    const token = document.querySelector<HTMLInputElement>('input[name="formToken"]')?.value ?? '';
    const answer = await fetch(`${this.path}/gan`, {
      method: 'POST',
      body: new URLSearchParams({ formToken: token, documentId }),
      headers: { accept: 'application/json' },
    });
    if (answer.status === 403 && !again && (await renewToken())) return this.attach(documentId, true);
    if (answer.status >= 400 && answer.status < 500) throw await refusal(answer);
    if (!answer.ok) throw new TypeError('not attached');
  }

  /** The stored files come from the server, with what one can do with them; nothing else on the page is touched. */
  private async showStored(item: UploadItem): Promise<void> {
    const fresh = (await freshPage())?.querySelector<HTMLElement>(`[data-uploads="${CSS.escape(this.path)}"]`);
    if (fresh === null || fresh === undefined) return;
    item.element.remove();
    // No room for more: the page says so in place of the choice.
    if (fresh.querySelector('input[type="file"]') === null && this.items.size === 0) return location.reload();
    const waiting = [...this.items.keys()].map(({ element }) => element);
    this.list.replaceChildren(...(fresh.querySelector('[data-files]')?.children ?? []), ...waiting);
    for (const part of ['count', 'none']) {
      const [own, now] = [this.box, fresh].map((one) => one.querySelector<HTMLElement>(`[data-${part}]`));
      if (own) {
        own.textContent = now?.textContent ?? '';
        own.hidden = !now;
      }
    }
    this.mended();
  }

  /** What the page said about a missing file is done with. */
  private mended(): void {
    const { id } = this.input;
    this.input.closest('.field')?.classList.remove('bad');
    this.input.removeAttribute('aria-invalid');
    document.getElementById(`${id}-e`)?.remove();
    const summary = document.querySelector('.summary');
    summary
      ?.querySelector(`a[href="#${CSS.escape(id)}"]`)
      ?.closest('li')
      ?.remove();
    if (summary?.querySelector('li') === null) summary.remove();
  }
}
