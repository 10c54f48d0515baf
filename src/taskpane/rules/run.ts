import type { Source } from '../../excel/types';
import type { AttributionRequest } from '../../worker/protocol';

/** One run of the analysis: all that its result depends on, kept so that the note tells exactly this. */
export interface Run {
  source: Source;
  request: AttributionRequest;
  /** Name of what the result is broken down by, for example "Touchpoint". */
  dimension: string;
  usesHalfLife: boolean;
  usesDirect: boolean;
  /** Number format of the value column where it shows a currency or decimals. */
  valueFormat: string | null;
  at: Date;
  version: string;
}
