import type { Properties, Shape } from '@app/forms';
import { BOOLEAN, CONDITION, COUNT, listOf, may, must, objectOf, oneOf, recordOf, STRING, TEXT } from '@app/forms';
import { CHANNELS, COLLECT, FEE_KINDS } from '../fee/fee-rule.js';
import { LIMIT_UNITS } from '../flow/flow-definition.js';
import { LEGAL_SOURCE_SHAPE } from '../flow/flow-shape.js';
import {
  COMPETENT_AGENCY_KINDS,
  COMPONENT_KINDS,
  LEVELS,
  LIFE_EVENTS,
  PROCEDURE_FORMAT,
  SUBJECTS,
  SUPPLEMENT_CLOCKS,
} from './procedure-definition.js';

const TERM: Properties = {
  quantity: may(COUNT),
  unit: must(oneOf(LIMIT_UNITS)),
  mode: may(oneOf(['HOURS', 'DAYS'])),
  sameDayCutOff: may(STRING),
};
export const LIMIT_SHAPE = objectOf({ ...TERM, source: must(LEGAL_SOURCE_SHAPE) });

const AMOUNT: Shape = {
  is: 'tagged',
  tag: 'type',
  variants: () => ({
    free: { type: must(STRING) },
    unknown: { type: must(STRING) },
    amount: { type: must(STRING), amount: must(COUNT) },
    perUnit: { type: must(STRING), quantity: must(STRING), amount: must(COUNT), unit: must(TEXT) },
    pages: {
      type: must(STRING),
      rows: may(STRING),
      pages: must(STRING),
      copies: must(STRING),
      tiers: must(listOf(objectOf({ upTo: may(COUNT), amount: must(COUNT) }))),
      cap: may(COUNT),
    },
  }),
};
export const VARIANTS_SHAPE = listOf(
  objectOf({
    validFrom: may(STRING),
    validTo: may(STRING),
    channels: may(listOf(oneOf(CHANNELS))),
    when: may(CONDITION),
    amount: must(AMOUNT),
  }),
);
export const EXEMPTIONS_SHAPE = listOf(objectOf({ code: must(STRING), name: must(TEXT), when: may(CONDITION), proof: may(TEXT) }));
const FEE = objectOf({
  code: must(STRING),
  kind: must(oneOf(FEE_KINDS)),
  name: must(TEXT),
  variants: must(VARIANTS_SHAPE),
  exemptions: may(EXEMPTIONS_SHAPE),
  collect: must(oneOf(COLLECT)),
  source: must(LEGAL_SOURCE_SHAPE),
});
const COMPONENT = objectOf({
  code: must(STRING),
  name: must(TEXT),
  kind: must(oneOf(COMPONENT_KINDS)),
  originals: must(COUNT),
  copies: must(COUNT),
  certifiedCopyAllowed: must(BOOLEAN),
  required: must(BOOLEAN),
  when: may(CONDITION),
  electronicAccepted: must(BOOLEAN),
  resultCode: may(STRING),
  replacedByData: may(TEXT),
  source: must(LEGAL_SOURCE_SHAPE),
});

const PUBLISHED = objectOf({
  decision: may(STRING),
  level: may(STRING),
  subjects: may(STRING),
  agencies: must(listOf(STRING)),
  steps: may(STRING),
  conditions: may(STRING),
  channels: must(
    listOf(objectOf({ kind: must(oneOf(CHANNELS)), limits: must(listOf(STRING)), fees: must(listOf(STRING)), description: may(STRING) })),
  ),
  notes: must(listOf(STRING)),
  templates: must(recordOf(listOf(STRING))),
  undecided: must(listOf(objectOf({ what: must(STRING), channel: must(STRING), text: must(STRING), reason: must(STRING) }))),
});

export const PROCEDURE_SHAPE: Shape = objectOf({
  format: must(oneOf([PROCEDURE_FORMAT])),
  code: must(STRING),
  version: must(COUNT),
  name: must(TEXT),
  summary: must(TEXT),
  field: must(objectOf({ code: must(STRING), name: must(TEXT) })),
  level: must(oneOf(LEVELS)),
  subjects: must(listOf(oneOf(SUBJECTS))),
  competentAgencyKind: must(oneOf(COMPETENT_AGENCY_KINDS)),
  cases: must(listOf(objectOf({ code: must(STRING), name: must(TEXT), when: may(CONDITION), limit: must(LIMIT_SHAPE) }))),
  channels: must(listOf(objectOf({ kind: must(oneOf(CHANNELS)), limits: must(recordOf(LIMIT_SHAPE)), fees: must(listOf(STRING)) }))),
  components: must(listOf(COMPONENT)),
  fees: must(listOf(FEE)),
  supplementClock: must(oneOf(SUPPLEMENT_CLOCKS)),
  supplementTerm: may(LIMIT_SHAPE),
  sameDayCutOff: must(STRING),
  receptionLimit: must(LIMIT_SHAPE),
  paymentTerm: may(LIMIT_SHAPE),
  ownerFields: may(
    objectOf({ name: must(STRING), organisation: may(STRING), identifier: may(STRING), phone: may(STRING), email: may(STRING) }),
  ),
  excludedActivities: must(
    listOf(
      objectOf({
        code: must(STRING),
        name: must(TEXT),
        term: may(objectOf(TERM)),
        asksCitizen: may(BOOLEAN),
        source: must(LEGAL_SOURCE_SHAPE),
      }),
    ),
  ),
  results: must(listOf(objectOf({ code: must(STRING), name: must(TEXT), validMonths: may(COUNT) }))),
  legalBases: must(listOf(objectOf({ symbol: must(STRING), title: must(TEXT), issuedOn: may(STRING) }))),
  synonyms: must(listOf(STRING)),
  lifeEvents: must(listOf(oneOf(LIFE_EVENTS))),
  published: may(PUBLISHED),
  source: must(LEGAL_SOURCE_SHAPE),
});
