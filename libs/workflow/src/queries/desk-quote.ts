import { explanationInWords } from '@app/calendar';
import { bothLanguages, computeFees, requiredComponents, type ProcedureVersion } from '@app/catalogue';
import type { OfficerActor } from '@app/identity';
import { competentAgency, findOpenDesk, processingUnit } from '@app/organisation';
import type { Tx } from '@app/platform';
import { quantitiesOf } from '../submit/owed-lines.js';
import { localDay, type WorkflowDeps } from '../workflow-deps.js';
import { CaseUnknown } from '../workflow.errors.js';

export interface DeskQuestion {
  readonly caseCode: string;
  readonly channel: 'desk' | 'postal';
  readonly deskUnit: string;
  readonly competentAgencyCode: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
}

export interface DeskQuote {
  /** The date that would be promised if it were received now; null where the law sets none. */
  readonly dueAt: Date | null;
  readonly words: { readonly vi: readonly string[]; readonly en: readonly string[] } | null;
  readonly fees: readonly {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
    readonly amount: number | null;
    readonly collect: string;
  }[];
  /** Null as soon as the amount of one fee is not set. */
  readonly total: number | null;
  /** Papers that these answers ask for. */
  readonly required: readonly string[];
}

/** What the desk can tell before it receives: the date, the money and the papers, computed as reception will. @throws CaseUnknown */
export async function deskQuote(
  deps: WorkflowDeps,
  tx: Tx<OfficerActor>,
  version: ProcedureVersion,
  question: DeskQuestion,
): Promise<DeskQuote> {
  const { caseCode, channel, answers } = question;
  const offered = version.channels.filter(({ kind }) => kind === channel).map((one) => one.caseCode);
  if (!offered.includes(caseCode)) throw new CaseUnknown(offered);
  const desk = await findOpenDesk(tx, question.deskUnit);
  const agencyId = await competentAgency(tx, desk, version.competentAgencyKind, version.field.code, question.competentAgencyCode);
  const office = await deps.calendars.of(tx, (await processingUnit(tx, agencyId, version.field.code)).id);
  const dueAt = office.due(tx.now, version.limitOf(caseCode, channel));
  const explanation = dueAt === null ? null : office.explain(tx.now, dueAt);
  const today = localDay(tx.now, deps.zone);
  const ofChannel = new Set(version.definition.channels.find(({ kind }) => kind === channel)?.fees ?? []);
  const rules = version.definition.fees.filter(({ code }) => ofChannel.has(code));
  const { lines, total } = computeFees(rules, quantitiesOf(answers), { day: today, channel, answers });
  return {
    dueAt,
    words: explanation === null ? null : { vi: explanationInWords(explanation, 'vi'), en: explanationInWords(explanation, 'en') },
    fees: lines.map(({ code, name, amount }) => ({
      code,
      name: bothLanguages(name),
      amount,
      collect: rules.find((rule) => rule.code === code)?.collect ?? 'none',
    })),
    total,
    required: requiredComponents(version, caseCode, answers, today).map(({ code }) => code),
  };
}
