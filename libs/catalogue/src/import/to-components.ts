import type { LegalSource } from '../flow/legal-source.js';
import type { ProcedureComponent } from '../seed/procedure-definition.js';
import type { Cell } from './cell.js';
import type { ReadComponent } from './read-components.js';

/** The place of a paper among all lines of the table, so that an instruction that comes or goes is seen as a change. */
export function componentCode(index: number): string {
  return `TP${String(index + 1).padStart(2, '0')}`;
}

/** The papers that are asked for or shown. Instructions between them are text, not papers. */
export function toComponents(cells: readonly Cell<ReadComponent>[], source: LegalSource): ProcedureComponent[] {
  return cells
    .flatMap(({ reading }) => (reading.understood ? [reading.value] : []))
    .flatMap(({ kind, name, originals, copies, resultCode }, index) =>
      kind === 'note'
        ? []
        : [
            {
              code: componentCode(index),
              name: { vi: name },
              kind,
              originals,
              copies,
              certifiedCopyAllowed: /chứng thực/iu.test(name),
              required: !/^trường hợp|\(nếu có\)|nếu có\b/iu.test(name),
              electronicAccepted: /bản (?:sao )?điện tử/iu.test(name),
              ...(resultCode !== null && { resultCode }),
              source,
            },
          ],
    );
}
