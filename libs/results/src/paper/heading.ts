import type { Content } from 'pdfmake/interfaces.js';
import { mm } from './units.js';

/** Left half of the head of a Vietnamese administrative paper (Decree 30/2020, Annex I): who issues it, and its number. */
export interface AgencyHeading {
  /** The body above, in capitals, not bold: 'ỦY BAN NHÂN DÂN PHƯỜNG KON TUM'. May be empty. */
  readonly parent: readonly string[];
  /** The issuing body, in capitals, bold, one entry per line. */
  readonly name: readonly string[];
  /** 'Số: 214/GPXD-UBND', or nothing when the paper carries no number. */
  readonly number?: string | undefined;
}

export interface HeadingSizes {
  /** Points. */
  readonly agency: number;
  readonly state: number;
  readonly motto: number;
  readonly date: number;
  /** Width of the left half, points. */
  readonly left: number;
  /** Height of a text line over its font size. */
  readonly lineHeight: number;
}

export const A5_HEADING: HeadingSizes = { agency: 8.3, state: 8.3, motto: 8.8, date: 8.8, left: mm(57), lineHeight: 1.08 };
export const SLIP_A4_HEADING: HeadingSizes = { agency: 10.5, state: 10.5, motto: 11, date: 11, left: mm(84), lineHeight: 1.08 };
export const LANDSCAPE_HEADING: HeadingSizes = { agency: 10.5, state: 10.5, motto: 11, date: 11, left: mm(132), lineHeight: 1.08 };
/** Decree 30/2020: agency and State 12–13 pt, motto 13–14 pt bold, date 13–14 pt italic. */
export const DOCUMENT_HEADING: HeadingSizes = { agency: 12, state: 12, motto: 13, date: 13, left: mm(68), lineHeight: 1.06 };

/** Agency and number on the left; the State's name, motto, and (in italics) place and date on the right. */
export function paperHeading(agency: AgencyHeading, placeAndDate: string, sizes: HeadingSizes): Content {
  return {
    columns: [
      { width: sizes.left, stack: agencyLines(agency, sizes) },
      { width: '*', stack: nationalLines(placeAndDate, sizes) },
    ],
  };
}

function agencyLines(agency: AgencyHeading, sizes: HeadingSizes): Content[] {
  const line = { fontSize: sizes.agency, lineHeight: sizes.lineHeight, alignment: 'center' as const };
  return [
    ...agency.parent.map((text) => ({ text, ...line })),
    ...agency.name.map((text) => ({ text, bold: true, ...line })),
    shortRule(sizes.agency * 5.6),
    ...(agency.number
      ? [{ text: agency.number, ...line, fontSize: sizes.date, margin: [0, 2, 0, 0] as [number, number, number, number] }]
      : []),
  ];
}

function nationalLines(placeAndDate: string, sizes: HeadingSizes): Content[] {
  return [
    {
      text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      bold: true,
      fontSize: sizes.state,
      lineHeight: sizes.lineHeight,
      alignment: 'center',
      noWrap: true,
    },
    underlined('Độc lập - Tự do - Hạnh phúc', sizes),
    ...(placeAndDate
      ? [
          {
            text: placeAndDate,
            italics: true,
            fontSize: sizes.date,
            alignment: 'center' as const,
            margin: [0, 4, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
  ];
}

/** Decree 30/2020: the line under the issuing body is between a third and a half of the text. */
function shortRule(length: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 1, x2: length, y2: 1, lineWidth: 0.7 }], alignment: 'center', margin: [0, 2, 0, 1] };
}

/** Decree 30/2020: the line under the motto is exactly as long as the motto, so it is the border of a cell that hugs it. */
function underlined(text: string, sizes: HeadingSizes): Content {
  const cell = {
    text,
    bold: true,
    fontSize: sizes.motto,
    noWrap: true,
    border: [false, false, false, true] as [boolean, boolean, boolean, boolean],
  };
  const layout = {
    hLineWidth: (): number => 0.7,
    paddingLeft: (): number => 0,
    paddingRight: (): number => 0,
    paddingTop: (): number => 0,
    paddingBottom: (): number => 1,
  };
  return {
    columns: [
      { width: '*', text: '' },
      { width: 'auto', table: { widths: ['auto'], body: [[cell]] }, layout },
      { width: '*', text: '' },
    ],
  };
}
