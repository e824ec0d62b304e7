/** Letters that a person may do without. Everything else tells a duty, a right or a date and is always sent. */
export const OPTIONAL_KINDS = ['confirmation', 'silence', 'rating'] as const;
export type OptionalKind = (typeof OPTIONAL_KINDS)[number];

/** The only way letters go today. */
export const NOTICE_CHANNELS = ['email'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

const TEMPLATES: Readonly<Record<OptionalKind, readonly string[]>> = {
  confirmation: ['supplement', 'confirm_payment', 'withdraw'],
  silence: ['watch_idle'],
  rating: ['hand_over'],
};

/** The kind of a letter by its template; null for one that no choice can stop. What follows a colon is a detail of the template. */
export function kindOfTemplate(template: string): OptionalKind | null {
  const [name = ''] = template.split(':');
  return OPTIONAL_KINDS.find((kind) => TEMPLATES[kind].includes(name)) ?? null;
}
