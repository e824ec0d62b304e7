import type { FeeRule } from '@app/catalogue';
import { describeCondition, findField, inLanguage, type Field, type FormDefinition } from '@app/forms';
import { money, type Language } from '@app/ui';

type Amount = FeeRule['variants'][number]['amount'];

export interface FeeWords {
  readonly name: string;
  readonly lines: readonly { readonly amount: string; readonly channels: string | null; readonly condition: string | null }[];
  readonly exemptions: readonly string[];
}

/** Every variant of a fee in words; what the province has not decided says so and is never free. */
export function feeWords(fee: FeeRule, form: FormDefinition | null, language: Language): FeeWords {
  const field = (key: string): Field | undefined => (form === null ? undefined : findField(form, key));
  return {
    name: inLanguage(fee.name, language),
    lines: fee.variants.map(({ amount, when, channels }) => ({
      amount: amountWords(amount, language),
      channels: channelWords(fee, channels, language),
      condition: when === undefined ? null : `${language === 'vi' ? 'nếu' : 'if'} ${describeCondition(when, field, language)}`,
    })),
    exemptions: (fee.exemptions ?? []).map(({ name }) => inLanguage(name, language)),
  };
}

/** The same charge often costs less online: which amount is whose must be said. */
function channelWords(fee: FeeRule, channels: FeeRule['variants'][number]['channels'], language: Language): string | null {
  if (channels === undefined) {
    if (!fee.variants.some((one) => one.channels !== undefined)) return null;
    return language === 'vi' ? 'nộp cách khác' : 'handed in another way';
  }
  const online = channels.some((one) => one.startsWith('online'));
  const desk = channels.includes('desk');
  const postal = channels.includes('postal');
  const vi = language === 'vi';
  const ways = [
    online ? (vi ? 'trên trang này' : 'on this site') : '',
    desk ? (vi ? 'tại quầy' : 'at a desk') : '',
    postal ? (vi ? 'qua bưu chính' : 'by post') : '',
  ].filter((way) => way !== '');
  return `${vi ? 'nộp' : 'handed in'} ${ways.join(vi ? ' hoặc ' : ' or ')}`;
}

function amountWords(amount: Amount, language: Language): string {
  const vi = language === 'vi';
  switch (amount.type) {
    case 'free':
      return vi ? 'Không mất tiền' : 'Free';
    case 'unknown':
      return vi ? 'Tỉnh quy định, báo khi tiếp nhận' : 'Set by the province, told at reception';
    case 'amount':
      return money(amount.amount, language);
    case 'perUnit':
      return vi
        ? `${money(amount.amount, language)} mỗi ${amount.unit.vi}`
        : `${money(amount.amount, language)} per ${singular(inLanguage(amount.unit, 'en'))}`;
    case 'pages':
      return pagesWords(amount, language);
  }
}

/** Units are named as they are counted ("2 copies"); the price is of one. */
function singular(unit: string): string {
  return unit.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}

function pagesWords(amount: Extract<Amount, { type: 'pages' }>, language: Language): string {
  const vi = language === 'vi';
  const tiers = amount.tiers.map(({ upTo, amount: each }) =>
    upTo === undefined
      ? `${money(each, language)} ${vi ? 'mỗi trang tiếp theo' : 'for each further page'}`
      : `${money(each, language)} ${vi ? `mỗi trang đến trang ${upTo}` : `per page up to page ${upTo}`}`,
  );
  const cap =
    amount.cap === undefined
      ? []
      : [vi ? `tối đa ${money(amount.cap, language)} một bản` : `at most ${money(amount.cap, language)} a copy`];
  return [...tiers, ...cap].join(', ');
}

/** One short answer for a list: the amount when there is just one, else that it depends. */
export function feeInShort(fees: readonly FeeRule[], language: Language): string {
  const vi = language === 'vi';
  const amounts = fees.flatMap(({ variants }) => variants.map(({ amount }) => amount));
  if (amounts.length === 0 || amounts.every(({ type }) => type === 'free')) return vi ? 'Không mất tiền' : 'Free';
  const [only] = amounts;
  if (amounts.length === 1 && only !== undefined) return amountWords(only, language);
  return vi ? 'Lệ phí tuỳ trường hợp' : 'The fee depends on the case';
}
