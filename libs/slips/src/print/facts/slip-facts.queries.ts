/** Everything that names an office on paper; $1 unit ids. */
export const OFFICES = `
  select u.id, u.name ->> 'vi' as name, u.phone, a.name ->> 'vi' as "agencyName", a.kind as "agencyKind", p.name ->> 'vi' as "parentName",
    coalesce(regexp_replace(r.name, '^(Phường|Xã|Đặc khu|Tỉnh|Thành phố) ', ''), '') as place
  from unit u join agency a on a.id = u.agency_id left join agency p on p.id = a.parent_id left join area r on r.code = a.area_code
  where u.id = any($1::uuid[])`;

/** The deciding agency, as an office without a unit of its own; $1 agency id. */
export const AGENCY = `
  select a.name ->> 'vi' as name, '' as phone, a.name ->> 'vi' as "agencyName", a.kind as "agencyKind", p.name ->> 'vi' as "parentName",
    coalesce(regexp_replace(r.name, '^(Phường|Xã|Đặc khu|Tỉnh|Thành phố) ', ''), '') as place
  from agency a left join agency p on p.id = a.parent_id left join area r on r.code = a.area_code where a.id = $1`;

export const OFFICERS = `select id::text as id, full_name as name, coalesce(title ->> 'vi', '') as title from account where id::text = any($1::text[])`;

/** What was owed at an instant and whether it was paid by then; $1 dossier, $2 instant. Closed unpaid before it = no longer owed. */
export const MONEY = `
  select o.name ->> 'vi' as name, o.amount::float8 as amount, paid.settled_at as "paidAt", paid.number as receipt
  from obligation o
    left join lateral (
      select p.settled_at, r.number
      from payment_obligation po join payment p on p.id = po.payment_id left join receipt r on r.payment_id = p.id and r.kind = o.kind
      where po.obligation_id = o.id and p.state = 'settled' and p.settled_at <= $2
      order by p.settled_at limit 1) paid on true
  where o.dossier_id = $1 and o.created_at <= $2 and (paid.settled_at is not null or o.closed_at is null or o.closed_at > $2)
  order by o.created_at, o.code`;

/** How it was handed over and which result that was; $1 dossier, $2 instant of the event. */
export const HAND_OVER = `
  select h.method, h.sealed_recipient as "sealedRecipient", r.result_code as code, r.number, r.issued_on as "issuedOn"
  from hand_over h
    left join lateral (
      select result_code, number, issued_on from result where dossier_id = h.dossier_id and drafted_at <= $2 and state <> 'abandoned'
      order by version desc, drafted_at desc limit 1) r on true
  where h.dossier_id = $1`;

export const SLIP_EXISTS = `select 1 from slip where dossier_id = $1 and kind = $2 and event_version = $3`;

/** Inserts nothing when another run was first; $4 document. */
export const INSERT_SLIP = `
  insert into slip (dossier_id, kind, event_version, document_id) values ($1, $2, $3, $4) on conflict on constraint slip_once do nothing`;
