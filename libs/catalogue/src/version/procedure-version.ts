import type { FormDefinition, LocalText } from '@app/forms';
import type { FlowDefinition } from '../flow/flow-definition.js';
import type { Limit, ProcedureComponent, ProcedureDefinition } from '../seed/procedure-definition.js';
import type { Channel } from '../fee/fee-rule.js';

/** A term without its source, as clocks take it. */
export type TermLimit = Omit<Limit, 'source'>;

/** One immutable version of a procedure with everything a dossier pins. */
export interface ProcedureVersion {
  readonly id: string;
  readonly procedureId: string;
  readonly code: string;
  readonly number: number;
  readonly name: Required<LocalText>;
  readonly field: { readonly code: string; readonly name: LocalText };
  readonly competentAgencyKind: string;
  readonly cases: ProcedureDefinition['cases'];
  readonly channels: readonly { readonly caseCode: string; readonly kind: Channel; readonly limit: TermLimit }[];
  readonly components: readonly (ProcedureComponent & { readonly name: Required<LocalText> })[];
  readonly definition: ProcedureDefinition;
  readonly form: FormDefinition | null;
  readonly formVersionId: string | null;
  readonly flow: FlowDefinition | null;
  readonly flowVersionId: string | null;
  readonly templateVersionId: string | null;
  /** Code of the result it issues; the same list names papers, which makes re-use possible (domain 2.3). */
  readonly resultCode: string | null;
  /** Symbols of the legal bases in one line, for forms that must name them. */
  readonly legalBasis: string;
  /** @throws when the case or channel is not of this version: checked before. */
  limitOf(caseCode: string, channel: string): TermLimit;
}

export function bothLanguages(text: LocalText): Required<LocalText> {
  return { vi: text.vi, en: text.en ?? text.vi };
}

export function toVersion(row: VersionRow): ProcedureVersion {
  const { definition } = row;
  const channels = definition.channels.flatMap((channel) =>
    Object.entries(channel.limits).map(([caseCode, { source: _, ...limit }]) => ({ caseCode, kind: channel.kind, limit })),
  );
  return {
    id: row.id,
    procedureId: row.procedure_id,
    code: definition.code,
    number: row.number,
    name: bothLanguages(definition.name),
    field: definition.field,
    competentAgencyKind: definition.competentAgencyKind,
    cases: definition.cases,
    channels,
    components: definition.components.map((component) => ({ ...component, name: bothLanguages(component.name) })),
    definition,
    form: row.form,
    formVersionId: row.form_version_id,
    flow: row.flow,
    flowVersionId: row.flow_version_id,
    templateVersionId: row.template_version_id,
    resultCode: definition.results[0]?.code ?? null,
    legalBasis: definition.legalBases.map(({ symbol }) => symbol).join('; '),
    limitOf(caseCode, channel) {
      const offer = channels.find((candidate) => candidate.caseCode === caseCode && candidate.kind === channel);
      if (offer === undefined) throw new Error(`${definition.code} has no limit for ${caseCode} by ${channel}`);
      return offer.limit;
    },
  };
}

export interface VersionRow {
  readonly id: string;
  readonly procedure_id: string;
  readonly number: number;
  readonly definition: ProcedureDefinition;
  readonly form: FormDefinition | null;
  readonly form_version_id: string | null;
  readonly flow: FlowDefinition | null;
  readonly flow_version_id: string | null;
  readonly template_version_id: string | null;
}
