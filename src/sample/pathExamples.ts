import { cellsOf, columnsOf, type Page } from './page';
import type { SampleSheet } from './types';

/** Path, conversions, value and journeys that did not convert, as an analytics tool exports them. */
const paths: readonly (readonly [string, number, number, number])[] = [
  ['Search', 20, 2000, 60],
  ['Search > Email', 12, 1500, 8],
  ['Social > Search', 9, 1080, 31],
  ['Social > Email', 4, 420, 16],
  ['Social > Search > Email', 6, 900, 4],
];

/** What attribution makes of paths, how sure its figures are, and what stands behind one of them. */
export function pathsAndIntervals(page: Page, journeys: SampleSheet): void {
  const log = columnsOf(journeys, 'customer_id', 'timestamp', 'channel', 'revenue');
  page.section(
    'TOUCH.ATTRIBUTION.INTERVALS: how far each figure would move with other customers of the same kind',
    'Two channels whose limits lie apart differ by more than chance.',
  );
  page.add(`=TOUCH.ATTRIBUTION.INTERVALS(${log},"linear")`);
  page.leave(15);

  page.section(
    'TOUCH.ATTRIBUTION.EXPLAIN: the transactions behind one figure',
    'What Referral earned in June 2026: the credits add up to it.',
  );
  page.add(`=TOUCH.ATTRIBUTION.EXPLAIN(${log},"Referral","linear","from=2026-06-01; to=2026-06-30")`);
  page.leave(18);

  page.section(
    'TOUCH.ATTRIBUTION.PATHS: the same from paths that are counted already',
    'Markov and Shapley weigh the journeys that did not convert as well. Change a count.',
  );
  page.add('Path', 'Conversions', 'Value', 'Non-conversions');
  const first = page.rows.length + 2;
  const ranges = cellsOf('ABCD', first, first + paths.length - 1);
  paths.forEach((cells) => page.add(...cells));
  page.add();
  page.add('Model', 'Linear', 'Markov', 'Shapley');
  const models = page.rows.length + 1;
  page.add(`=TOUCH.ATTRIBUTION.PATHS(${ranges},B${models}:D${models})`);
  page.leave(4);
}
