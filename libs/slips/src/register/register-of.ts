import { createHash } from 'node:crypto';
import { partiesOf, type Dossier } from '@app/dossier';
import type { Tx } from '@app/platform';
import type { RegisterData, RegisterRow } from '../forms/register.js';
import { checkCodeOf, deskHead } from '../print/desk-head.js';
import { OFFICES } from '../print/facts/slip-facts.queries.js';
import type { PrintDeps } from '../print/facts/read-slip-facts.js';
import type { OfficeFacts } from '../print/facts/slip-facts.js';
import { partyOf } from '../print/forms/slip-parts.js';

export interface RegisterPeriod {
  /** First and next month, 'YYYY-MM-01'. */
  readonly from: string;
  readonly next: string;
}

// As it stood at the end of the month: what came later is in the book of nobody.
const ENTERED = `
select d.id, d.wrapped_key as "wrappedKey", coalesce(d.code, '') as code, v.name ->> 'vi' as procedure, a.name ->> 'vi' as agency, d.channel, d.received_at as "receivedAt",
       (select e.due_at from dossier_event e where e.opened_month = d.opened_month and e.dossier_id = d.id and e.effective_at < x.until order by e.version desc limit 1) as "dueAt",
       case when d.result_ready_at < x.until then d.result_ready_at end as "returnedAt",
       case when d.handed_over_at < x.until then d.handed_over_at end as "handedOverAt", h.method, d.supplement_count as supplements
  from dossier d
  join procedure_version v on v.id = d.version_id
  join agency a on a.id = d.competent_agency_id
  left join hand_over h on h.dossier_id = d.id and h.handed_over_at < ($3::date::timestamp at time zone $4)
 cross join lateral (select $3::date::timestamp at time zone $4 as until) x
 where d.receiving_unit_id = $1 and d.received_at >= $2::date::timestamp at time zone $4 and d.received_at < x.until
 order by d.received_at, d.id limit $5`;

interface Entered extends Pick<Dossier, 'id' | 'wrappedKey'> {
  readonly code: string;
  readonly procedure: string;
  readonly agency: string;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly returnedAt: Date | null;
  readonly handedOverAt: Date | null;
  readonly method: 'electronic' | 'desk' | 'postal' | null;
}

const DELIVERY = { electronic: 'Trực tuyến', desk: 'Tại quầy', postal: 'Bưu điện' } as const;
const SIGNED = { electronic: 'Bản điện tử', desk: 'Đã ký', postal: 'Phát BĐ' } as const;

/** Form 07 of a desk and month. @param at printed on it; @param provisional the month is not over @param limit rows; one more is read to tell */
export async function registerOf(
  tx: Tx,
  deps: PrintDeps,
  unitId: string,
  { from, next }: RegisterPeriod,
  { at, provisional, limit }: { at: Date; provisional: boolean; limit: number },
): Promise<{ data: RegisterData; complete: boolean }> {
  const desk = await tx.one<OfficeFacts & Record<string, unknown>>(OFFICES, [[unitId]]);
  const entered = await tx.rows<Entered & Record<string, unknown>>(ENTERED, [unitId, from, next, deps.zone, limit + 1]);
  const rows: RegisterRow[] = [];
  for (const [index, one] of entered.slice(0, limit).entries()) rows.push(await rowOf(tx, deps, one, index + 1));
  const ready = rows.filter(({ returnedAt }) => returnedAt !== undefined).length;
  const month = `${from.slice(5, 7)}/${from.slice(0, 4)}`;
  const agencies = [...new Set(entered.map(({ agency }) => agency))];
  return {
    complete: entered.length <= limit,
    data: {
      ...deskHead(desk, at, deps.zone),
      book: month,
      scope: `${provisional ? 'TẠM TÍNH, chưa khóa sổ. ' : ''}Các hồ sơ nhận trong tháng ${month}`,
      agency: agencies.length === 0 ? desk.agencyName : agencies.join('; '),
      firstPage: 1,
      rows,
      summary: `Kỳ này có ${rows.length} hồ sơ: đã có kết quả ${ready}, chưa có kết quả ${rows.length - ready}.`,
      checkCode: checkCodeOf(
        createHash('sha256')
          .update(JSON.stringify([unitId, from, rows]))
          .digest('hex'),
      ),
    },
  };
}

async function rowOf(tx: Tx, { keyring }: PrintDeps, one: Entered, sequence: number): Promise<RegisterRow> {
  const owner = partyOf({ parties: await partiesOf(tx, keyring, one) }, 'owner');
  return {
    sequence,
    dossierCode: one.code,
    procedure: one.procedure,
    sets: 1,
    name: owner?.name ?? '',
    address: owner?.address ?? '',
    phone: owner?.phone ?? '',
    receivedAt: one.receivedAt,
    dueAt: one.dueAt,
    returnedAt: one.returnedAt ?? undefined,
    delivery: one.method === null ? '' : DELIVERY[one.method],
    handedOverAt: one.handedOverAt ?? undefined,
    signed: one.method === null ? undefined : SIGNED[one.method],
  };
}
