import { RowMissing } from '@app/platform';
import type { ApologyData } from '../../forms/apology.js';
import type { SlipFacts } from '../facts/slip-facts.js';
import { workingTimeWords } from '../words/working-time-words.js';
import { agencyBase, codeOf, partyOf, personOf, procedureOf, sentence, signerOf } from './slip-parts.js';

/** Form 04 from `extend`. @throws RowMissing when the event moves no date, which the ledger does not allow. */
export function apologyData(facts: SlipFacts): ApologyData {
  const { event, dossier, desk, minutesAdded } = facts;
  const { previousDueAt, dueAt } = event;
  if (previousDueAt === null || dueAt === null || dossier.receivedAt === null) throw new RowMissing();
  return {
    ...agencyBase(facts),
    addressee: personOf(partyOf(facts, 'submitter')),
    dossierCode: codeOf(facts),
    procedure: procedureOf(facts),
    receivedBy: desk.name,
    receivedAt: dossier.receivedAt,
    originalDueAt: previousDueAt,
    reason: sentence(facts.reason),
    extension: workingTimeWords(minutesAdded ?? 0),
    newDueAt: dueAt,
    signer: signerOf(facts),
  };
}
