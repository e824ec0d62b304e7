import type { Condition, LocalText } from '@app/forms';
import type { Channel, Collect, FeeRule } from '../fee/fee-rule.js';
import type { LimitUnit } from '../flow/flow-definition.js';
import type { LegalSource } from '../flow/legal-source.js';

export const PROCEDURE_FORMAT = 'vn-procedure/1';

export const LEVELS = ['central', 'province', 'commune', 'other'] as const;
export const SUBJECTS = ['citizen', 'overseas_vietnamese', 'foreigner', 'enterprise', 'cooperative', 'organisation'] as const;
export const COMPETENT_AGENCY_KINDS = [
  'commune_committee',
  'commune_police',
  'province_committee',
  'province_department',
  'province_police',
  'ministry',
  'other',
] as const;
export const LIFE_EVENTS = [
  'birth',
  'marriage',
  'death',
  'residence',
  'housing',
  'land',
  'business',
  'vehicle',
  'social_support',
  'papers',
] as const;
export const COMPONENT_KINDS = ['submit', 'present', 'e_form'] as const;
export const SUPPLEMENT_CLOCKS = ['PAUSE_RESUME', 'RESTART'] as const;

export type Level = (typeof LEVELS)[number];
export type Subject = (typeof SUBJECTS)[number];
export type CompetentAgencyKind = (typeof COMPETENT_AGENCY_KINDS)[number];
export type LifeEvent = (typeof LIFE_EVENTS)[number];
export type ComponentKind = (typeof COMPONENT_KINDS)[number];
export type SupplementClock = (typeof SUPPLEMENT_CLOCKS)[number];

/** A legal term. `quantity` is absent for SAME_DAY and NO_DUE. `mode` says how working days are counted. */
export interface Limit {
  readonly quantity?: number;
  readonly unit: LimitUnit;
  readonly mode?: 'HOURS' | 'DAYS';
  /** 'HH:MM' local; received later counts as the next working day. */
  readonly sameDayCutOff?: string;
  readonly source: LegalSource;
}

/** A situation with its own term. `when` finds it from the answers; the first that fits counts, the last needs none. */
export interface ProcedureCase {
  readonly code: string;
  readonly name: LocalText;
  readonly when?: Condition;
  readonly limit: Limit;
}

export interface ProcedureChannel {
  readonly kind: Channel;
  /** By case code; every case has one. */
  readonly limits: Readonly<Record<string, Limit>>;
  /** Codes of the fees that concern this channel. */
  readonly fees: readonly string[];
}

export interface ProcedureComponent {
  readonly code: string;
  readonly name: LocalText;
  readonly kind: ComponentKind;
  readonly originals: number;
  readonly copies: number;
  readonly certifiedCopyAllowed: boolean;
  /** Must be there when it is asked at all. */
  readonly required: boolean;
  /** Asked only while this holds of the answers. */
  readonly when?: Condition;
  readonly electronicAccepted: boolean;
  /** Code of the result of another procedure that this paper is. */
  readonly resultCode?: string;
  /** Database whose data replaces the paper: it must not be asked for when the data can be read. */
  readonly replacedByData?: LocalText;
  readonly source: LegalSource;
}

/** Quantities of a rule are taken from number answers of the same key; the officer enters the others. */
export interface ProcedureFee extends FeeRule {
  readonly collect: Collect;
  readonly source: LegalSource;
}

/** Something that by law does not count against the agency's time. It opens a pause with this reason. */
export interface ExcludedActivity {
  readonly code: string;
  readonly name: LocalText;
  /** The pause ends by itself after it. */
  readonly term?: Omit<Limit, 'source'>;
  /** It waits for the citizen, whose silence until the end of the term is consent. */
  readonly asksCitizen?: boolean;
  readonly source: LegalSource;
}

/** Which answers name the owner of the dossier, who need not be the person who submits it. Keys of form fields. */
export interface OwnerFields {
  readonly name: string;
  readonly identifier?: string;
  /** Name of the organisation; filled when the owner is one, and then counts before `name`. */
  readonly organisation?: string;
  readonly phone?: string;
  readonly email?: string;
}

/**
 * The words of the national catalogue, for people to read beside the numbers; an empty text is left out. Only imported procedures have it.
 * `undecided` are the cells that nobody has understood yet, verbatim with the reason.
 */
export interface PublishedText {
  readonly decision?: string;
  readonly level?: string;
  readonly subjects?: string;
  readonly agencies: readonly string[];
  readonly steps?: string;
  readonly conditions?: string;
  readonly channels: readonly {
    readonly kind: Channel;
    readonly limits: readonly string[];
    readonly fees: readonly string[];
    readonly description?: string;
  }[];
  /** Instructions that stand between the papers. */
  readonly notes: readonly string[];
  /** File names of the templates of papers, by component code. */
  readonly templates: Readonly<Record<string, readonly string[]>>;
  readonly undecided: readonly { readonly what: string; readonly channel: string; readonly text: string; readonly reason: string }[];
}

export interface ProcedureDefinition {
  readonly format: typeof PROCEDURE_FORMAT;
  /** National code, such as '1.001193'. */
  readonly code: string;
  readonly version: number;
  readonly name: LocalText;
  readonly summary: LocalText;
  readonly field: { readonly code: string; readonly name: LocalText };
  readonly level: Level;
  readonly subjects: readonly Subject[];
  readonly competentAgencyKind: CompetentAgencyKind;
  readonly cases: readonly ProcedureCase[];
  readonly channels: readonly ProcedureChannel[];
  readonly components: readonly ProcedureComponent[];
  readonly fees: readonly ProcedureFee[];
  readonly supplementClock: SupplementClock;
  /** How long the citizen has to supplement; absent when the law sets no term. */
  readonly supplementTerm?: Limit;
  /** How long a fee collected before reception may stay unpaid; then the dossier ends as withdrawn. */
  readonly paymentTerm?: Limit;
  /** Absent: the submitter is the owner. */
  readonly ownerFields?: OwnerFields;
  /** 'HH:MM' local: received later, the dossier goes to the competent agency at the start of the next working day. */
  readonly sameDayCutOff: string;
  /** For accepting or refusing an online dossier. */
  readonly receptionLimit: Limit;
  readonly excludedActivities: readonly ExcludedActivity[];
  /** `validMonths`: how long the paper may be used; absent where the law sets no end. */
  readonly results: readonly { readonly code: string; readonly name: LocalText; readonly validMonths?: number }[];
  /** `issuedOn` is absent where the national catalogue does not name the day. */
  readonly legalBases: readonly { readonly symbol: string; readonly title: LocalText; readonly issuedOn?: string }[];
  /** Other words people search for. */
  readonly synonyms: readonly string[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly published?: PublishedText;
  /** Where the version as a whole was taken from. */
  readonly source: LegalSource;
}
