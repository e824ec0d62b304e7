import { bothLanguages } from '@app/catalogue';
import { attachDocuments } from '@app/documents';
import {
  addComponentDocuments,
  answersOf,
  AnswersInvalid,
  appendEvent,
  closeSupplementRequest,
  forgetSupplementDraft,
  lockDossier,
  NothingAsked,
  replaceAnswers,
  startClock,
  stopClock,
  SupplementIncomplete,
  SupplementNotAsked,
  supplementRequestsOf,
  SupplementTermOver,
  type AppendedEvent,
  type Dossier,
} from '@app/dossier';
import type { Actor, CitizenActor, OfficerActor } from '@app/identity';
import { cancelTimer, once, type Tx } from '@app/platform';
import { reportedOf } from '../submit/submit-draft.js';
import { ruleTransition } from '../rule-transition.js';
import { actingIn } from '../acting.js';
import { localDay, type WorkflowDeps } from '../workflow-deps.js';
import { resumeClock } from './resume-clock.js';

export interface AnswerSupplementCommand {
  readonly dossierId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly documents: readonly { readonly componentCode: string; readonly documentId: string }[];
  readonly idempotencyKey: string;
}

/** The citizen (or the desk on the citizen's behalf) supplies exactly what was asked, all of it at once; the clock runs again at that moment. */
export class AnswerSupplement {
  constructor(private readonly deps: WorkflowDeps) {}

  run(
    actor: CitizenActor | OfficerActor,
    command: AnswerSupplementCommand,
  ): Promise<{ version: number; status: string; dueAt: string | null }> {
    const { idempotencyKey, ...body } = command;
    return this.deps.database.writeAs<Actor, { version: number; status: string; dueAt: string | null }>(actor, (tx) =>
      once(tx, { route: 'supplement', key: idempotencyKey, body }, async () => {
        const event = await this.answer(tx, command);
        return { version: event.version, status: event.status, dueAt: event.dueAt?.toISOString() ?? null };
      }),
    );
  }

  private async answer(tx: Tx<Actor>, command: AnswerSupplementCommand): Promise<AppendedEvent> {
    const { keyring } = this.deps;
    const dossier = await lockDossier(tx, command.dossierId);
    const open = (await supplementRequestsOf(tx, keyring, dossier)).find(({ state }) => state === 'open');
    if (open === undefined) throw new NothingAsked();
    if (open.termAt !== null && open.termAt < tx.now) throw new SupplementTermOver();
    const to = ruleTransition('supplement', dossier.status);
    const acting =
      tx.actor.kind === 'officer' ? actingIn(tx.actor, 'dossier.enter', dossier.receivingUnitId) : { role: 'citizen', unitId: null };

    const asked = new Set(open.items.map(({ kind, target }) => `${kind}:${target}`));
    const given = new Set([
      ...Object.keys(command.answers).map((key) => `field:${key}`),
      ...command.documents.map(({ componentCode }) => `component:${componentCode}`),
    ]);
    const surplus = [...given].filter((item) => !asked.has(item));
    if (surplus.length > 0) throw new SupplementNotAsked(surplus.map((item) => item.slice(item.indexOf(':') + 1)));
    const missing = open.items.filter(({ kind, target }) => !given.has(`${kind}:${target}`));
    if (missing.length > 0) throw new SupplementIncomplete(missing.map(({ kind, target }) => ({ kind, target })));

    if (Object.keys(command.answers).length > 0) await this.mergeAnswers(tx, dossier, command.answers);
    await attachDocuments(
      tx,
      command.documents.map(({ documentId }) => documentId),
    );
    for (const { componentCode, documentId } of command.documents) await addComponentDocuments(tx, dossier.id, componentCode, [documentId]);
    await forgetSupplementDraft(tx, open.id);
    await closeSupplementRequest(tx, dossier.id, 'answered', tx.now);
    await stopClock(tx, dossier.id, 'supplement', tx.now, String(open.number));
    await cancelTimer(tx, dossier.id, 'supplement_term');
    return this.goOn(tx, dossier, to, acting, open.number, command);
  }

  private async goOn(
    tx: Tx<Actor>,
    dossier: Dossier,
    to: AppendedEvent['status'],
    acting: { role: string; unitId: string | null },
    number: number,
    command: AnswerSupplementCommand,
  ): Promise<AppendedEvent> {
    const { calendars, catalogue } = this.deps;
    const version = await catalogue.version(tx, dossier.versionId);
    const payload = { answers: command.answers, documents: command.documents };
    if (dossier.receivedAt === null) {
      const office = await calendars.of(tx, dossier.receivingUnitId);
      const reception = await startClock(tx, dossier.id, 'reception', office, tx.now, version.definition.receptionLimit, String(number));
      return appendEvent(tx, dossier, {
        action: 'supplement',
        to,
        ...acting,
        details: { request: number, reception: reception.details },
        payload,
      });
    }
    const resumed = await resumeClock(this.deps, tx, dossier, tx.now, version.definition.supplementClock);
    return appendEvent(
      tx,
      dossier,
      {
        action: 'supplement',
        to,
        ...acting,
        clockEffect: version.definition.supplementClock === 'RESTART' ? 'restart' : 'resume',
        dueAt: resumed.dueAt,
        calendarRevision: resumed.calendarRevision,
        reasonCode: 'supplement',
        details: { request: number, ...resumed.details },
        payload,
      },
      { dueOriginalAt: resumed.dueOriginalAt },
    );
  }

  private async mergeAnswers(tx: Tx, dossier: Dossier, changes: Readonly<Record<string, unknown>>): Promise<void> {
    const version = await this.deps.catalogue.version(tx, dossier.versionId);
    if (version.form === null || version.formVersionId === null) return;
    const stored = await answersOf(tx, this.deps.keyring, dossier);
    const checked = this.deps.answers.check(
      version.formVersionId,
      version.form,
      { ...stored.answers, ...changes },
      localDay(tx.now, this.deps.zone),
    );
    const errors = checked.errors.filter(({ field }) => Object.keys(changes).some((key) => field === key || field.startsWith(`${key}.`)));
    if (errors.length > 0)
      throw new AnswersInvalid(errors.map(({ field, code, message }) => ({ field, rule: code, message: bothLanguages(message) })));
    await replaceAnswers(tx, this.deps.keyring, dossier, checked.answers, reportedOf(version, checked.answers));
  }
}
