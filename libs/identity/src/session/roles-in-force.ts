/**
 * Roles that account `a` holds now, own ones and those of colleagues it stands in for, as an array of jsonb; null when there is none. A role is
 * stood in for only while the colleague still has it.
 */
export const ROLES_IN_FORCE = `(
  select jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id, 'insteadOf', r.instead_of)) from (
    select role, unit_id, null::uuid as instead_of from role_assignment
     where account_id = a.id and valid_from <= app_now() and (valid_to is null or valid_to > app_now())
    union
    select s.role, s.unit_id, s.account_id from substitution s
     where s.substitute_id = a.id and s.valid_from <= app_now() and s.valid_to > app_now()
       and exists (select 1 from role_assignment r where r.account_id = s.account_id and r.role = s.role and r.unit_id = s.unit_id
         and r.valid_from <= app_now() and (r.valid_to is null or r.valid_to > app_now()))
  ) r)`;
