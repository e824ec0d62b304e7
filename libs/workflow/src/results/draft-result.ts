import { randomUUID } from 'node:crypto';
import { appendEvent, type AppendedEvent, type Dossier } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import type { Tx } from '@app/platform';
import {
  currentResult,
  DraftFieldsInvalid,
  NoTemplate,
  readTemplate,
  reopenDraft,
  ResultAlreadyNumbered,
  saveDraft,
  type DraftField,
} from '@app/results';
import { taskStep } from '../flow/apply-moves.js';
import { lockTask, refuseWrongHand } from '../flow/lock-task.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { ActionNotInFlow, TaskChanged } from '../workflow.errors.js';

export interface DraftResultCommand {
  readonly dossierId: string;
  /** The open task in which the result is drafted. */
  readonly taskId: string;
  readonly outcome: 'granted' | 'refused';
  /** Values of the template's draft fields. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The specialist drafts the result, or the reply that refuses; it may be drafted again until it is signed. */
export class DraftResult {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, command: DraftResultCommand): Promise<AppendedEvent & { resultId: string }> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const { dossier, task } = await lockTask(tx, command.dossierId, command.taskId);
      if (task.state !== 'open') throw new TaskChanged({ version: task.rowVersion, state: task.state });
      const acting = refuseWrongHand(tx.actor, task);
      const to = ruleTransition('draft_result', dossier.status);
      await this.refuseOtherStep(tx, dossier, task.step);
      const templateVersionId = await this.templateFor(tx, dossier, command.outcome);
      const template = readTemplate((await this.deps.catalogue.template(tx, templateVersionId)).body);
      const errors = draftErrors(template.draftFields, command.values);
      if (errors.length > 0) throw new DraftFieldsInvalid(errors);
      const known = await currentResult(tx, dossier.id);
      if (known !== null && known.state === 'numbered') await reopenDraft(tx, known.id);
      const id = known?.id ?? randomUUID();
      const key = this.deps.keyring.openKey(dossier.wrappedKey, dossier.id);
      const saved = await saveDraft(tx, {
        id,
        dossierId: dossier.id,
        outcome: command.outcome,
        templateVersionId,
        resultCode: (await this.deps.catalogue.version(tx, dossier.versionId)).resultCode,
        sealedDraft: key.sealJson(command.values, `result:${id}`),
        draftedBy: tx.actor.id,
      });
      if (!saved) throw new ResultAlreadyNumbered();
      const event = await appendEvent(tx, dossier, {
        action: 'draft_result',
        to,
        ...acting,
        details: { result: id, outcome: command.outcome, step: task.step },
        payload: command.values,
      });
      return { ...event, resultId: id };
    });
  }

  /** The pinned flow says at which step a result is drafted. */
  private async refuseOtherStep(tx: Tx, dossier: Dossier, step: string): Promise<void> {
    const { actions } = taskStep(await this.deps.catalogue.version(tx, dossier.versionId), step);
    if (!Object.values(actions).some(({ does }) => does === 'draft_result'))
      throw new ActionNotInFlow('draft_result', Object.keys(actions));
  }

  private async templateFor(tx: Tx, dossier: Dossier, outcome: 'granted' | 'refused'): Promise<string> {
    const version = await this.deps.catalogue.version(tx, dossier.versionId);
    const id = outcome === 'granted' ? version.templateVersionId : await this.deps.catalogue.refusalTemplate(tx);
    if (id === null) throw new NoTemplate();
    return id;
  }
}

/** Unknown, missing and wrongly typed draft fields. */
export function draftErrors(fields: readonly DraftField[], values: Readonly<Record<string, unknown>>): { field: string; rule: string }[] {
  const known = new Map(fields.map((field) => [field.key, field]));
  const unknown = Object.keys(values)
    .filter((key) => !known.has(key))
    .map((field) => ({ field, rule: 'unknown_field' }));
  const wrong = fields.flatMap(({ key, type, required }) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value === undefined || value === null || value === '') return required ? [{ field: key, rule: 'required' }] : [];
    return hasType(type, value) ? [] : [{ field: key, rule: type }];
  });
  return [...unknown, ...wrong];
}

function hasType(type: DraftField['type'], value: unknown): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string' && value.length <= 500 && !/[\r\n]/.test(value);
    case 'textarea':
      return typeof value === 'string' && value.length <= 10_000;
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'integer':
    case 'money':
      return Number.isSafeInteger(value);
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yesno':
      return typeof value === 'boolean';
  }
}

/** 'YYYY-MM-DD' of a day that exists: JavaScript reads 30 February as 2 March. */
function isDay(value: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
}
