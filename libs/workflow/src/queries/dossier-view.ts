import type { Punctuality } from '@app/calendar';
import { availableActions, bothLanguages, nameOfComponent } from '@app/catalogue';
import {
  answersOf,
  componentsOf,
  findDossier,
  openTexts,
  partiesOf,
  pausesOf,
  readLedger,
  supplementRequestsOf,
  type Dossier,
  type LedgerRow,
  type Party,
  type SupplementRequest,
} from '@app/dossier';
import type { DocumentVault, StoredDocument } from '@app/documents';
import type { Actor, OfficerActor } from '@app/identity';
import { obligationsOf, type Obligation } from '@app/payment';
import type { Tx } from '@app/platform';
import { currentResult, reusedPapersOf, type ReusedPaper } from '@app/results';
import type { WorkflowDeps } from '../workflow-deps.js';

export interface LocalName {
  readonly vi: string;
  readonly en: string;
}

export interface DossierHead {
  readonly id: string;
  readonly code: string | null;
  readonly version: number;
  readonly status: string;
  readonly outcome: string | null;
  readonly channel: string;
  readonly caseCode: string;
  readonly procedureCode: string;
  readonly procedureName: LocalName;
  readonly receivingUnit: LocalName;
  readonly processingUnit: LocalName;
  readonly holderUnit: LocalName;
  readonly competentAgency: LocalName;
  readonly submittedAt: Date;
  readonly receivedAt: Date | null;
  readonly dueAt: Date | null;
  readonly dueOriginalAt: Date | null;
  readonly resultReadyAt: Date | null;
  readonly handedOverAt: Date | null;
  readonly moneyState: string;
  readonly supplementCount: number;
}

export async function dossierHead(tx: Tx, dossier: Dossier): Promise<DossierHead> {
  return tx.one<DossierHead & Record<string, unknown>>(
    `select d.id, d.code, d.version, d.status, d.outcome, d.channel, d.case_code as "caseCode", p.code as "procedureCode", v.name as "procedureName", ru.name as "receivingUnit",
       pu.name as "processingUnit", hu.name as "holderUnit", ca.name as "competentAgency", d.submitted_at as "submittedAt", d.received_at as "receivedAt", d.due_at as "dueAt",
       d.due_original_at as "dueOriginalAt", d.result_ready_at as "resultReadyAt", d.handed_over_at as "handedOverAt", d.money_state as "moneyState", d.supplement_count as "supplementCount"
     from dossier d join procedure_version v on v.id = d.version_id join procedure p on p.id = v.procedure_id join unit ru on ru.id = d.receiving_unit_id
       join unit pu on pu.id = d.processing_unit_id join unit hu on hu.id = d.holder_unit_id join agency ca on ca.id = d.competent_agency_id where d.id = $1`,
    [dossier.id],
  );
}

export interface ComponentView {
  readonly code: string;
  readonly name: LocalName;
  readonly form: string;
  readonly originals: number;
  readonly copies: number;
  readonly verdict: string;
  readonly note: string | null;
  readonly documents: readonly StoredDocument[];
  readonly digitisation: number;
  /** Not asked for: a paper on file, with the consent of the person. */
  readonly reuse: ReusedPaper | null;
}

export async function componentViews(deps: WorkflowDeps, vault: DocumentVault, tx: Tx, dossier: Dossier): Promise<ComponentView[]> {
  const [rows, papers, version] = await Promise.all([
    componentsOf(tx, dossier.id),
    reusedPapersOf(tx, dossier.id),
    deps.catalogue.version(tx, dossier.versionId),
  ]);
  const [notes, files] = await Promise.all([
    openTexts(
      tx,
      deps.keyring,
      dossier,
      rows.map(({ noteRef }) => noteRef),
    ),
    vault.describeAll(
      tx,
      rows.flatMap(({ documentIds }) => documentIds),
    ),
  ]);
  const reused = new Map(papers.map((paper) => [paper.componentCode, paper]));
  const documents = new Map(files.map((document) => [document.id, document]));
  return rows.map((row) => ({
    code: row.code,
    name: nameOfComponent(version, row.code),
    form: row.form,
    originals: row.originals,
    copies: row.copies,
    verdict: row.verdict,
    note: row.noteRef === null ? null : (notes.get(row.noteRef) ?? null),
    documents: row.documentIds.flatMap((id) => documents.get(id) ?? []),
    digitisation: row.digitisation,
    reuse: reused.get(row.code) ?? null,
  }));
}

