import { randomUUID } from 'node:crypto';
import type { Keyring, Tx } from '@app/platform';
import type { Channel, DossierStatus } from '../dossier-status.js';
import { insertParties, type Party } from '../parties.js';

export interface NewDossier {
  readonly versionId: string;
  readonly caseCode: string;
  readonly channel: Channel;
  readonly citizenId: string | null;
  readonly receivingUnitId: string;
  readonly supportUnitId: string | null;
  readonly competentAgencyId: string;
  readonly processingUnitId: string;
  readonly parties: readonly Party[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly reported: Readonly<Record<string, unknown>>;
  readonly formVersionId: string;
  readonly components: readonly NewComponent[];
}

export interface NewComponent {
  readonly code: string;
  readonly form: 'original' | 'certified_copy' | 'photo_copy' | 'electronic' | 'none';
  readonly originals: number;
  readonly copies: number;
  readonly documentIds: readonly string[];
  /** A paper on file is used: 2 one that was accepted before, 3 a result. Nobody checks it again unless there is doubt. */
  readonly reused?: 2 | 3;
}

export interface BornDossier {
  readonly id: string;
  readonly openedMonth: string;
  readonly wrappedKey: Buffer;
  readonly dueAt: null;
}

/**
 * The rows of a newborn case file except its ledger and its code; the caller appends the first event and takes the code last.
 * Answers and contacts are ciphertext under the dossier's own key from the first row on.
 */
export async function insertDossier(tx: Tx, keyring: Keyring, born: NewDossier, zone: string): Promise<BornDossier> {
  const id = randomUUID();
  const wrappedKey = keyring.newWrappedKey(id);
  const dossier = { id, wrappedKey };
  // They travel together; the server writes them in this order.
  const [{ opened_month: openedMonth }] = await Promise.all([
    tx.one<{ opened_month: string }>(
      `insert into dossier (id, opened_month, version_id, case_code, channel, citizen_id, receiving_unit_id, support_unit_id, competent_agency_id, processing_unit_id, holder_unit_id,
       status, version, submitted_at, wrapped_key)
     values ($1, date_trunc('month', app_now() at time zone $2)::date, $3, $4, $5, $6, $7, $8, $9, $10, $7, $11, 1, app_now(), $12) returning opened_month`,
      [
        id,
        zone,
        born.versionId,
        born.caseCode,
        born.channel,
        born.citizenId,
        born.receivingUnitId,
        born.supportUnitId,
        born.competentAgencyId,
        born.processingUnitId,
        'submitted' satisfies DossierStatus,
        wrappedKey,
      ],
    ),
    insertParties(tx, keyring, dossier, born.parties),
    tx.run('insert into dossier_answer (dossier_id, form_version_id, sealed, reported) values ($1, $2, $3, $4)', [
      id,
      born.formVersionId,
      keyring.openKey(wrappedKey, id).sealJson(born.answers, `answers:${id}`),
      JSON.stringify(born.reported),
    ]),
    insertComponents(tx, id, born.components),
  ]);
  return { id, openedMonth, wrappedKey, dueAt: null };
}

async function insertComponents(tx: Tx, dossierId: string, components: readonly NewComponent[]): Promise<void> {
  const files = components.flatMap(({ code, documentIds }) => documentIds.map((documentId) => ({ code, documentId })));
  await Promise.all([
    tx.run(
      `insert into dossier_component (dossier_id, code, form, originals, copies, verdict, digitisation)
     select $1, c.code, c.form, c.originals, c.copies, case when c.reused is null then 'unchecked' else 'reused' end, coalesce(c.reused, 0)
       from jsonb_to_recordset($2::jsonb) as c(code text, form text, originals int, copies int, reused smallint)`,
      [
        dossierId,
        JSON.stringify(components.map(({ code, form, originals, copies, reused }) => ({ code, form, originals, copies, reused }))),
      ],
    ),
    files.length === 0
      ? 0
      : tx.run(
          `insert into component_document (dossier_id, component_code, document_id) select $1, f.code, f."documentId" from jsonb_to_recordset($2::jsonb) as f(code text, "documentId" uuid)`,
          [dossierId, JSON.stringify(files)],
        ),
  ]);
}
