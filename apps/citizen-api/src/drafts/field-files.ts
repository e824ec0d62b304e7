import { Catalogue, type ProcedureVersion } from '@app/catalogue';
import { ContentNotAllowed, DocumentVault, FileTooLarge, type StoredDocument } from '@app/documents';
import { addDraftDocument, AnswersInvalid, changeDraft, lockOpenDraft, removeDraftDocument, type Draft } from '@app/dossier';
import type { Answers, FileField } from '@app/forms';
import type { CitizenActor } from '@app/identity';
import { Database, Keyring, RouteNotFound, type Tx } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { fileFieldAt, filesAt, withFilesAt } from './file-field.js';

const MEGABYTE = 1_048_576;
const TYPES: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
};

/**
 * Files that questions of the form ask for. The answer names them, and they belong to the form itself, the component that the form is: so an
 * officer finds them beside it, and the receipt proves them like every other file.
 */
@Injectable()
export class FieldFiles {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly catalogue: Catalogue,
    private readonly vault: DocumentVault,
  ) {}

  add(citizen: CitizenActor, draftId: string, path: string, documentId: string): Promise<void> {
    return this.database.writeAs(citizen, async (tx) => {
      const { draft, version, field } = await this.locked(tx, draftId, path);
      const form = version.components.find(({ kind }) => kind === 'e_form');
      if (form === undefined) throw new RouteNotFound();
      await this.vault.refuseForeign(tx, documentId);
      const [document] = await this.vault.describeAll(tx, [documentId]);
      const before = filesAt(draft.answers, path);
      refuseUnfit(field, document, before.length);
      await addDraftDocument(tx, draft, { documentId, componentCode: form.code });
      await this.answer(tx, draft, path, [...before, documentId]);
    });
  }

  remove(citizen: CitizenActor, draftId: string, path: string, documentId: string): Promise<void> {
    return this.database.writeAs(citizen, async (tx) => {
      const { draft } = await this.locked(tx, draftId, path);
      await removeDraftDocument(tx, draft, documentId);
      await this.answer(
        tx,
        draft,
        path,
        filesAt(draft.answers, path).filter((id) => id !== documentId),
      );
    });
  }

  private async locked(
    tx: Tx<CitizenActor>,
    draftId: string,
    path: string,
  ): Promise<{ draft: Draft; version: ProcedureVersion; field: FileField }> {
    const draft = await lockOpenDraft(tx, this.keyring, draftId, null);
    const version = await this.catalogue.version(tx, draft.versionId);
    const field = version.form === null ? null : fileFieldAt(version.form, path);
    if (field === null) throw new RouteNotFound();
    return { draft, version, field };
  }

  private async answer(tx: Tx<CitizenActor>, draft: Draft, path: string, ids: readonly string[]): Promise<void> {
    const answers: Answers = withFilesAt(draft.answers, path, ids);
    await changeDraft(tx, this.keyring, draft, { answers: { ...answers } });
  }
}

function refuseUnfit(field: FileField, document: StoredDocument | undefined, before: number): void {
  if (document === undefined) throw new RouteNotFound();
  if (document.size > field.maxMb * MEGABYTE) throw new FileTooLarge(field.maxMb * MEGABYTE);
  if (!(TYPES[document.mediaType] ?? []).some((extension) => field.accept.includes(extension))) throw new ContentNotAllowed(field.accept);
  if (before >= (field.maxCount ?? 1)) throw new AnswersInvalid([{ field: field.key, rule: 'too_many' }]);
}
