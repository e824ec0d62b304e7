import {
  delegationsGiven,
  delegationsHeld,
  giveDelegation,
  representationRules,
  takeDelegationBack,
  type CitizenActor,
  type GivenDelegation,
  type HeldDelegation,
  type RepresentationRule,
} from '@app/identity';
import { recordAudit } from '@app/audit';
import { AnswersInvalid } from '@app/dossier';
import { Database, Keyring, once } from '@app/platform';
import { localDay } from '@app/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { actsFor } from '../drafts/acts-for.js';
import { PORTAL_ZONE } from '../portal/portal.tokens.js';

export interface MyDelegations {
  readonly given: readonly GivenDelegation[];
  /** For whom one may act. */
  readonly held: readonly { readonly id: string; readonly fullName: string; readonly validTo: Date | null }[];
}

export interface GiveDelegation {
  readonly fullName: string;
  readonly identifier: string;
  /** Last day, 'YYYY-MM-DD'; absent until it is taken back. */
  readonly validUntil?: string | undefined;
}

/** Who acts for the signed-in person, and for whom they may act. */
@Injectable()
export class Delegations {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    @Inject(PORTAL_ZONE) private readonly zone: string,
  ) {}

  list(citizen: CitizenActor): Promise<MyDelegations> {
    return this.database.readAs(citizen, async (tx) => ({
      given: await delegationsGiven(tx, this.keyring),
      held: (await delegationsHeld(tx, this.keyring)).map(({ id, validTo, person }) => ({ id, validTo, fullName: person.fullName })),
    }));
  }

  /** For whom a dossier may be begun: by a delegation that one holds, or by a relation and its paper. */
  choices(citizen: CitizenActor): Promise<{ rules: readonly RepresentationRule[]; held: readonly HeldDelegation[] }> {
    return this.database.readAs(citizen, async (tx) => ({
      rules: await representationRules(tx),
      held: await delegationsHeld(tx, this.keyring),
    }));
  }

  /** @throws AnswersInvalid, DelegationToOneself, TooManyDelegations */
  give(citizen: CitizenActor, body: GiveDelegation, key: string): Promise<{ id: string }> {
    return this.database.writeAs(citizen, (tx) =>
      once(tx, { route: 'delegation', key, body }, async () => {
        const delegate = named(body);
        const day = body.validUntil ?? null;
        if (day !== null && day < localDay(tx.now, this.zone))
          throw new AnswersInvalid([{ field: 'validUntil', rule: 'not_before_today' }]);
        const id = await giveDelegation(tx, this.keyring, delegate, day === null ? null : { day, zone: this.zone });
        await recordAudit(tx, { action: 'delegation.give', objectKind: 'delegation', objectId: id });
        return { id };
      }),
    );
  }

  takeBack(citizen: CitizenActor, id: string): Promise<void> {
    return this.database.writeAs(citizen, async (tx) => {
      await takeDelegationBack(tx, id);
      await recordAudit(tx, { action: 'delegation.take_back', objectKind: 'delegation', objectId: id });
    });
  }
}

/** A person by name and number, cleaned and checked as one somebody acts for. @throws AnswersInvalid */
function named({ fullName, identifier }: GiveDelegation): { fullName: string; identifier: string } {
  const rule: RepresentationRule = {
    code: 'delegate',
    name: { vi: '', en: '' },
    proof: { vi: '', en: '' },
    personKind: 'person',
    numberNeeded: true,
    source: '',
  };
  const found = actsFor({ relation: rule.code, name: fullName, identifier }, [rule], [], '');
  if ('errors' in found)
    throw new AnswersInvalid(
      found.errors.map((error) => ({ field: error.field === 'actsFor.name' ? 'fullName' : 'identifier', rule: error.rule })),
    );
  return { fullName: found.represented.name, identifier: found.represented.identifier ?? '' };
}
