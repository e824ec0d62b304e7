import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Addresses } from '../addresses.js';
import { samplePdf } from './sample-pdf.js';
import { Checks } from './checks.js';
import { Client, type Answer, type Json } from './client.js';

/** The people of a tour and what they do, in the words of the trade. */
export class World {
  readonly checks = new Checks();
  private readonly clients = new Map<string, Client>();

  constructor(readonly addresses: Addresses) {}

  async citizen(username: string): Promise<Client> {
    return this.client(this.addresses.citizenApi, username);
  }

  /** The officer who holds a role in a unit. */
  async officer(role: string, unit: string): Promise<Client> {
    const held = this.addresses.accounts.officersByRole[role]?.find((entry) => entry.unit === unit);
    if (held === undefined) throw new Error(`nobody is ${role} in ${unit}`);
    return this.client(this.addresses.officerApi, held.username);
  }

  private async client(base: string, username: string): Promise<Client> {
    const key = `${base}:${username}`;
    const known = this.clients.get(key);
    if (known !== undefined) return known;
    const made = new Client(base, username, this.addresses.accounts.password);
    await made.signIn();
    this.clients.set(key, made);
    return made;
  }

  async ok(what: string, answer: Promise<Answer>, status = 200): Promise<Json> {
    const got = await answer;
    if (got.status !== status) this.checks.check(what, false, `${got.status} ${got.bytes.toString('utf8').slice(0, 1200)}`);
    return got.bytes.length === 0 ? null : got.json();
  }