export interface TaskView {
  readonly id: string;
  readonly step: string;
  readonly title: LocalName;
  readonly unitId: string;
  readonly unitName: LocalName;
  readonly role: string;
  readonly state: string;
  readonly assigneeName: string | null;
  readonly rowVersion: number;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly budgetMinutes: number;
  /** Working minutes used so far; of an open step up to now. */
  readonly consumedMinutes: number;
  readonly actions: readonly {
    key: string;
    label: LocalName;
    does: string;
    needs: readonly string[];
    sign: string | null;
    pause: string | null;
  }[];
}

export async function taskViews(deps: WorkflowDeps, tx: Tx<OfficerActor>, dossier: Dossier): Promise<TaskView[]> {
  const version = await deps.catalogue.version(tx, dossier.versionId);
  const rows = await tx.rows<Omit<TaskView, 'actions'> & Record<string, unknown>>(
    `select t.id, t.step, t.title, t.unit_id as "unitId", u.name as "unitName", t.role, t.state, a.full_name as "assigneeName", t.row_version as "rowVersion", t.opened_at as "openedAt",
       t.due_at as "dueAt", t.closed_at as "closedAt", t.budget_minutes as "budgetMinutes", t.consumed_minutes as "consumedMinutes"
     from task t join unit u on u.id = t.unit_id left join account a on a.id = t.assignee_id where t.dossier_id = $1 order by t.opened_at, t.id`,
    [dossier.id],
  );
  return (await withRunningTime(deps, tx, rows)).map((row) => ({
    ...row,
    actions:
      version.flow === null || row.state !== 'open'
        ? []
        : availableActions(version.flow, row.step).map(({ key, label, does, needs, sign, pause }) => ({
            key,
            label: bothLanguages(label),
            does,
            needs: needs ?? [],
            sign: sign ?? null,
            pause: pause ?? null,
          })),
  }));
}

/** What an open step has used is written down only when it stops; until then it is the budget less what is left. */
async function withRunningTime<T extends Pick<TaskView, 'state' | 'unitId' | 'dueAt' | 'budgetMinutes' | 'consumedMinutes'>>(
  deps: WorkflowDeps,
  tx: Tx,
  rows: readonly T[],
): Promise<T[]> {
  const result: T[] = [];
  for (const row of rows) {
    const running = (row.state === 'open' || row.state === 'signing') && row.dueAt !== null;
    const left = running && row.dueAt !== null ? (await deps.calendars.of(tx, row.unitId)).minutesLeft(tx.now, row.dueAt) : null;
    result.push(left === null ? row : { ...row, consumedMinutes: Math.max(0, row.budgetMinutes - left) });
  }
  return result;
}

export interface DossierTime {
  /** When this was read. */
  readonly now: Date;
  /** Working minutes to the due date, negative when it has passed; null before reception and where none is promised. */
  readonly minutesLeft: number | null;
  /** Working minutes of a usual day of the processing unit. */
  readonly minutesPerDay: number;
  readonly paused: boolean;
  readonly punctuality: Punctuality | null;
}

/** What is left: to now, to the beginning of the pause, or to the end. */
export async function dossierTime(deps: WorkflowDeps, tx: Tx, dossier: Dossier): Promise<DossierTime> {
  const office = await deps.calendars.of(tx, dossier.processingUnitId);
  const { dueAt, resultReadyAt } = dossier;
  const pause = (await pausesOf(tx, dossier.id)).find(({ endedAt, stopsClock }) => endedAt === null && stopsClock);
  const until = resultReadyAt ?? pause?.beganAt ?? tx.now;
  return {
    now: tx.now,
    minutesLeft: dueAt === null ? null : office.minutesLeft(until, dueAt),
    minutesPerDay: office.minutesPerDay(tx.now),
    paused: pause !== undefined,
    punctuality: resultReadyAt === null ? null : office.punctuality(resultReadyAt, dueAt),
  };
}

