import { describeCondition, findField, type Condition, type FormDefinition } from '@app/forms';
import { CHANNEL_WORDS, dayNumbers, money, type ChannelWord } from '@app/ui';
import type { Answer } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';

export type LimitOf = Answer<'Limit'>;
export type AmountOf = Answer<'FeeAmount'>;
export type SourceOf = Answer<'LegalSource'>;
type Text = Answer<'LocalText'>;

export interface CatalogueWords {
  readonly text: (text: Text) => string;
  readonly limit: (limit: Pick<LimitOf, 'quantity' | 'unit'>) => string;
  readonly amount: (amount: AmountOf) => string;
  readonly channel: (kind: string) => string;
  /** Null: always. */
  readonly when: (condition: unknown, form: FormDefinition | null) => string;
  readonly source: (source: SourceOf) => string;
}

/** Terms, amounts, conditions and sources of the catalogue as people say them. */
export function useCatalogueWords(): CatalogueWords {
  const { t, language } = useWords();
  const text = (one: Text): string => (language === 'en' ? (one.en ?? one.vi) : one.vi);
  return {
    text,
    limit: ({ quantity, unit }) => t(`unit.${unit}`, { count: quantity ?? 0 }),
    amount: (amount) => {
      switch (amount.type) {
        case 'free':
          return t('catalogue.free');
        case 'unknown':
          return t('catalogue.unknownAmount');
        case 'amount':
          return money(amount.amount, language);
        case 'perUnit':
          return t('catalogue.perUnit', { amount: money(amount.amount, language), unit: text(amount.unit) });
        case 'pages':
          return `${t('catalogue.pagesAmount')}: ${amount.tiers.map((tier) => `${tier.upTo === undefined ? '' : `≤ ${tier.upTo}: `}${money(tier.amount, language)}`).join('; ')}`;
      }
    },
    channel: (kind) => (kind in CHANNEL_WORDS ? CHANNEL_WORDS[kind as ChannelWord][language] : kind),
    when: (condition, form) =>
      condition === undefined || condition === null
        ? t('catalogue.always')
        : t('catalogue.when', {
            condition: describeCondition(condition as Condition, (key) => (form === null ? undefined : findField(form, key)), language),
          }),
    source: ({ document, checkedOn, needsReview }) =>
      `${t('catalogue.source', { document, day: dayNumbers(checkedOn) })}${needsReview === true ? `, ${t('catalogue.needsReview')}` : ''}`,
  };
}
