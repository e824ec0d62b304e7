-- I-05 An officer's ledger row names a role that the officer, or the one substituted for, held in that unit at that time.
select 'the officer did not hold the role then' as what, e.dossier_id || ' v' || e.version as subject
  from dossier_event e
 where e.actor_kind = 'officer'
   and not exists (
     select 1 from role_assignment r
      where r.account_id::text = e.actor_id and r.role = e.actor_role and (e.unit_id is null or r.unit_id = e.unit_id)
        and r.valid_from <= e.recorded_at and (r.valid_to is null or e.recorded_at < r.valid_to))
   and not exists (
     select 1 from substitution s
      where s.substitute_id::text = e.actor_id and s.role = e.actor_role and (e.unit_id is null or s.unit_id = e.unit_id)
        and s.valid_from <= e.recorded_at and e.recorded_at < s.valid_to)
union all
select 'a ledger row without an actor or a role', e.dossier_id || ' v' || e.version from dossier_event e where e.actor_id = '' or e.actor_role = ''
