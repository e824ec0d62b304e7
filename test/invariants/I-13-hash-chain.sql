-- I-13 Every ledger row has the hash of its content, and names the hash of the row before it.
select case when hash is distinct from recomputed then 'the content differs from its hash' else 'the chain is broken' end as what,
       dossier_id || ' v' || version as subject
  from (
    select e.dossier_id, e.version, e.hash, e.previous_hash, ledger_hash(e) as recomputed,
           lag(e.hash, 1, decode(repeat('00', 32), 'hex')) over (partition by e.dossier_id order by e.version) as before
      from dossier_event e) rows
 where hash is distinct from recomputed or previous_hash is distinct from before
