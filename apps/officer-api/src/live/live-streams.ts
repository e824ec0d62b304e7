import { PassThrough } from 'node:stream';
import { eventsSince, type AppendedEventNotice, type AppendedSince } from '@app/dossier';
import { holds, officersOfSessions, system, type OfficerActor, type SessionLimits } from '@app/identity';
import type { Database } from '@app/platform';

interface Stream {
  readonly token: string;
  actor: OfficerActor;
  readonly out: PassThrough;
}

export interface LiveTimes {
  readonly pollMs: number;
  readonly sessionMs: number;
  readonly heartbeatMs: number;
}

/** Sessions are looked at more often than the five seconds within which a sign-out must have ended everything (I-22). */
const USUAL: LiveTimes = { pollMs: 1_000, sessionMs: 3_000, heartbeatMs: 15_000 };
const EVENTS_AT_ONCE = 500;
const STREAMS_OF_A_PERSON = 12;
/** Somebody who does not read is let go: they come again and ask from where they were. */
const UNREAD_BYTES = 64 * 1024;
const READER = system('setup');

/**
 * Open pages that are told that a dossier changed. The ledger is read once for all of them, and only while somebody listens; each hears of the
 * dossiers that a unit of theirs may open, by id, version and kind of event, and of nothing in them.
 */
export class LiveStreams {
  private readonly streams = new Set<Stream>();
  private readonly timers: NodeJS.Timeout[] = [];
  private position: string | null = null;
  private reading = false;
  private closed = false;

  constructor(
    private readonly database: Database,
    private readonly limits: SessionLimits,
    private readonly warn: (error: unknown) => void,
    private readonly times: LiveTimes = USUAL,
  ) {}

  /** @param from position after which to go on; null = from now */
  async open(actor: OfficerActor, token: string, from: string | null): Promise<PassThrough> {
    const out = new PassThrough();
    const stream: Stream = { token, actor, out };
    const own = [...this.streams].filter((one) => one.actor.id === actor.id);
    for (const old of own.slice(0, Math.max(0, own.length + 1 - STREAMS_OF_A_PERSON))) this.end(old);
    out.once('close', () => this.forget(stream));
    out.on('error', () => this.forget(stream));
    out.write('retry: 3000\n\n');
    if (this.closed) {
      out.end();
      return out;
    }
    this.streams.add(stream);
    const missed = await this.database.readAs(READER, (tx) => eventsSince(tx, from, EVENTS_AT_ONCE));
    this.tell(stream, missed);
    write(stream, `id: ${missed.position}\nevent: ready\ndata: {}\n\n`);
    // What the first reading of all saw is older than what this one did; nothing lies between them.
    this.position ??= missed.position;
    this.start();
    return out;
  }

  get size(): number {
    return this.streams.size;
  }

  /** Before the process ends: nobody waits for an answer that has no end. */
  close(): void {
    this.closed = true;
    this.stop();
    for (const stream of [...this.streams]) this.end(stream);
  }

  private start(): void {
    if (this.timers.length > 0 || this.streams.size === 0) return;
    this.timers.push(
      setInterval(() => void this.once(() => this.read()), this.times.pollMs),
      setInterval(() => void this.checkSessions().catch(this.warn), this.times.sessionMs),
      setInterval(() => this.beat(), this.times.heartbeatMs),
    );
  }

  private stop(): void {
    for (const timer of this.timers.splice(0)) clearInterval(timer);
    this.position = null;
  }

  private async once(work: () => Promise<void>): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    try {
      await work();
    } catch (error) {
      this.warn(error);
    } finally {
      this.reading = false;
    }
  }

  private async read(): Promise<void> {
    const since = await this.database.readAs(READER, (tx) => eventsSince(tx, this.position, EVENTS_AT_ONCE));
    this.position = since.position;
    for (const stream of this.streams) this.tell(stream, since);
  }

  private tell(stream: Stream, { events, overflow, position }: AppendedSince): void {
    if (overflow) write(stream, `id: ${position}\nevent: reset\ndata: {}\n\n`);
    else
      for (const event of events)
        if (maySee(stream.actor, event)) {
          const { dossierId, version, action } = event;
          write(stream, `id: ${position}\nevent: dossier\ndata: ${JSON.stringify({ dossierId, version, action })}\n\n`);
        }
  }

  /** Whoever signed out, was locked or lost every role is told and let go; other changes of roles hold from now on. */
  private async checkSessions(): Promise<void> {
    // Those of now: one that opens while the answer is under way was not asked about.
    const asked = [...this.streams];
    const signedIn = await officersOfSessions(this.database, [...new Set(asked.map(({ token }) => token))], this.limits);
    for (const stream of asked) {
      const actor = signedIn.get(stream.token);
      if (actor !== undefined) stream.actor = actor;
      else {
        write(stream, 'event: ended\ndata: {}\n\n');
        this.end(stream);
      }
    }
  }

  private beat(): void {
    for (const stream of [...this.streams]) {
      if (stream.out.writableLength > UNREAD_BYTES) this.end(stream);
      else write(stream, ': beat\n\n');
    }
  }

  private end(stream: Stream): void {
    stream.out.end();
    this.forget(stream);
  }

  private forget(stream: Stream): void {
    this.streams.delete(stream);
    if (this.streams.size === 0) this.stop();
  }
}

function write({ out }: Stream, text: string): void {
  if (out.writable) out.write(text);
}

function maySee(actor: OfficerActor, { unitIds }: AppendedEventNotice): boolean {
  return holds(actor, 'dossier.list') && (actor.seesAllUnits || unitIds.some((unit) => actor.units.includes(unit)));
}
