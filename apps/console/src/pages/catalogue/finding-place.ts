/** Parts of a version that the checks name, as their paths begin. */
export const PLACES = [
  'anytime',
  'cases',
  'channels',
  'code',
  'components',
  'fees',
  'form',
  'legalBases',
  'limitHours',
  'override',
  'ownerFields',
  'receptionLimit',
  'sameDayCutOff',
  'steps',
] as const;
export type FindingPlace = (typeof PLACES)[number];

export interface PlaceOfFinding {
  /** Null: a part that has no words of its own. */
  readonly part: FindingPlace | null;
  /** The channel, where the part is one. */
  readonly channel: string | null;
  /** Which one: a code or a name that stands in the file. */
  readonly which: string;
}

/** `channels.online_full.1.001193.02`: which part of the version, which channel and which case. */
export function placeOfFinding(where: string): PlaceOfFinding {
  const part = PLACES.find((one) => where === one || where.startsWith(`${one}.`)) ?? null;
  if (part === null) return { part, channel: null, which: where };
  const rest = where.slice(part.length + 1);
  if (part !== 'channels') return { part, channel: null, which: rest };
  const [channel = '', ...which] = rest.split('.');
  return { part, channel, which: which.join('.') };
}
