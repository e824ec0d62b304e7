import { dayIn } from '@app/results';
import type { SlipBase } from '../slip-base.js';
import type { OfficeFacts } from './facts/slip-facts.js';
import { headLines, PARENT_LINE, withoutPlaceOf } from './words/head-lines.js';

/** The head of a paper that a unit prints for itself, at a moment that is part of its data. */
export function deskHead(desk: OfficeFacts, at: Date, zone: string): SlipBase {
  return {
    office: {
      parent: headLines(desk.agencyName, PARENT_LINE),
      name: headLines(withoutPlaceOf(desk.agencyName, desk.name)),
      displayName: desk.name,
      place: desk.place,
      website: '',
      phone: desk.phone,
    },
    issuedOn: dayIn(at, zone),
    zone,
    printedAt: at,
  };
}

/** First characters of a hash as people read them to each other: 'b7f0 2c65 4e91'. */
export function checkCodeOf(hash: string): string {
  return (hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ');
}
