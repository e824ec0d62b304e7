/** The line that always says the truth: saved when, or not saved and why. Failures interrupt, successes do not. */
export class StatusLine {
  private readonly line: HTMLElement;
  private readonly text: HTMLElement;
  private readonly icon: SVGElement | null;
  private alert: HTMLElement | null = null;

  constructor(line: HTMLElement) {
    this.line = line;
    this.text = line.querySelector('span') ?? line;
    this.icon = line.querySelector('svg');
  }

  get words(): string {
    return this.text.textContent ?? '';
  }

  /** Something that the person may take or leave, with the line beside it as it is. */
  offer(text: string, action: string, act: () => void): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'act';
    button.textContent = action;
    button.addEventListener('click', act);
    this.fail(text, [button]);
    this.line.hidden = false;
  }

  say(text: string, saved: boolean): void {
    this.alert?.remove();
    this.alert = null;
    this.line.hidden = false;
    this.text.textContent = text;
    this.icon?.toggleAttribute('hidden', !saved);
  }

  /** In place of the line: what happened, what is safe, what to do. */
  fail(text: string, actions: readonly HTMLElement[]): void {
    if (this.alert?.dataset['text'] === text) return;
    this.alert?.remove();
    const alert = document.createElement('div');
    alert.className = 'notice soon save-failed';
    alert.setAttribute('role', 'alert');
    alert.dataset['text'] = text;
    const body = document.createElement('div');
    const sentence = document.createElement('p');
    sentence.textContent = text;
    body.append(sentence, ...actions);
    alert.append(body);
    this.line.hidden = true;
    this.line.after(alert);
    this.alert = alert;
  }
}
