import { mm } from '@app/results';
import type { Content } from 'pdfmake/interfaces.js';

export interface HandSignature {
  readonly role: string;
  readonly name: string;
  /** Place and date over the role, where the form wants it there. */
  readonly above?: string | undefined;
}

/**
 * Two people sign side by side; on an electronic form nobody writes, so the line under the role says who vouches instead.
 * The block never breaks and never stands alone at the top of a page without need.
 */
export function handSignatures(
  left: HandSignature | { readonly words: string },
  right: HandSignature,
  electronic = false,
  gap = mm(10),
): Content {
  const column = (signature: HandSignature): Content => ({
    stack: [
      ...(signature.above ? [{ text: signature.above, italics: true }] : []),
      { text: signature.role, bold: true, fontSize: 10 },
      { text: electronic ? '(Xác nhận trên hệ thống)' : '(Ký, ghi rõ họ tên)', italics: true },
      { text: signature.name, margin: [0, electronic ? mm(4) : gap, 0, 0] },
    ],
    alignment: 'center',
  });
  const first: Content = 'words' in left ? { text: left.words, margin: [0, mm(1), 0, 0] } : column(left);
  return { columns: [first, column(right)], columnGap: mm(4), margin: [0, mm(4), 0, 0], unbreakable: true };
}
