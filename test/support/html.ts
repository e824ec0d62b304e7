import request from 'supertest';

type Response = request.Response;

interface UploadOptions {
  readonly type?: string;
  /** What was typed into the same form. */
  readonly values?: Readonly<Record<string, string>>;
  /** Another session, or none. */
  readonly cookie?: string;
}

/** A browser without scripts: follows links and posts forms as they stand in the page, keeps its cookie, sees only HTML. */
export class PlainBrowser {
  path = '/';
  html = '';
  status = 0;
  headers: Record<string, string> = {};

  constructor(
    private readonly base: string,
    private readonly cookie = '',
  ) {}

  async open(path: string): Promise<this> {
    return this.land(path, await request(this.base).get(path).set('cookie', this.cookie).set('accept', 'text/html'));
  }

  /** The visible text, spaces collapsed. */
  get text(): string {
    return unescape(
      this.html
        .replace(/<(head|script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' '),
    );
  }

  get title(): string {
    return unescape(/<title>([^<]*)/.exec(this.html)?.[1] ?? '');
  }

  /** Follows the first link whose text holds the words. */
  async follow(words: string): Promise<this> {
    const link = [...this.html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].find(([, , inner = '']) => textOf(inner).includes(words));
    if (link === undefined) throw new Error(`no link "${words}" on ${this.path}: ${this.text.slice(0, 400)}`);
    return this.open(attribute(link[1] ?? '', 'href') ?? '');
  }

  /** Fills the form that holds this button and presses it. Values replace what the form says; null leaves a field out. */
  async press(button: string, values: Readonly<Record<string, string | readonly string[] | null>> = {}): Promise<this> {
    const { action, entries } = this.formOf(button);
    const kept = entries.filter(([name]) => !Object.hasOwn(values, name));
    const more = Object.entries(values).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [value].flat().map((one): [string, string] => [name, one]),
    );
    const body = new URLSearchParams([...kept, ...more]).toString();
    const answer = await request(this.base).post(action).set('cookie', this.cookie).set('accept', 'text/html').type('form').send(body);
    return this.land(action, answer);
  }

  /** The form of this button with a file chosen. */
  async upload(button: string, name: string, bytes: Uint8Array, more: UploadOptions = {}): Promise<this> {
    const { action, entries, file } = this.formOf(button);
    const { type = 'application/pdf', values = {}, cookie = this.cookie } = more;
    const post = request(this.base).post(action).set('cookie', cookie).set('accept', 'text/html');
    for (const [field, value] of entries) void post.field(field, values[field] ?? value);
    return this.land(action, await post.attach(file ?? 'file', Buffer.from(bytes), { filename: name, contentType: type }));
  }

  private async land(path: string, answer: Response): Promise<this> {
    const location = answer.headers['location'];
    if (answer.status >= 300 && answer.status < 400 && location !== undefined && location.startsWith('/')) return this.open(location);
    this.path = location ?? path;
    this.status = answer.status;
    this.html = answer.text ?? '';
    this.headers = answer.headers as Record<string, string>;
    return this;
  }

  private formOf(button: string): { action: string; entries: [string, string][]; file: string | undefined } {
    for (const [, attributes = '', inner = ''] of this.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
      const pressed = [...inner.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].find(([, , label = '']) =>
        textOf(label).includes(button),
      );
      if (pressed === undefined) continue;
      const name = attribute(pressed[1] ?? '', 'name');
      return {
        action: attribute(attributes, 'action') ?? this.path,
        file: attribute(/<input\b([^>]*type="file"[^>]*)>/.exec(inner)?.[1] ?? '', 'name'),
        entries: [
          ...controlsOf(inner),
          ...(name === undefined ? [] : [[name, attribute(pressed[1] ?? '', 'value') ?? ''] as [string, string]]),
        ],
      };
    }
    throw new Error(`no button "${button}" on ${this.path}: ${this.text.slice(0, 400)}`);
  }
}

function controlsOf(form: string): [string, string][] {
  const inputs = [...form.matchAll(/<input\b([^>]*)>/g)].flatMap(([, attributes = '']): [string, string][] => {
    const name = attribute(attributes, 'name');
    const type = attribute(attributes, 'type') ?? 'text';
    const tick = type === 'radio' || type === 'checkbox';
    if (name === undefined || type === 'file' || (tick && !/\schecked=/.test(attributes))) return [];
    return [[name, attribute(attributes, 'value') ?? '']];
  });
  const selects = [...form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(
    ([, attributes = '', options = '']): [string, string][] => {
      const name = attribute(attributes, 'name');
      const chosen = /<option\b([^>]*\sselected=[^>]*)>/.exec(options)?.[1] ?? /<option\b([^>]*)>/.exec(options)?.[1] ?? '';
      return name === undefined ? [] : [[name, attribute(chosen, 'value') ?? '']];
    },
  );
  const areas = [...form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].flatMap(
    ([, attributes = '', value = '']): [string, string][] => {
      const name = attribute(attributes, 'name');
      return name === undefined ? [] : [[name, unescape(value)]];
    },
  );
  return [...inputs, ...selects, ...areas];
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes);
  return match?.[1] === undefined ? undefined : unescape(match[1]);
}

const textOf = (html: string): string => unescape(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
