import { NumberSeriesEntity } from './number-series.entity.js';
import { ResultEntity } from './result.entity.js';
import { HandOverEntity } from './hand-over.entity.js';

/** Every table that this lib owns. */
export const RESULTS_ENTITIES = [NumberSeriesEntity, ResultEntity, HandOverEntity];
