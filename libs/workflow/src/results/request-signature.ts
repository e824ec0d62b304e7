import { appendEvent, type AppendedEvent } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { addJob, type Tx } from '@app/platform';
import { anchorsOf, insertSignatureRequest, OtherSigner, ResultHeadMoved, ResultNotRendered, type ResultRow } from '@app/results';
import { flowAction } from '../flow/perform-step.js';
import { lockTask, refuseStaleTask, refuseWrongHand } from '../flow/lock-task.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { ActionNotInFlow, SameHand } from '../workflow.errors.js';
import { refuseWithoutResult } from './current-result.js';

declare module '@app/platform' {
  interface Jobs {
    'signature.requested': { signatureId: string };
  }
}

export interface RequestSignatureCommand {
  readonly dossierId: string;
  readonly taskId: string;
  readonly taskVersion: number;
  readonly choice: string;
  /** SHA-256 (hex) of the document the person was shown; anything else is refused (I-08). */
  readonly approvedSha256: string;
}

/** The leader approves, or the clerk seals: answered at once, signed by the worker (architecture decision 10). */
export class RequestSignature {
  constructor(
    private readonly deps: WorkflowDeps,
    private readonly ttlMinutes: number,
  ) {}

  run(actor: OfficerActor, command: RequestSignatureCommand): Promise<AppendedEvent & { signatureId: string }> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const { dossier, task } = await lockTask(tx, command.dossierId, command.taskId);
      refuseStaleTask(task, command.taskVersion);
      const acting = refuseWrongHand(tx.actor, task);
      const version = await this.deps.catalogue.version(tx, dossier.versionId);
      const action = flowAction(version, task.step, command.choice);
      if (action.sign === undefined) throw new ActionNotInFlow(command.choice, []);
      const to = ruleTransition('request_signature', dossier.status);
      const result = await refuseWithoutResult(tx, dossier.id);
      const field = action.sign === 'personal' ? 'signature' : 'seal';
      const head = await this.headOf(tx, result, command, field === 'signature');
      const signatureId = await insertSignatureRequest(
        tx,
        {
          subjectId: result.id,
          field,
          baseDocumentId: head.documentId,
          baseSha256: head.sha256,
          requestedBy: tx.actor.id,
          context: { taskId: task.id, choice: command.choice, ...acting },
        },
        this.ttlMinutes,
      );
      await tx.run(`update task set state = 'signing', assignee_id = $2::uuid, row_version = row_version + 1 where id = $1`, [
        task.id,
        tx.actor.id,
      ]);
      const event = await appendEvent(tx, dossier, {
        action: 'request_signature',
        to,
        ...acting,
        details: {
          step: task.step,
          choice: command.choice,
          task: task.id,
          field,
          signature: signatureId,
          result: result.id,
          approvedSha256: command.approvedSha256,
          head: head.documentId,
        },
      });
      await addJob(tx, 'signature.requested', { signatureId });
      return { ...event, signatureId };
    });
  }

  private async headOf(
    tx: Tx<OfficerActor>,
    result: ResultRow,
    command: RequestSignatureCommand,
    personal: boolean,
  ): Promise<{ documentId: string; sha256: Buffer }> {
    if (result.headDocumentId === null || result.headSha256 === null) throw new ResultNotRendered();
    if (result.headSha256.toString('hex') !== command.approvedSha256.toLowerCase()) throw new ResultHeadMoved();
    if (personal) {
      if (result.draftedBy === tx.actor.id) throw new SameHand();
      const { signerId } = (await anchorsOf(tx, result.id)) as { signerId?: string };
      if (signerId !== tx.actor.id) throw new OtherSigner();
    }
    return { documentId: result.headDocumentId, sha256: result.headSha256 };
  }
}
