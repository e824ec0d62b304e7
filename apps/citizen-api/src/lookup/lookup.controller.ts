import { timingSafeEqual } from 'node:crypto';
import { LookupFailed, lookupSecretHash, lookupTokenHash } from '@app/dossier';
import { ANONYMOUS, Public } from '@app/identity';
import { ClientAddress, Database, Keyring, spendBudget, type Tx } from '@app/platform';
import { verifyTokenHash } from '@app/results';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class LookupBody {
  @IsOptional() @IsString() @MaxLength(60) code?: string;
  @IsOptional() @IsString() @MaxLength(40) secret?: string;
  /** Instead of code and secret: the token of the QR code. */
  @IsOptional() @IsString() @MaxLength(60) token?: string;
}

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

@ApiTags('lookup')
@Controller('api/v1')
export class LookupController {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  @Post('lookup')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Public look-up by code and secret, or by the token of the QR; never a name; the same answer for every miss' })
  async lookup(@Body() body: LookupBody, @ClientAddress() address: string): Promise<PublicStatus> {
    await this.database.writeAs(ANONYMOUS, async (tx) => {
      await spendBudget(tx, 'lookup.address', address, 10, 60);
      await spendBudget(tx, 'lookup.code', (body.code ?? body.token ?? '').toUpperCase(), 30, 86_400);
      await spendBudget(tx, 'lookup.all', 'all', 5_000, 3_600);
    });
    return this.database.readAs(ANONYMOUS, async (tx) => {
      const id = body.token === undefined ? await this.byCode(tx, body.code ?? '', body.secret ?? '') : await this.byToken(tx, body.token);
      if (id === null) throw new LookupFailed();
      return tx.one<PublicStatus & Record<string, unknown>>(
        `select d.code, d.status, d.outcome, v.name as "procedureName", a.name as agency, d.submitted_at as "submittedAt", d.received_at as "receivedAt", d.due_at as "dueAt", d.result_ready_at as "resultReadyAt"
           from dossier d join procedure_version v on v.id = d.version_id join agency a on a.id = d.competent_agency_id where d.id = $1`,
        [id],
      );
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

  @Get('verify/:token')
  @Public()
  @ApiOperation({ summary: 'Whether an issued document is in force, by the token of its QR; no names' })
  verify(@Param('token') token: string, @ClientAddress() address: string): Promise<object> {
    return this.database.writeAs(ANONYMOUS, async (tx) => {
      await spendBudget(tx, 'verify.address', address, 30, 60);
      const row = await tx.maybeOne<{
        number: string;
        issued_on: string;
        state: string;
        agency: object;
        procedure: object;
        sha256: string | null;
      }>(
        `select r.number, r.issued_on, r.state, a.name as agency, v.name as procedure, encode(r.head_sha256, 'hex') as sha256
           from result r join dossier d on d.id = r.dossier_id join agency a on a.id = d.competent_agency_id join procedure_version v on v.id = d.version_id
          where r.verify_token_hash = $1 and r.state in ('issued', 'replaced', 'revoked')`,
        [verifyTokenHash(token)],
      );
      if (row === null) throw new LookupFailed();
      const verdict = { issued: 'in_force', replaced: 'replaced', revoked: 'revoked' }[row.state];
      return { verdict, number: row.number, issuedOn: row.issued_on, agency: row.agency, procedure: row.procedure, sha256: row.sha256 };
    });
  }
}
