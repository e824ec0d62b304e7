import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import {
  A5_HEADING,
  A5_SIGNATURE,
  DOCUMENT_HEADING,
  DOCUMENT_SIGNATURE,
  mm,
  paperHeading,
  signatureBlock,
  type SignatureBlockSizes,
} from '../paper/index.js';
import { blockLayout } from './block-layout.js';
import type { MergeScope } from './merge-scope.js';
import type { ResultTemplate } from './result-template.js';
import type { ResultValues } from './result-values.js';

/** The layout of one result, pure; what it misses is in the scope afterwards. */
export function resultDefinition(template: ResultTemplate, values: ResultValues, scope: MergeScope): TDocumentDefinitions {
  const { page } = template;
  const [left, top, right, bottom] = page.margins.map(mm) as [number, number, number, number];
  return {
    pageSize: page.size,
    pageMargins: [left, top, right, bottom],
    defaultStyle: { fontSize: page.fontSize, lineHeight: page.lineHeight ?? 1 },
    content: [
      heading(template, scope),
      ...title(template, scope),
      ...bodyWithSignature(template, values, scope),
      ...(template.afterwards ?? []).flatMap((block) => blockLayout(block, scope)),
    ],
    // Decree 30/2020: pages are numbered from the second one, centred in the top margin.
    header: (current) => (current > 1 ? { text: String(current), fontSize: 13, alignment: 'center', margin: [0, mm(10), 0, 0] } : null),
  };
}

/** Sizes of the signature block of a template; the anchors are computed with the same. */
export function signatureSizes({ page, signature }: ResultTemplate): SignatureBlockSizes {
  const sizes = page.size === 'A5' ? A5_SIGNATURE : DOCUMENT_SIGNATURE;
  return { ...sizes, fontSize: Math.min(sizes.fontSize, page.fontSize), gap: signature.gap === undefined ? sizes.gap : mm(signature.gap) };
}

function heading({ heading: head, page }: ResultTemplate, scope: MergeScope): Content {
  const lines = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => scope.plain(text).split('\n')).filter((line) => line !== '');
  return paperHeading(
    { parent: lines(head.parent ?? []), name: lines(head.agency), number: scope.plain(head.number) },
    scope.plain(head.placeAndDate),
    page.size === 'A5' ? A5_HEADING : DOCUMENT_HEADING,
  );
}

function title({ title: words, subtitle, page }: ResultTemplate, scope: MergeScope): Content[] {
  return [
    { text: [...scope.runs(words)], bold: true, fontSize: page.fontSize + 1, alignment: 'center', margin: [0, mm(7), 0, 0] },
    ...(subtitle
      ? [{ text: [...scope.runs(subtitle)], alignment: 'center' as const, margin: [0, 2, 0, mm(1.5)] as [number, number, number, number] }]
      : []),
  ];
}

/** A signature never stands alone on a page: it keeps the last paragraph with it (Decree 30/2020 wants text above a signature). */
function bodyWithSignature(template: ResultTemplate, values: ResultValues, scope: MergeScope): Content[] {
  const shown = template.blocks.filter((block) => scope.shown(block));
  const last = shown.at(-1);
  const keeps = last !== undefined && (last.kind === 'paragraph' || last.kind === 'note');
  const before = keeps ? shown.slice(0, -1) : shown;
  return [
    ...before.flatMap((block) => blockLayout(block, scope)),
    { stack: [...(keeps ? blockLayout(last, scope) : []), signature(template, values, scope)], unbreakable: true },
  ];
}

function signature(template: ResultTemplate, values: ResultValues, scope: MergeScope): Content {
  const { signature: words } = template;
  const block = signatureBlock(
    {
      titleLines: [...(words.above ? [scope.plain(words.above)] : []), ...scope.plain(words.title).split('\n')],
      signerName: scope.plain(words.name),
      recipients: words.recipients.map((line) => scope.plain(line)),
      verify: values.verify,
    },
    signatureSizes(template),
  );
  return { stack: [block], margin: [0, mm(5), 0, 0] };
}
