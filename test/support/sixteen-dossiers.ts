import type { SeedDossier, SeedEvent } from './seed-dossiers.js';

type Channel = SeedDossier['channel'];

function received(day: string, due: string): SeedEvent[] {
  return [
    { at: `${day} 08:30`, action: 'submit', to: 'submitted' },
    { at: `${day} 09:00`, action: 'receive', to: 'received', clock: 'start', due },
  ];
}

function dossier(name: string, channel: Channel, events: readonly SeedEvent[]): SeedDossier {
  return { name, channel, place: 'ABCDEFGH'.includes(name) ? 'north' : 'south', events };
}

const ready = (at: string): SeedEvent => ({ at, action: 'finish', to: 'result_ready', clock: 'end' });

/** The example of the period report, October 2026, with its sixteen dossiers A to P. */
export const SIXTEEN: readonly SeedDossier[] = [
  dossier('A', 'desk', [...received('2026-09-28', '2026-10-05 09:00'), ready('2026-10-02 10:00')]),
  dossier('B', 'desk', [...received('2026-09-25', '2026-10-02 09:00'), ready('2026-10-02 08:30')]),
  dossier('C', 'online_full', [...received('2026-09-21', '2026-09-28 09:00'), ready('2026-10-05 10:00')]),
  dossier('D', 'desk', received('2026-09-21', '2026-10-15 09:00')),
  dossier('E', 'desk', [...received('2026-09-22', '2026-09-30 09:00'), ready('2026-09-30 10:00')]),
  dossier('F', 'online_partial', [...received('2026-10-05', '2026-10-12 09:00'), ready('2026-10-09 10:00')]),
  dossier('G', 'desk', [...received('2026-10-06', '2026-10-13 10:00'), ready('2026-10-13 16:59')]),
  dossier('H', 'postal', [...received('2026-10-07', '2026-10-14 09:00'), ready('2026-10-16 10:00')]),
  dossier('I', 'online_full', received('2026-10-26', '2026-11-05 09:00')),
  dossier('J', 'online_full', [
    ...received('2026-10-20', '2026-10-27 09:00'),
    { at: '2026-10-23 10:00', action: 'request_supplement', to: 'awaiting_supplement', clock: 'pause', reason: 'supplement' },
  ]),
  dossier('K', 'desk', [
    ...received('2026-10-12', '2026-10-19 09:00'),
    { at: '2026-10-15 10:00', action: 'confirm_withdrawal', to: 'withdrawn', clock: 'end' },
  ]),
  dossier('L', 'online_full', [{ at: '2026-10-30 09:00', action: 'submit', to: 'submitted' }]),
  dossier('M', 'online_full', [
    { at: '2026-10-10 09:00', action: 'submit', to: 'submitted' },
    { at: '2026-10-12 09:00', action: 'refuse_intake', to: 'intake_refused' },
  ]),
  dossier('N', 'online_full', [
    ...received('2026-10-08', '2026-10-15 09:00'),
    ready('2026-10-14 10:00'),
    { at: '2026-10-20 10:00', action: 'hand_over', to: 'handed_over' },
  ]),
  dossier('O', 'desk', [...received('2026-09-30', '2026-12-15 09:00'), ready('2026-11-03 10:00')]),
  dossier('P', 'online_full', received('2026-10-27', '2026-11-03 09:00')),
];
