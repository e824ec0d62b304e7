import { attachDocuments, type DocumentVault } from '@app/documents';
import { appendEvent, lockDossier } from '@app/dossier';
import type { SystemActor } from '@app/identity';
import type { Tx } from '@app/platform';
import { endSignatureRequest, insertSignedRevision, moveHead, resultById, signatureRequest, type SignatureRequest } from '@app/results';
import { TASK_COLUMNS, type Task } from '../flow/lock-task.js';
import { closeTask, moveOn } from '../flow/perform-step.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';

/** Signs one document; made by the worker, which alone opens keys. */
export interface DocumentSigner {
  /** @returns the signed document and the raw signature value. */
  sign(
    pdf: Uint8Array,
    request: { field: 'signature' | 'seal'; requestedBy: string; agencyId: string; signedAt: Date },
  ): Promise<{ pdf: Uint8Array; value: Uint8Array; signer: string }>;
}

/** Thrown when a key answers no: the request ends as rejected with its reason, nothing is attached. */
export class SignerRejected extends Error {
  constructor(readonly reason: string) {
    super(`The signature was rejected: ${reason}`);
    this.name = 'SignerRejected';
  }
}

/**
 * Job `signature.requested`: prepare -> sign -> attach. What comes back after the request was cancelled or expired is kept as evidence and
 * never attached; a document whose head has moved is not signed.
 */
export class CompleteSignature {
  constructor(
    private readonly deps: WorkflowDeps,
    private readonly vault: DocumentVault,
    private readonly signer: DocumentSigner,
  ) {}

  async run(actor: SystemActor, signatureId: string): Promise<void> {
    const { database } = this.deps;
    const open = await database.writeAs(actor, async (tx) => {
      const request = await signatureRequest(tx, signatureId, true);
      if (request === null || (request.state !== 'requested' && request.state !== 'pending') || request.expiresAt <= tx.now) return null;
      await tx.run(`update prepared_signature set state = 'pending', signed_at = coalesce(signed_at, $2) where id = $1`, [
        signatureId,
        tx.now,
      ]);
      const { signed_at: signedAt } = await tx.one<{ signed_at: Date }>('select signed_at from prepared_signature where id = $1', [
        signatureId,
      ]);
      const { agency_id: agencyId } = await tx.one<{ agency_id: string }>(
        'select d.competent_agency_id as agency_id from result r join dossier d on d.id = r.dossier_id where r.id = $1',
        [request.subjectId],
      );
      const { bytes } = await this.vault.read(tx, request.baseDocumentId);
      return { request, signedAt, agencyId, bytes };
    });
    if (open === null) return;
    const { request, signedAt, agencyId, bytes } = open;
    try {
      const signed = await this.signer.sign(bytes, { field: request.field, requestedBy: request.requestedBy, agencyId, signedAt });
      const document = await this.vault.storeOwn(actor, signed.pdf, 'application/pdf', 'ket-qua.pdf');
      await database.writeAs(actor, (tx) =>
        this.attach(tx, request, { ...signed, documentId: document.id, sha256: Buffer.from(document.sha256, 'hex'), signedAt }),
      );
    } catch (error) {
      if (!(error instanceof SignerRejected)) throw error;
      await database.writeAs(actor, (tx) => this.giveUp(tx, signatureId, 'rejected', error.reason));
    }
  }

  /** A request nobody answered in time: a row too, and the task is open again. */
  expire(actor: SystemActor, signatureId: string): Promise<void> {
    return this.deps.database.writeAs(actor, (tx) => this.giveUp(tx, signatureId, 'expired', 'expired'));
  }

  private async attach(
    tx: Tx<SystemActor>,
    seen: SignatureRequest,
    signed: { value: Uint8Array; signer: string; documentId: string; sha256: Buffer; signedAt: Date },
  ): Promise<void> {
    const result = await resultById(tx, seen.subjectId);
    if (result === null) return;
    const dossier = await lockDossier(tx, result.dossierId);
    const request = await signatureRequest(tx, seen.id, true);
    if (request === null || request.state === 'done') return;
    const value = Buffer.from(signed.value);
    if (request.state !== 'pending')
      return endSignatureRequest(tx, request.id, 'late_evidence', { signedAt: signed.signedAt, value, reason: request.state });
    const personal = request.field === 'signature';
    await attachDocuments(tx, [signed.documentId]);
    const moved = await moveHead(
      tx,
      result.id,
      request.baseSha256,
      { id: signed.documentId, sha256: signed.sha256 },
      personal ? 'signed' : 'sealed',
    );
    if (!moved) return this.giveUp(tx, request.id, 'rejected', 'head_moved');
    await insertSignedRevision(tx, {
      subjectId: result.id,
      documentId: signed.documentId,
      sha256: signed.sha256,
      field: request.field,
      signer: signed.signer,
      signedAt: signed.signedAt,
    });
    await endSignatureRequest(tx, request.id, 'done', { signedAt: signed.signedAt, value });
    const { taskId, choice, role, unitId } = request.context;
    const task = await tx.one<Task & Record<string, unknown>>(`select ${TASK_COLUMNS} from task t where t.id = $1 for update`, [taskId]);
    const version = await this.deps.catalogue.version(tx, dossier.versionId);
    await closeTask(this.deps, tx, task, request.requestedBy);
    const action = personal ? 'sign' : 'seal';
    await moveOn(
      this.deps,
      tx,
      dossier,
      version,
      task,
      choice,
      {
        action,
        to: ruleTransition(action, dossier.status),
        role,
        unitId,
        onBehalfOf: request.requestedBy,
        effective: { at: signed.signedAt, cause: 'signature' },
      },
      signed.documentId,
      { signature: request.id, sha256: signed.sha256.toString('hex') },
    );
  }

  private async giveUp(tx: Tx<SystemActor>, signatureId: string, state: 'rejected' | 'expired', reason: string): Promise<void> {
    const seen = await signatureRequest(tx, signatureId);
    const result = seen === null ? null : await resultById(tx, seen.subjectId);
    if (seen === null || result === null) return;
    const dossier = await lockDossier(tx, result.dossierId);
    const request = await signatureRequest(tx, signatureId, true);
    if (request === null || (request.state !== 'requested' && request.state !== 'pending')) return;
    await endSignatureRequest(tx, signatureId, state, { reason });
    await tx.run(`update task set state = 'open', row_version = row_version + 1 where id = $1 and state = 'signing'`, [
      request.context.taskId,
    ]);
    await appendEvent(tx, dossier, {
      action: 'reject_signature',
      to: ruleTransition('reject_signature', dossier.status),
      role: request.context.role,
      unitId: request.context.unitId,
      onBehalfOf: request.requestedBy,
      ...(state === 'expired' ? { effective: { at: request.expiresAt, cause: 'timer' as const } } : {}),
      reasonCode: state,
      details: { signature: signatureId, task: request.context.taskId, reason },
    });
  }
}
