import type { Properties, Shape } from '@app/forms';
import { BOOLEAN, CONDITION, COUNT, either, listOf, may, must, NUMBER, objectOf, oneOf, recordOf, STRING, TEXT } from '@app/forms';
import { DOSSIER_ACTIONS } from './dossier-action.js';
import { ACTION_NEEDS, FLOW_FORMAT, FLOW_OUTCOMES, FLOW_PAUSES, FLOW_ROLES, LIMIT_UNITS } from './flow-definition.js';

/** Also of every legal number of a procedure. */
export const LEGAL_SOURCE_SHAPE = objectOf({ document: must(STRING), checkedOn: must(STRING), needsReview: may(BOOLEAN) });

const ACTION = objectOf({
  to: must(STRING),
  does: must(oneOf(DOSSIER_ACTIONS)),
  label: must(TEXT),
  back: may(BOOLEAN),
  pause: may(oneOf(FLOW_PAUSES)),
  maxTimes: may(COUNT),
  needs: may(listOf(oneOf(ACTION_NEEDS))),
  doc: may(STRING),
  sign: may(oneOf(['personal', 'seal'])),
});

const TASK: Properties = {
  type: must(STRING),
  title: must(TEXT),
  by: must(objectOf({ role: must(oneOf(FLOW_ROLES)), unit: must(STRING), agency: may(STRING) })),
  hours: must(NUMBER),
  pick: may(either(oneOf(['pool', 'lead', 'round_robin']), objectOf({ sameAs: must(STRING) }))),
  external: may(objectOf({ channel: must(STRING), service: must(STRING) })),
  silence: may(objectOf({ action: must(STRING), source: must(LEGAL_SOURCE_SHAPE) })),
  actions: must(recordOf(ACTION)),
};
const CHOOSE: Properties = {
  type: must(STRING),
  title: may(TEXT),
  rules: must(listOf(objectOf({ when: must(CONDITION), to: must(STRING) }))),
  else: must(STRING),
};
const PARALLEL: Properties = {
  type: must(STRING),
  title: may(TEXT),
  need: must(either(oneOf(['all']), COUNT)),
  to: must(STRING),
  branches: must(listOf(objectOf({ id: must(STRING), start: must(STRING), when: may(CONDITION) }))),
};
const END: Properties = { type: must(STRING), title: may(TEXT), outcome: must(oneOf(FLOW_OUTCOMES)) };

const STEP: Shape = { is: 'tagged', tag: 'type', variants: () => ({ task: TASK, choose: CHOOSE, parallel: PARALLEL, end: END }) };

export const FLOW_SHAPE: Shape = objectOf({
  format: must(oneOf([FLOW_FORMAT])),
  id: must(STRING),
  version: must(COUNT),
  title: must(TEXT),
  limit: must(objectOf({ n: must(COUNT), unit: must(oneOf(LIMIT_UNITS)) })),
  limitHours: must(NUMBER),
  start: must(STRING),
  anytime: may(
    objectOf({
      extend: may(objectOf({ doc: may(STRING), maxTimes: may(COUNT), by: may(oneOf(FLOW_ROLES)) })),
      stop: may(objectOf({ doc: may(STRING), to: must(STRING) })),
      withdraw: may(objectOf({ doc: may(STRING), to: must(STRING) })),
    }),
  ),
  steps: must(recordOf(STEP)),
});
