/** Who is behind a transaction, as the database needs to know it. `units` are the units the actor may act for. */
export interface DatabaseActor {
  readonly kind: 'citizen' | 'officer' | 'system' | 'anonymous';
  /** uuid of the person, or the name of a system actor. */
  readonly id: string;
  readonly units: readonly string[];
}
