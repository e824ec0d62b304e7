import type { Condition } from '@app/forms';
import type { ResultBlock, ResultTemplate } from './result-template.js';

/** A merge text with its place, as a JSON pointer. `list` names the list whose elements `item.*` means. */
export interface PlacedText {
  readonly path: string;
  readonly text: string;
  readonly list?: string;
}

export interface PlacedCondition {
  readonly path: string;
  readonly when: Condition;
}

/** Every merge text of a template, in printed order. */
export function textsOf(template: ResultTemplate): readonly PlacedText[] {
  const { heading, signature } = template;
  return [
    ...all('/heading/parent', heading.parent ?? []),
    ...all('/heading/agency', heading.agency),
    one('/heading/number', heading.number),
    one('/heading/placeAndDate', heading.placeAndDate),
    one('/title', template.title),
    ...(template.subtitle ? [one('/subtitle', template.subtitle)] : []),
    ...blocksOf(template).flatMap(([path, block]) => textsOfBlock(path, block)),
    ...(signature.above ? [one('/signature/above', signature.above)] : []),
    one('/signature/title', signature.title),
    one('/signature/name', signature.name),
    ...all('/signature/recipients', signature.recipients),
  ];
}

/** Every condition of a template. */
export function conditionsOf(template: ResultTemplate): readonly PlacedCondition[] {
  return blocksOf(template).flatMap(([path, block]) => [
    ...condition(path, block),
    ...(block.kind === 'list' ? block.items.flatMap((item, at) => condition(`${path}/items/${at}`, item)) : []),
    ...(block.kind === 'fields' ? block.rows.flatMap((row, r) => row.flatMap((item, c) => condition(`${path}/rows/${r}/${c}`, item))) : []),
  ]);
}

function blocksOf(template: ResultTemplate): readonly (readonly [string, ResultBlock])[] {
  return [
    ...template.blocks.map((block, at) => [`/blocks/${at}`, block] as const),
    ...(template.afterwards ?? []).map((block, at) => [`/afterwards/${at}`, block] as const),
  ];
}

function textsOfBlock(path: string, block: ResultBlock): readonly PlacedText[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [one(`${path}/text`, block.text)];
    case 'list':
      return block.items.map((item, at) => one(`${path}/items/${at}/text`, item.text));
    case 'fields':
      return block.rows.flatMap((row, r) => row.map((item, c) => one(`${path}/rows/${r}/${c}/value`, item.value)));
    case 'table':
      return [
        ...(block.rows ?? []).flatMap((row, r) => all(`${path}/rows/${r}`, row)),
        ...(block.of?.cells ?? []).map((text, at) => ({ path: `${path}/of/cells/${at}`, text, ...(block.of && { list: block.of.list }) })),
      ];
  }
}

function condition(path: string, { when }: { readonly when?: Condition }): readonly PlacedCondition[] {
  return when ? [{ path: `${path}/when`, when }] : [];
}

function one(path: string, text: string): PlacedText {
  return { path, text };
}

function all(path: string, texts: readonly string[]): readonly PlacedText[] {
  return texts.map((text, at) => one(`${path}/${at}`, text));
}
