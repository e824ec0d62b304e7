import type { DraftListItem } from '@app/dossier';
import type { MyDossier } from '../../dossiers/my-dossiers.js';

/** A line of "my dossiers": a draft or a dossier, the one that waits for the person first. */
export interface MyThing {
  readonly kind: 'draft' | 'dossier';
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly at: Date;
  readonly dossier: MyDossier | null;
}

export const GROUPS = ['mine', 'draft', 'running', 'ended'] as const;
export type Group = (typeof GROUPS)[number];

const ENDED = ['intake_refused', 'stopped', 'handed_over', 'withdrawn'];

export function groupOf({ dossier }: Pick<MyThing, 'dossier'>): Group {
  if (dossier === null) return 'draft';
  if (dossier.needsMe && !ENDED.includes(dossier.status)) return 'mine';
  if (dossier.status === 'result_ready') return 'mine';
  return ENDED.includes(dossier.status) ? 'ended' : 'running';
}

export function myThings(dossiers: readonly MyDossier[], drafts: readonly DraftListItem[]): MyThing[] {
  const things: MyThing[] = [
    ...dossiers.map((dossier): MyThing => ({
      kind: 'dossier',
      id: dossier.id,
      name: dossier.procedureName,
      at: dossier.submittedAt,
      dossier,
    })),
    ...drafts.map((draft): MyThing => ({ kind: 'draft', id: draft.id, name: draft.procedureName, at: draft.changedAt, dossier: null })),
  ];
  return things.sort(
    (a, b) => GROUPS.indexOf(groupOf(a)) - GROUPS.indexOf(groupOf(b)) || b.at.getTime() - a.at.getTime() || a.id.localeCompare(b.id),
  );
}
