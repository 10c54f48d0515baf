import type { ChartSpec, ResultView } from './views';

/** A result as a sheet that is read and printed by itself: what of it fits on a page. */
export interface Report {
  title: string;
  sheetName: string;
  /** Its table, with the first chart. */
  view: ResultView;
  chartTitle: string;
  /** A second chart of the same table, beside the first; `null`: there is none. */
  second: { chart: ChartSpec; title: string } | null;
}
