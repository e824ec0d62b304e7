import type { OfficerActor } from '@app/identity';
import type { Scope } from '@app/statistics';

/** A supervisor counts the province; everybody else the units in which a role of theirs gives the right. */
export function scopeOf(officer: OfficerActor): Scope {
  return officer.seesAllUnits ? 'all' : officer.units;
}
