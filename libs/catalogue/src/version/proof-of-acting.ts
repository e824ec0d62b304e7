import type { ProcedureVersion } from './procedure-version.js';

/** Code of the paper that proves that somebody may act for another: no procedure lists it, the relation asks for it. */
export const PROOF_OF_ACTING = 'DAI-DIEN';

const NAME = { vi: 'Giấy tờ chứng minh được nộp thay', en: 'Paper that proves you may act for this person' };

/** The version as it is for somebody who acts for another and has to prove it: one more paper. */
export function withProofOfActing<V extends ProcedureVersion>(version: V): V {
  const component: ProcedureVersion['components'][number] = {
    code: PROOF_OF_ACTING,
    name: NAME,
    kind: 'submit',
    originals: 0,
    copies: 1,
    certifiedCopyAllowed: true,
    required: true,
    electronicAccepted: true,
    // The law that asks for it stands with the relation.
    source: { document: 'representation_rule', checkedOn: '2026-11-29', needsReview: true },
  };
  return { ...version, components: [...version.components, component] };
}

/** What a paper of a dossier is called. */
export function nameOfComponent(version: ProcedureVersion, code: string): { readonly vi: string; readonly en: string } {
  if (code === PROOF_OF_ACTING) return NAME;
  return version.components.find((component) => component.code === code)?.name ?? { vi: code, en: code };
}
