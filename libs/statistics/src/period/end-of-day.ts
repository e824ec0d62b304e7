import type { Tx } from '@app/platform';

const END_OF_DAY = `select coalesce((($1::date + 1)::timestamp at time zone $2)::text, 'infinity') as until`;

/** The end of an as-of day as an instant for statements; 'infinity' without one: everything recorded. */
export async function endOfDay(tx: Tx, asOf: string | undefined, zone: string): Promise<string> {
  return (await tx.one<{ until: string }>(END_OF_DAY, [asOf ?? null, zone])).until;
}
