import { recordAudit } from '@app/audit';
import type { OfficerActor } from '@app/identity';
import type { Database } from '@app/platform';
import { ProcedureUnknown, ReplacementUnknown, StateChangeRefused } from '../catalogue.errors.js';

export type StateChange =
  | { readonly to: 'paused'; readonly reason: string }
  | { readonly to: 'active'; readonly reason: string }
  | { readonly to: 'replaced'; readonly reason: string; readonly replacedBy: string };

/** What may follow what. A replaced procedure stays replaced: whoever comes back to it must find the new one. */
const FOLLOWS: Readonly<Record<string, readonly StateChange['to'][]>> = {
  active: ['paused', 'replaced'],
  paused: ['active', 'replaced'],
  replaced: [],
};

/** A procedure that is paused, taken up again or replaced by another. It stays visible with its state; running dossiers go on. */
export class ChangeProcedureState {
  constructor(private readonly database: Database) {}

  run(actor: OfficerActor, code: string, change: StateChange): Promise<{ state: string }> {
    return this.database.writeAs(actor, async (tx) => {
      const found = await tx.maybeOne<{ id: string; state: string }>('select id, state from procedure where code = $1 for update', [code]);
      if (found === null) throw new ProcedureUnknown();
      if (!(FOLLOWS[found.state] ?? []).includes(change.to)) throw new StateChangeRefused(found.state);
      const replacedBy = change.to === 'replaced' ? change.replacedBy : null;
      if (replacedBy !== null) {
        const usable = await tx.maybeOne(
          `select 1 from procedure p join procedure_version v on v.procedure_id = p.id where p.code = $1 and p.code <> $2 and p.state = 'active' and v.status = 'published'`,
          [replacedBy, code],
        );
        if (usable === null) throw new ReplacementUnknown(replacedBy);
      }
      await tx.run('update procedure set state = $2, replaced_by = $3, state_reason = $4, state_changed_at = app_now() where id = $1', [
        found.id,
        change.to,
        replacedBy,
        change.reason,
      ]);
      await recordAudit(tx, {
        action: `catalogue.${change.to}`,
        objectKind: 'procedure',
        objectId: found.id,
        details: { procedure: code, replacedBy },
      });
      return { state: change.to };
    });
  }
}
