import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { folded } from '../folded.js';

/** Options by what people type without accents; what begins with it comes first, then what has a word that begins with it. */
export const foldedOptions: OptionsFilter = ({ options, search, limit }) => {
  const wanted = folded(search).trim();
  const items = options.filter((option): option is ComboboxItem => 'value' in option);
  if (wanted === '') return items.slice(0, limit);
  const rank = ({ label }: ComboboxItem): number => {
    const text = folded(label);
    if (text.startsWith(wanted)) return 0;
    if (text.includes(` ${wanted}`)) return 1;
    return text.includes(wanted) ? 2 : 3;
  };
  return items
    .map((item) => ({ item, place: rank(item) }))
    .filter(({ place }) => place < 3)
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
    .slice(0, limit);
};
