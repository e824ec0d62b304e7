-- I-25 A payment equals its lines, a settled one its receipts; an obligation is settled by exactly one payment, for its whole amount; the dossier's state of money agrees.
select 'a payment differs from the sum of its lines' as what, p.reference as subject
  from payment p left join payment_obligation l on l.payment_id = p.id group by p.id having p.amount <> coalesce(sum(l.amount), 0)
union all
select 'the receipts differ from the payment', p.reference
  from payment p left join receipt r on r.payment_id = p.id group by p.id
having coalesce(sum(r.amount), 0) <> case when p.state = 'settled' then p.amount else 0 end
union all
select 'a settled obligation has not exactly one settled payment of its amount', o.id::text
  from obligation o
  left join payment_obligation l on l.obligation_id = o.id
  left join payment p on p.id = l.payment_id and p.state = 'settled'
 where o.state = 'settled'
 group by o.id having count(p.id) <> 1 or sum(l.amount) filter (where p.id is not null) is distinct from o.amount
union all
select 'an obligation is open although it was paid', o.id::text
  from obligation o join payment_obligation l on l.obligation_id = o.id join payment p on p.id = l.payment_id where o.state = 'open' and p.state = 'settled'
union all
select 'a payment line belongs to another dossier', p.reference
  from payment p join payment_obligation l on l.payment_id = p.id join obligation o on o.id = l.obligation_id where o.dossier_id <> p.dossier_id
union all
select 'the dossier says paid and something is open', d.id::text
  from dossier d where d.money_state = 'paid' and exists (select 1 from obligation o where o.dossier_id = d.id and o.state = 'open')
union all
select 'the dossier says nothing is owed and something is open', d.id::text
  from dossier d where d.money_state in ('none', 'exempt') and exists (select 1 from obligation o where o.dossier_id = d.id and o.state = 'open')
