import type { ProcedureVersion } from '@app/catalogue';
import type { ComponentRow, Dossier, LedgerRow, Party, SupplementRequest } from '@app/dossier';
import type { TimeLimit } from '@app/organisation';
import type { MoneyLine } from '../words/money-words.js';

/** A unit or agency as the head and the sentences of a form name it. */
export interface OfficeFacts {
  readonly name: string;
  readonly agencyName: string;
  /** 'province', 'commune', 'department' … */
  readonly agencyKind: string;
  /** The body above the agency. */
  readonly parentName: string | null;
  /** Place before the date: 'Kon Tum'. */
  readonly place: string;
  readonly phone: string;
}

export interface OfficerFacts {
  readonly name: string;
  readonly title: string;
}

export interface HandOverFacts {
  readonly method: 'electronic' | 'desk' | 'postal';
  readonly recipient: { readonly name: string; readonly identifier: string };
  readonly result: { readonly code: string | null; readonly number: string | null; readonly issuedOn: string | null } | null;
}

/** Everything one form is printed from, as it stood at its event. Instants are absolute; `zone` is where they are printed. */
export interface SlipFacts {
  readonly dossier: Dossier;
  readonly event: LedgerRow;
  readonly version: ProcedureVersion;
  readonly parties: readonly Party[];
  readonly components: readonly ComponentRow[];
  readonly money: readonly MoneyLine[];
  /** The receiving desk at the event. */
  readonly desk: OfficeFacts;
  /** The agency that decides. */
  readonly agency: OfficeFacts;
  /** The unit in which the actor acted; the desk when nobody of a unit acted. */
  readonly actingUnit: OfficeFacts;
  /** Who did it; nothing for a citizen or the system. */
  readonly actor: OfficerFacts | null;
  /** Who proposed what the actor approved. */
  readonly proposer: OfficerFacts | null;
  /** The reason the actor wrote. */
  readonly reason: string;
  /** The request the event made, for a supplement. */
  readonly supplement: SupplementRequest | null;
  /** The unit of the legal term of processing; nothing before reception. */
  readonly termUnit: TimeLimit['unit'] | null;
  /** Working minutes of the processing unit: from the event to the due date, and what an extension added. */
  readonly minutesToDue: number | null;
  readonly minutesAdded: number | null;
  readonly handOver: HandOverFacts | null;
  readonly zone: string;
  /** Without a path. */
  readonly portalUrl: string;
  readonly lookupToken: string;
  readonly lookupSecret: string;
}