  async upload(client: Client, name: string, title: string): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([samplePdf(title)], { type: 'application/pdf' }), name);
    const document = await this.ok(`upload ${name}`, client.request('POST', '/api/v1/documents', form), 201);
    return document.id as string;
  }

  /** Draft, autosave, upload, submit. */
  async submit(
    client: Client,
    input: {
      procedureCode: string;
      caseCode: string;
      channel?: string;
      desk: string;
      answers: Record<string, unknown>;
      papers: Record<string, string>;
    },
  ): Promise<Json> {
    const { procedureCode, caseCode, channel = 'online_full', desk, answers, papers } = input;
    const draft = await this.ok(
      'draft created',
      client.request(
        'POST',
        '/api/v1/drafts',
        { procedureCode, caseCode, channel, receivingUnit: desk },
        { 'idempotency-key': randomUUID() },
      ),
      201,
    );
    await this.ok('draft saved', client.request('PATCH', `/api/v1/drafts/${draft.id}`, { answers }, { 'if-match': `"${draft.revision}"` }));
    for (const [componentCode, title] of Object.entries(papers)) {
      const documentId = await this.upload(client, `${componentCode}.pdf`, title);
      await this.ok(
        'paper put to its component',
        client.request('POST', `/api/v1/drafts/${draft.id}/documents`, { documentId, componentCode }),
      );
    }
    const { revision } = await this.ok('draft read', client.request('GET', `/api/v1/drafts/${draft.id}`));
    const key = randomUUID();
    const submitted = await this.ok(
      'submitted',
      client.request('POST', `/api/v1/drafts/${draft.id}/submit`, { revision, declared: true }, { 'idempotency-key': key }),
      201,
    );
    const again = await this.ok(
      'submitted twice',
      client.request('POST', `/api/v1/drafts/${draft.id}/submit`, { revision, declared: true }, { 'idempotency-key': key }),
      201,
    );
    this.checks.check(
      `hồ sơ ${submitted.code}: nộp hai lần vẫn là một / submitted twice, one dossier`,
      again.code === submitted.code && again.lookupSecret === submitted.lookupSecret,
    );
    this.checks.check(
      `${submitted.files.length} tệp có SHA-256 / files acknowledged with SHA-256`,
      submitted.files.every((file: Json) => /^[0-9a-f]{64}$/.test(file.sha256)),
    );
    return submitted;
  }

  read(client: Client, id: string): Promise<Json> {
    return this.ok('dossier read', client.request('GET', `/api/v1/dossiers/${id}`));
  }

  /** A dossier action with the version the officer sees now. After a crash of the server it looks whether the action had taken effect. */
  async act(client: Client, id: string, action: string, body: Record<string, unknown> = {}, status = 200): Promise<Json> {
    const { head } = await this.read(client, id);
    const answer = await client.request('POST', `/api/v1/dossiers/${id}/actions/${action}`, { version: head.version, ...body });
    if (answer.status === 409) {
      const now = await this.read(client, id);
      if (now.head.version > head.version) return now.head;
    }
    return this.ok(action, Promise.resolve(answer), status);
  }

  /** The open task of a step that this officer may do. */
  async task(client: Client, id: string, step: string): Promise<Json> {
    for (let waited = 0; waited < 120; waited += 1) {
      const { tasks } = await this.read(client, id);
      const open = tasks.find((task: Json) => task.step === step && task.state === 'open');
      if (open !== undefined) return open;
      await sleep(500);
    }
    throw new Error(`no open task ${step}`);
  }

  async step(client: Client, id: string, step: string, choice: string, more: Record<string, unknown> = {}): Promise<void> {
    const task = await this.task(client, id, step);
    const answer = await client.request('POST', `/api/v1/dossiers/${id}/actions/step`, {
      taskId: task.id,
      taskVersion: task.rowVersion,
      choice,
      ...more,
    });
    if (answer.status === 409) {
      const { tasks } = await this.read(client, id);
      if (tasks.some((one: Json) => one.id === task.id && one.state === 'done')) return;
    }
    await this.ok(`${step}: ${choice}`, Promise.resolve(answer));
  }

  /** Everything that is owed, through the payment platform. @returns whole VND */
  async pay(client: Client, id: string): Promise<number> {
    const payment = await this.ok(
      'payment begun',
      client.request('POST', `/api/v1/dossiers/${id}/payments`, undefined, { 'idempotency-key': randomUUID() }),
      201,
    );
    await this.until('platform confirmed', async () =>
      (await fetch(payment.paymentUrl, { method: 'POST', redirect: 'manual' }).catch(() => null))?.status === 303 ? true : null,
    );
    await this.until('money recorded', async () => {
      const { items } = await this.ok('owed', client.request('GET', `/api/v1/dossiers/${id}/payments`));
      return items.some(({ state }: Json) => state === 'open') ? null : true;
    });
    return payment.amount as number;
  }

  /** Opens the document, approves its hash, asks for the signature and waits for the worker. */
  async sign(client: Client, id: string, step: string, choice: string): Promise<void> {
    const task = await this.task(client, id, step);
    const result = await this.until('document is laid out', async () => {
      const view = await this.read(client, id);
      return view.result?.sha256 ? view.result : null;
    });
    const shown = await client.request('GET', `/api/v1/dossiers/${id}/documents/${result.documentId}`);
    this.checks.check(
      'văn bản được xem trước khi ký / the document is shown before signing',
      shown.status === 200 && shown.bytes.subarray(0, 5).toString() === '%PDF-',
    );
    const fresh = await this.task(client, id, step);
    const answer = await client.request('POST', `/api/v1/dossiers/${id}/actions/request_signature`, {
      taskId: task.id,
      taskVersion: fresh.rowVersion,
      choice,
      approvedSha256: result.sha256,
    });
    if (answer.status !== 202 && answer.status !== 409) await this.ok('signature requested', Promise.resolve(answer), 202);
    await this.until('signature is there', async () => {
      const { tasks } = await this.read(client, id);
      return tasks.find((one: Json) => one.id === task.id && one.state === 'done') ?? null;
    });
  }

  async until<T>(what: string, look: () => Promise<T | null>, seconds = 90): Promise<T> {
    for (let waited = 0; waited < seconds * 2; waited += 1) {
      const seen = await look();
      if (seen !== null) return seen;
      await sleep(500);
    }
    throw new Error(`waited ${seconds} s in vain: ${what}`);
  }

  async moveClock(duration: string): Promise<Date> {
    const client = new pg.Client({ connectionString: this.addresses.ownerUrl });
    await client.connect();
    try {
      await client.query(
        `insert into clock_offset (moved_by) values ($1::interval) on conflict (only_row) do update set moved_by = clock_offset.moved_by + excluded.moved_by`,
        [duration],
      );
      const { rows } = await client.query<{ now: Date }>('select app_now() as now');
      return rows[0]?.now ?? new Date();
    } finally {
      await client.end();
    }
  }

  /** Forward only: a clock that is set back is refused. */
  async moveTo(moment: Date): Promise<Date> {
    const ahead = moment.getTime() - (await this.now()).getTime();
    return this.moveClock(`${Math.max(0, ahead)} milliseconds`);
  }

  async now(): Promise<Date> {
    return this.moveClock('0');
  }
}
