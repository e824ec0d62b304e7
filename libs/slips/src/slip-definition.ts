import { inNfc } from '@app/results';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { SLIP_FORMS, type SlipDataOf, type SlipKind } from './slip-kinds.js';

/** Language of the reader. The form stays Vietnamese, as the law prints it; 'en' adds one English line at the foot. */
export type SlipLanguage = 'vi' | 'en';

/** The layout of one slip, pure: the same data give the same definition. Text is composed to NFC. */
export function slipDefinition<Kind extends SlipKind>(
  kind: Kind,
  data: SlipDataOf[Kind],
  language: SlipLanguage = 'vi',
): TDocumentDefinitions {
  const form = SLIP_FORMS[kind];
  const definition = form.define(inNfc(data));
  return language === 'en' ? withEnglishLine(definition, form.english) : definition;
}

/** Goes over the note of the last page, inside the bottom margin, so that it never pushes a form to a second page. */
function withEnglishLine(definition: TDocumentDefinitions, english: string): TDocumentDefinitions {
  const { footer, pageMargins } = definition;
  const [left] = Array.isArray(pageMargins) ? pageMargins : [0];
  const line: Content = { text: english, italics: true, fontSize: 8, margin: [left, 0, left, 0] };
  return {
    ...definition,
    footer: (page, pages, size) => {
      const own = typeof footer === 'function' ? footer(page, pages, size) : footer;
      return page === pages ? { stack: [...(own ? [own] : []), line] } : own;
    },
  };
}
