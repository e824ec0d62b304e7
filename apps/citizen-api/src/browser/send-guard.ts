import { word } from './words.js';

/** Keeps a press of "send" on its page while there is no network: a browser would show its own page in place of what was typed. */
export class SendGuard {
  private alert: HTMLElement | null = null;

  constructor(private readonly form: HTMLFormElement) {
    addEventListener('online', () => (this.alert === null ? undefined : this.say(word('online'))));
  }

  stops(event: Event): boolean {
    if (navigator.onLine) return false;
    event.preventDefault();
    this.say(word('notSent'));
    return true;
  }

  say(text: string): void {
    const alert = this.alert ?? document.createElement('div');
    alert.className = 'notice soon save-failed';
    alert.setAttribute('role', 'alert');
    const sentence = document.createElement('p');
    sentence.textContent = text;
    alert.replaceChildren(sentence);
    if (this.alert === null) (this.form.querySelector('.go') ?? this.form.lastElementChild)?.before(alert);
    this.alert = alert;
  }
}
