import { word } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
const PAGE = 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5';

type Action = { readonly text: string; readonly act: () => void } | { readonly text: string; readonly href: string };

/** A file on its way, as the list of the page shows it. */
export class UploadItem {
  readonly element = document.createElement('li');
  private readonly state = document.createElement('span');
  private readonly bar = document.createElement('progress');
  private readonly row = document.createElement('span');

  constructor(name: string) {
    this.element.className = 'file';
    const picture = document.createElement('span');
    picture.className = 'pic';
    picture.append(pageIcon());
    const title = document.createElement('b');
    title.textContent = name;
    this.state.className = 'save';
    this.bar.className = 'sent';
    this.bar.max = 100;
    this.bar.setAttribute('aria-label', name);
    this.row.className = 'row';
    this.element.append(picture, title, this.state, this.bar, this.row);
    this.say(word('waiting'), 0);
  }

  say(text: string, share: number | null): void {
    this.element.classList.remove('bad');
    this.state.className = 'save';
    this.state.textContent = text;
    this.bar.hidden = share === null;
    if (share !== null) this.bar.value = Math.round(share * 100);
    this.row.replaceChildren();
  }

  fail(text: string, share: number | null, actions: readonly Action[]): void {
    this.element.classList.add('bad');
    this.state.className = 'err mt-0';
    this.state.textContent = text;
    this.bar.hidden = share === null;
    if (share !== null) this.bar.value = Math.round(share * 100);
    this.row.replaceChildren(
      ...actions.map((action) => {
        if ('href' in action) return signIn(action);
        const { text: label, act } = action;
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'act';
        button.textContent = label;
        button.addEventListener('click', act);
        return button;
      }),
    );
  }
}

function signIn({ text, href }: { text: string; href: string }): HTMLElement {
  const link = document.createElement('a');
  Object.assign(link, { className: 'act', href, target: '_blank', rel: 'noopener', textContent: text });
  return link;
}

function pageIcon(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  for (const [name, value] of Object.entries({
    width: '28',
    height: '28',
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'aria-hidden': 'true',
  }))
    svg.setAttribute(name, value);
  path.setAttribute('d', PAGE);
  svg.append(path);
  return svg;
}
