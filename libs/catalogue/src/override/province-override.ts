import { checkShape, may, must, objectOf, recordOf, NUMBER, STRING, type Finding, type Report, type Shape } from '@app/forms';
import type { FeeExemption, FeeVariant } from '../fee/fee-rule.js';
import type { Collect } from '../fee/fee-rule.js';
import type { LegalSource } from '../flow/legal-source.js';
import { LEGAL_SOURCE_SHAPE } from '../flow/flow-shape.js';
import { EXEMPTIONS_SHAPE, LIMIT_SHAPE, VARIANTS_SHAPE } from '../seed/procedure-shape.js';
import type { Limit } from '../seed/procedure-definition.js';
import { COLLECT } from '../fee/fee-rule.js';
import { oneOf } from '@app/forms';

/** What a province sets for a fee; what is absent stays as it is. */
export interface FeeOverride {
  readonly variants?: readonly FeeVariant[];
  readonly exemptions?: readonly FeeExemption[];
  readonly collect?: Collect;
  /** The decision of the People's Council. */
  readonly source: LegalSource;
}

/**
 * What a province may decide itself in a procedure of the national catalogue (domain 6.1, local override): amounts, shorter terms, hours of
 * the steps and who does them. It is kept apart from the procedure, so that a new version of that keeps it.
 */
export interface ProvinceOverride {
  /** By code of the fee. */
  readonly fees?: Readonly<Record<string, FeeOverride>>;
  /** By case code; every channel of the case gets it. */
  readonly limits?: Readonly<Record<string, Limit>>;
  /** Working hours by step. */
  readonly stepHours?: Readonly<Record<string, number>>;
  /** Unit by step: '@intake', '@specialist' or the code of a unit. */
  readonly stepUnits?: Readonly<Record<string, string>>;
  readonly source: LegalSource;
}

const OVERRIDE_SHAPE: Shape = objectOf({
  fees: may(
    recordOf(
      objectOf({
        variants: may(VARIANTS_SHAPE),
        exemptions: may(EXEMPTIONS_SHAPE),
        collect: may(oneOf(COLLECT)),
        source: must(LEGAL_SOURCE_SHAPE),
      }),
    ),
  ),
  limits: may(recordOf(LIMIT_SHAPE)),
  stepHours: may(recordOf(NUMBER)),
  stepUnits: may(recordOf(STRING)),
  source: must(LEGAL_SOURCE_SHAPE),
});

/** Without a finding the value is a ProvinceOverride. Whether its fees, cases and steps exist is said when it is applied. */
export function checkOverride(value: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (level, code, where, params = {}) => void findings.push({ level, code, where, params });
  checkShape(value, OVERRIDE_SHAPE, 'override', report);
  return findings;
}
