import type { SameKeys } from './same-keys.js';

export const indicatorsVi = {
  indicators: {
    title: 'Bộ chỉ số theo Quyết định 766',
    sum: '{{score}} trên {{points}} điểm của {{count}} chỉ tiêu chấm được.',
    notWhole: '{{count}} chỉ tiêu khác chưa có điểm ở đây, nên đây không phải điểm của cả bộ chỉ số.',
    indicator: 'Chỉ tiêu',
    value: 'Đạt',
    threshold: 'Ngưỡng',
    score: 'Điểm',
    source: 'Căn cứ',
    na: 'Không có số',
    nothing: 'Trong kỳ không có gì để tính.',
    of: '{{part}} trên {{whole}}',
    points: '{{score}} trên {{points}}',
    pointsUnknown: 'chưa rõ điểm',
    part: { counted: 'Hồ sơ được tính', reached: 'Hồ sơ đạt', missed: 'Hồ sơ chưa đạt' },
    none: 'Không có hồ sơ nào.',
  },
} as const satisfies object;

export const indicatorsEn: SameKeys<typeof indicatorsVi> = {
  indicators: {
    title: 'The indicators of Decision 766',
    sum: '{{score}} of {{points}} points of the {{count}} indicators that have a score.',
    notWhole: '{{count}} more have no score here, so this is not the score of the whole index.',
    indicator: 'Indicator',
    value: 'Reached',
    threshold: 'Threshold',
    score: 'Score',
    source: 'Source',
    na: 'N/A',
    nothing: 'Nothing to count in this period.',
    of: '{{part}} of {{whole}}',
    points: '{{score}} of {{points}}',
    pointsUnknown: 'points not known',
    part: { counted: 'Counted dossiers', reached: 'Dossiers that reach it', missed: 'Dossiers that miss it' },
    none: 'No dossiers.',
  },
};
