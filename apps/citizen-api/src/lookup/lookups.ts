import { timingSafeEqual } from 'node:crypto';
import { LookupFailed, lookupSecretHash, lookupTokenHash } from '@app/dossier';
import { ANONYMOUS } from '@app/identity';
import { Database, Keyring, spendBudget, type Tx } from '@app/platform';
import { verifyTokenHash } from '@app/results';
import { Calendars } from '@app/organisation';
import type { DossierStatus } from '@app/dossier';
import type { DueWords } from '@app/ui';
import { Inject, Injectable } from '@nestjs/common';
import { dueNow } from '../dossiers/due-now.js';
import { PORTAL_ZONE } from '../portal/portal.tokens.js';
import type { LookupBody } from './lookup.dto.js';

export interface PublicStatus {
  readonly code: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly procedureName: { vi: string; en: string };
  readonly agency: { vi: string; en: string };
  readonly submittedAt: Date;
  readonly receivedAt: Date | null;
  readonly dueAt: Date | null;
  readonly resultReadyAt: Date | null;
}

export interface PublicView {
  readonly status: PublicStatus;
  readonly due: DueWords;
  readonly now: Date;
}

export interface Verdict {
  readonly verdict: 'in_force' | 'replaced' | 'revoked';
  readonly number: string;
  readonly issuedOn: string;
  readonly agency: { vi: string; en: string };
  readonly procedure: { vi: string; en: string };
  readonly sha256: string | null;
}

const VERDICTS: Readonly<Record<string, Verdict['verdict']>> = { issued: 'in_force', replaced: 'replaced', revoked: 'revoked' };

/** What anybody may ask with a code and its secret or with the token of a QR; never a name. */
@Injectable()
export class Lookups {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly calendars: Calendars,
    @Inject(PORTAL_ZONE) private readonly zone: string,
  ) {}

  /** The same refusal for every miss. @throws LookupFailed, and when a budget is spent */
  async status(body: LookupBody, address: string): Promise<PublicStatus> {
    return (await this.find(body, address, (tx, id) => this.statusOf(tx, id))).seen;
  }

  /** The same with the time left, for people to read. */
  async publicView(body: LookupBody, address: string): Promise<PublicView> {
    const { seen, now } = await this.find(body, address, async (tx, id) => ({
      status: await this.statusOf(tx, id),
      due: await this.dueOf(tx, id),
    }));
    return { ...seen, now };
  }

  private async find<Seen>(
    body: LookupBody,
    address: string,
    look: (tx: Tx, id: string) => Promise<Seen>,
  ): Promise<{ seen: Seen; now: Date }> {
    await this.database.writeAs(ANONYMOUS, async (tx) => {
      await spendBudget(tx, 'lookup.address', address, 10, 60);
      await spendBudget(tx, 'lookup.code', (body.code ?? body.token ?? '').toUpperCase(), 30, 86_400);
      await spendBudget(tx, 'lookup.all', 'all', 5_000, 3_600);
    });
    return this.database.readAs(ANONYMOUS, async (tx) => {
      const id = body.token === undefined ? await this.byCode(tx, body.code ?? '', body.secret ?? '') : await this.byToken(tx, body.token);
      if (id === null) throw new LookupFailed();
      return { seen: await look(tx, id), now: tx.now };
    });
  }

  private statusOf(tx: Tx, id: string): Promise<PublicStatus> {
    return tx.one<PublicStatus & Record<string, unknown>>(
      `select d.code, d.status, d.outcome, v.name as "procedureName", a.name as agency, d.submitted_at as "submittedAt", d.received_at as "receivedAt", d.due_at as "dueAt", d.result_ready_at as "resultReadyAt"
         from dossier d join procedure_version v on v.id = d.version_id join agency a on a.id = d.competent_agency_id where d.id = $1`,
      [id],
    );
  }

  private async dueOf(tx: Tx, id: string): Promise<DueWords> {
    const facts = await tx.one<{ status: DossierStatus; processingUnitId: string; dueAt: Date | null; resultReadyAt: Date | null }>(
      `select status, processing_unit_id as "processingUnitId", due_at as "dueAt", result_ready_at as "resultReadyAt" from dossier where id = $1`,
      [id],
    );
    return dueNow(this.calendars, tx, { id, ...facts }, this.zone);
  }

  /** Whether an issued document is in force. @throws LookupFailed */
  async verify(token: string, address: string): Promise<Verdict> {
    return (await this.verdict(token, address)).verdict;
  }

  verdict(token: string, address: string): Promise<{ verdict: Verdict; at: Date }> {
    return this.database.writeAs(ANONYMOUS, async (tx) => {
      await spendBudget(tx, 'verify.address', address, 30, 60);
      const row = await tx.maybeOne<{
        number: string;
        issued_on: string;
        state: string;
        agency: Verdict['agency'];
        procedure: Verdict['procedure'];
        sha256: string | null;
      }>(
        `select r.number, r.issued_on, r.state, a.name as agency, v.name as procedure, encode(r.head_sha256, 'hex') as sha256
           from result r join dossier d on d.id = r.dossier_id join agency a on a.id = d.competent_agency_id join procedure_version v on v.id = d.version_id
          where r.verify_token_hash = $1 and r.state in ('issued', 'replaced', 'revoked')`,
        [verifyTokenHash(token)],
      );
      const verdict = row === null ? undefined : VERDICTS[row.state];
      if (row === null || verdict === undefined) throw new LookupFailed();
      const { number, issued_on: issuedOn, agency, procedure, sha256 } = row;
      return { verdict: { verdict, number, issuedOn, agency, procedure, sha256 }, at: tx.now };
    });
  }

  private async byCode(tx: Tx, code: string, secret: string): Promise<string | null> {
    const row = await tx.maybeOne<{ id: string; secret_hash: Buffer | null }>('select id, secret_hash from dossier where code = $1', [
      code.trim().toUpperCase(),
    ]);
    // The same work for a code that does not exist, so that time tells nothing.
    const given = lookupSecretHash(this.keyring, row?.id ?? '00000000-0000-0000-0000-000000000000', secret);
    const stored = row?.secret_hash ?? Buffer.alloc(32);
    return timingSafeEqual(given, stored) && row !== null ? row.id : null;
  }

  private async byToken(tx: Tx, token: string): Promise<string | null> {
    return (await tx.maybeOne<{ id: string }>('select id from dossier where token_hash = $1', [lookupTokenHash(token)]))?.id ?? null;
  }
}
