import type { Source } from '../../excel/types';
import type { AttributionRequest } from '../../analyses/attribution/messages';
import type { WhySkipped } from '../../blueprint/skipped';
import type { Setting } from '../../analyses/attribution/options';

/** Rows of the cost table that could not be used, by reason. */
export interface CostProblem extends WhySkipped {
  count: number;
  firstSheetRow: number;
}

/** One run of the analysis: all that its result depends on, kept so that the note tells exactly this. */
export interface Run {
  source: Source;
  /** The table of orders, where they stand apart from the touches. */
  orders: Source | null;
  costs: {
    source: Source;
    columns: { touchpoint: number | null; cost: number | null };
    problems: CostProblem[];
  } | null;
  request: AttributionRequest;
  /** Name of what the result is broken down by, for example "Touchpoint × Product". */
  dimension: string;
  /** Settings the chosen models listen to. */
  settings: Setting[];
  /** Number format of the value column where it shows a currency or decimals. */
  valueFormat: string | null;
  at: Date;
  version: string;
}
