import type { Tx } from '@app/platform';

export interface RepresentationRule {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** The paper that proves it. */
  readonly proof: { readonly vi: string; readonly en: string };
  readonly personKind: 'person' | 'organisation';
  /** Whether the number of the person or organisation must be given. */
  readonly numberNeeded: boolean;
  readonly source: string;
}

/** The relation of a dossier that was handed in under a standing delegation: the person themselves said so, no paper is asked. */
export const STANDING = 'standing';

/** In which relations one may act for another today. */
export async function representationRules(tx: Tx): Promise<RepresentationRule[]> {
  return tx.rows<RepresentationRule & Record<string, unknown>>(
    `select code, name, proof, person_kind as "personKind", number_needed as "numberNeeded", source from representation_rule
      where valid_from <= app_now()::date and (valid_to is null or valid_to > app_now()::date) order by position`,
  );
}