export interface OfficerDossierView {
  readonly head: DossierHead;
  readonly time: DossierTime;
  readonly parties: readonly Party[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly components: readonly ComponentView[];
  readonly supplements: readonly SupplementRequest[];
  readonly tasks: readonly TaskView[];
  readonly money: readonly Obligation[];
  readonly result: {
    id: string;
    outcome: string;
    state: string;
    number: string | null;
    issuedOn: string | null;
    documentId: string | null;
    sha256: string | null;
  } | null;
}

/** The workspace of an officer. The caller writes the access row. */
export async function officerDossier(
  deps: WorkflowDeps,
  vault: DocumentVault,
  tx: Tx<OfficerActor>,
  id: string,
): Promise<OfficerDossierView> {
  const dossier = await findDossier(tx, id);
  const [head, time, parties, { answers }, components, supplements, tasks, money, result] = await Promise.all([
    dossierHead(tx, dossier),
    dossierTime(deps, tx, dossier),
    partiesOf(tx, deps.keyring, dossier),
    answersOf(tx, deps.keyring, dossier),
    componentViews(deps, vault, tx, dossier),
    supplementRequestsOf(tx, deps.keyring, dossier),
    taskViews(deps, tx, dossier),
    obligationsOf(tx, id),
    currentResult(tx, id),
  ]);
  return {
    head,
    time,
    parties,
    answers,
    components,
    supplements,
    tasks,
    money,
    result:
      result === null
        ? null
        : {
            id: result.id,
            outcome: result.outcome,
            state: result.state,
            number: result.number,
            issuedOn: result.issuedOn,
            documentId: result.headDocumentId,
            sha256: result.headSha256?.toString('hex') ?? null,
          },
  };
}

export interface LedgerEntryView extends LedgerRow {
  readonly actorName: string | null;
  /** A correcting row names the row it corrects; that row names the one that corrected it last. */
  readonly corrects: number | null;
  readonly correctedBy: number | null;
  readonly unitName: LocalName | null;
  readonly text: string | null;
}

/** The ledger with names and texts, oldest first. */
export async function ledgerView(deps: WorkflowDeps, tx: Tx<Actor>, dossier: Dossier): Promise<LedgerEntryView[]> {
  const rows = await readLedger(tx, dossier.id);
  const texts = await openTexts(
    tx,
    deps.keyring,
    dossier,
    rows.map(({ textRef }) => textRef),
  );
  const people = [
    ...new Set(rows.flatMap((row) => [row.actorKind === 'officer' ? row.actorId : null, row.onBehalfOf]).filter((id) => id !== null)),
  ];
  const names = new Map(
    tx.actor.kind === 'officer'
      ? (await tx.rows<{ id: string; full_name: string }>('select id, full_name from account where id = any($1::uuid[])', [people])).map(
          (row) => [row.id, row.full_name],
        )
      : [],
  );
  const units = new Map(
    (
      await tx.rows<{ id: string; name: LocalName }>('select id, name from unit where id = any($1::uuid[])', [
        [...new Set(rows.map(({ unitId }) => unitId).filter((id) => id !== null))],
      ])
    ).map((row) => [row.id, row.name]),
  );
  const correctedBy = new Map(
    rows.flatMap((row) => (typeof row.details['corrects'] === 'number' ? [[row.details['corrects'], row.version]] : [])),
  );
  return rows.map((row) => ({
    ...row,
    corrects: typeof row.details['corrects'] === 'number' ? row.details['corrects'] : null,
    correctedBy: correctedBy.get(row.version) ?? null,
    actorName: names.get(row.onBehalfOf ?? row.actorId) ?? null,
    unitName: row.unitId === null ? null : (units.get(row.unitId) ?? null),
    text: row.textRef === null ? null : (texts.get(row.textRef) ?? null),
  }));
}
