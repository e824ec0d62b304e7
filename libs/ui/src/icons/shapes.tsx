import type { ReactElement } from 'react';

const RING = <circle cx="12" cy="12" r="9" />;

/** Drawn in a square of 24 with lines of 1.75, in the colour of the text beside them. */
export const SHAPES = {
  ring: RING,
  'half-disc': (
    <>
      {RING}
      <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" stroke="none" />
    </>
  ),
  'quarter-disc': (
    <>
      {RING}
      <path d="M12 12V3a9 9 0 0 1 9 9z" fill="currentColor" stroke="none" />
    </>
  ),
  triangle: (
    <>
      <path d="M12 3.5L22 20.5H2z" />
      <path d="M12 10v5M12 17.6v.1" />
    </>
  ),
  'two-bars': (
    <>
      {RING}
      <path d="M9.7 8.5v7M14.3 8.5v7" />
    </>
  ),
  tick: <path d="M5 12.5l4.5 4.5L19.5 7" />,
  'tick-ring': (
    <>
      {RING}
      <path d="M7.8 12.3l3 3 5.5-6" />
    </>
  ),
  clock: (
    <>
      {RING}
      <path d="M12 7v5.3l3.5 2" />
    </>
  ),
  info: (
    <>
      {RING}
      <path d="M12 11v5.5M12 7.6v.1" />
    </>
  ),
  barred: (
    <>
      {RING}
      <path d="M5.8 5.8l12.4 12.4" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.6-4.5 3.6-7 7.5-7s6.9 2.5 7.5 7" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.5 19.5c.5-4 3-6 6.5-6s6 2 6.5 6M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14c2.3.8 3.6 2.6 4 5.5" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="M15 15l5.5 5.5" />
    </>
  ),
  back: <path d="M14.5 5.5L8 12l6.5 6.5" />,
  forward: <path d="M9.5 5.5L16 12l-6.5 6.5" />,
  down: <path d="M6 9.5l6 6 6-6" />,
  arrow: <path d="M4 12h15M13.5 6.5L19 12l-5.5 5.5" />,
  plus: <path d="M12 5v14M5 12h14" />,
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  page: (
    <>
      <path d="M6 3.5h8l4.5 4.5v12.5H6z" />
      <path d="M14 3.5V8h4.5M9 12.5h6M9 16h6" />
    </>
  ),
  'empty-page': (
    <>
      <path d="M6 3.5h8l4.5 4.5v12.5H6z" />
      <path d="M14 3.5V8h4.5" />
    </>
  ),
  pages: (
    <>
      <rect x="8" y="8" width="11.5" height="12.5" rx="1" />
      <path d="M16 8V4H4.5v12.5H8" />
    </>
  ),
  register: (
    <>
      <ellipse cx="12" cy="6" rx="7.5" ry="2.8" />
      <path d="M4.5 6v12c0 1.5 3.4 2.8 7.5 2.8s7.5-1.3 7.5-2.8V6M4.5 12c0 1.5 3.4 2.8 7.5 2.8s7.5-1.3 7.5-2.8" />
    </>
  ),
  pen: (
    <>
      <path d="M4 20l1-4.5L16 4.5 19.5 8 8.5 19z" />
      <path d="M13.5 7l3.5 3.5" />
    </>
  ),
  download: (
    <>
      <path d="M12 4v11M7 10.5l5 5 5-5" />
      <path d="M4.5 20h15" />
    </>
  ),
  upload: (
    <>
      <path d="M12 16V5M7.5 9L12 4.5 16.5 9" />
      <path d="M4.5 15v4.5h15V15" />
    </>
  ),
  camera: (
    <>
      <path d="M4 7.5h4l1.5-2.5h5L16 7.5h4v11.5H4z" />
      <circle cx="12" cy="13" r="3.5" />
    </>
  ),
  print: (
    <>
      <path d="M7 8.5V4h10v4.5" />
      <path d="M7 16.5H4V8.5h16v8h-3" />
      <path d="M7 13.5h10V20H7z" />
    </>
  ),
  calendar: (
    <>
      <rect x="4" y="5.5" width="16" height="15" rx="1" />
      <path d="M4 10h16M8.5 3v4.5M15.5 3v4.5" />
    </>
  ),
  message: <path d="M4 5h16v11.5H11L6.5 20v-3.5H4z" />,
  eye: (
    <>
      <path d="M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  'turn-back': (
    <>
      <path d="M9 6L4 11l5 5" />
      <path d="M4 11h10a6 6 0 0 1 6 6v1" />
    </>
  ),
  exchange: <path d="M4 8.5h13M13.5 5L17 8.5 13.5 12M20 15.5H7M10.5 12L7 15.5l3.5 3.5" />,
  reload: (
    <>
      <path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3" />
      <path d="M19.5 4v4h-4" />
    </>
  ),
  link: (
    <>
      <path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7" />
      <path d="M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9.5" rx="1" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  scan: <path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16" />,
  rising: (
    <>
      <path d="M4 16l6-6 3.5 3.5L20 7" />
      <path d="M20 12V7h-5" />
    </>
  ),
  folder: <path d="M3.5 19.5V5.5h6l2 2.5h9v11.5z" />,
  computer: (
    <>
      <rect x="5" y="5" width="14" height="10" rx="1" />
      <path d="M2.5 19h19" />
    </>
  ),
  office: (
    <>
      <path d="M5 20.5V6l7-3 7 3v14.5" />
      <path d="M3 20.5h18M9.5 20.5V16h5v4.5M9 9h1M14 9h1M9 12.5h1M14 12.5h1" />
    </>
  ),
  letter: (
    <>
      <rect x="3.5" y="5.5" width="17" height="13" rx="1" />
      <path d="M4 7l8 6 8-6" />
    </>
  ),
  child: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20c.6-4.2 3.6-6.5 7.5-6.5s6.9 2.3 7.5 6.5" />
      <path d="M11 4.2c.2-1.2 1.2-1.7 2.2-1.4" />
    </>
  ),
  rings: (
    <>
      <circle cx="8.5" cy="13.5" r="5" />
      <circle cx="15.5" cy="13.5" r="5" />
      <path d="M7 5.5h3M14 5.5h3" />
    </>
  ),
  house: (
    <>
      <path d="M3.5 11.5L12 4.5l8.5 7" />
      <path d="M6 10v9.5h12V10M10 19.5v-5h4v5" />
    </>
  ),
  map: (
    <>
      <path d="M4 6l5.5-2 5 2L20 4v14l-5.5 2-5-2L4 20z" />
      <path d="M9.5 4v14M14.5 6v14" />
    </>
  ),
  shop: (
    <>
      <path d="M4 9.5L5.5 4.5h13L20 9.5" />
      <path d="M4 9.5c0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0M5.5 12v7.5h13V12" />
    </>
  ),
  place: (
    <>
      <path d="M12 21c4.5-4.7 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6.3 6.5 11z" />
      <circle cx="12" cy="10" r="2.3" />
    </>
  ),
  sprout: (
    <>
      <path d="M12 21V10M12 10c-3.5 0-5-2-5-6 3.5 0 5 2 5 6z" />
      <path d="M12 14c3.5 0 5-1.8 5-5.5-3.5 0-5 1.8-5 5.5zM6 21h12" />
    </>
  ),
} as const satisfies Record<string, ReactElement>;

export type IconName = keyof typeof SHAPES;
