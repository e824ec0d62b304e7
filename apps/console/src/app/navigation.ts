import type { Session } from '../api/views.js';

export const PLACES = [
  'desk',
  'inbox',
  'sign',
  'handOver',
  'approvals',
  'supervise',
  'procedures',
  'calendar',
  'units',
  'administration',
] as const;
export type Place = (typeof PLACES)[number];

interface Entry {
  readonly place: Place;
  readonly to: string;
  /** Shown when one of these rights is held. */
  readonly rights: readonly string[];
}

const ENTRIES: readonly Entry[] = [
  { place: 'desk', to: '/intake', rights: ['dossier.receive', 'dossier.enter'] },
  { place: 'inbox', to: '/inbox', rights: ['dossier.process'] },
  { place: 'sign', to: '/sign', rights: ['dossier.sign', 'dossier.seal'] },
  { place: 'handOver', to: '/ready', rights: ['dossier.hand_over'] },
  { place: 'approvals', to: '/approvals', rights: ['approval.decide'] },
  { place: 'supervise', to: '/supervise', rights: ['board.read', 'statistics.read'] },
  { place: 'procedures', to: '/procedures', rights: ['catalogue.edit', 'catalogue.import', 'catalogue.review'] },
  { place: 'calendar', to: '/calendar', rights: ['calendar.change'] },
  { place: 'units', to: '/units', rights: ['organisation.manage', 'people.manage'] },
  { place: 'administration', to: '/administration/people', rights: ['people.manage'] },
];

/** What this officer's roles open, in the order of the work. */
export function entriesFor(session: Pick<Session, 'permissions'>): readonly Entry[] {
  return ENTRIES.filter(({ rights }) => rights.some((right) => session.permissions.includes(right)));
}
