import type { Keyring, Tx } from '@app/platform';
import type { Dossier } from './dossier.js';
import { openTexts, sealText } from './text/event-text.js';

export interface SupplementItem {
  readonly kind: 'component' | 'field';
  /** Component code or field key. */
  readonly target: string;
  /** What is missing or wrong, and how to mend it. */
  readonly text: string;
}

export interface SupplementRequest {
  readonly id: string;
  readonly number: number;
  readonly stage: 'intake' | 'processing';
  readonly reason: string;
  readonly items: readonly SupplementItem[];
  readonly askedAt: Date;
  readonly termAt: Date | null;
  readonly answeredAt: Date | null;
  readonly state: 'open' | 'answered' | 'expired' | 'cancelled';
}

export interface NewSupplementRequest {
  readonly stage: 'intake' | 'processing';
  readonly number: number;
  readonly reasonRef: string;
  readonly items: readonly SupplementItem[];
  readonly termAt: Date | null;
}

/** One complete, itemised list (form 02); a dossier has at most one open. */
export async function openSupplementRequest(tx: Tx, keyring: Keyring, dossier: Dossier, request: NewSupplementRequest): Promise<string> {
  const { id } = await tx.one<{ id: string }>(
    `insert into supplement_request (dossier_id, number, stage, event_version, term_at, text_ref) values ($1, $2, $3, $4, $5, $6) returning id`,
    [dossier.id, request.number, request.stage, dossier.version + 1, request.termAt, request.reasonRef],
  );
  for (const [position, item] of request.items.entries()) {
    const textRef = await sealText(tx, keyring, dossier, item.text);
    await tx.run('insert into supplement_item (request_id, position, kind, target, text_ref) values ($1, $2, $3, $4, $5)', [
      id,
      position + 1,
      item.kind,
      item.target,
      textRef,
    ]);
  }
  return id;
}

interface RequestRow {
  readonly id: string;
  readonly number: number;
  readonly stage: 'intake' | 'processing';
  readonly text_ref: string;
  readonly term_at: Date | null;
  readonly answered_at: Date | null;
  readonly state: SupplementRequest['state'];
  readonly asked_at: Date;
  readonly items: { kind: SupplementItem['kind']; target: string; textRef: string }[];
}

export async function supplementRequestsOf(
  tx: Tx,
  keyring: Keyring,
  dossier: Pick<Dossier, 'id' | 'wrappedKey'>,
): Promise<SupplementRequest[]> {
  const rows = await tx.rows<RequestRow & Record<string, unknown>>(
    `select r.id, r.number, r.stage, r.text_ref, r.term_at, r.answered_at, r.state, e.recorded_at as asked_at,
       (select jsonb_agg(jsonb_build_object('kind', i.kind, 'target', i.target, 'textRef', i.text_ref) order by i.position) from supplement_item i where i.request_id = r.id) as items
     from supplement_request r join dossier_event e on e.dossier_id = r.dossier_id and e.version = r.event_version where r.dossier_id = $1 order by r.number`,
    [dossier.id],
  );
  const texts = await openTexts(
    tx,
    keyring,
    dossier,
    rows.flatMap((row) => [row.text_ref, ...row.items.map((item) => item.textRef)]),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    stage: row.stage,
    reason: texts.get(row.text_ref) ?? '',
    items: row.items.map(({ kind, target, textRef }) => ({ kind, target, text: texts.get(textRef) ?? '' })),
    askedAt: row.asked_at,
    termAt: row.term_at,
    answeredAt: row.answered_at,
    state: row.state,
  }));
}

export async function closeSupplementRequest(
  tx: Tx,
  dossierId: string,
  state: 'answered' | 'expired' | 'cancelled',
  at: Date,
): Promise<void> {
  await tx.run(
    `update supplement_request set state = $2, answered_at = case when $2 = 'answered' then $3::timestamptz end where dossier_id = $1 and state = 'open'`,
    [dossierId, state, at],
  );
}
