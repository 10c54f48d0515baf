import { hasUnattributed } from '../../analytics/attribution/attribute';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { ResultView } from '../../blueprint/views';
import { positionTable } from '../../functions/attribution/positions';
import type { Dimension } from './options';
import type { CreditWord } from './tableWords';

/** What part each touchpoint had in journeys: conversions with their value beneath. Opened, assisted and closed are drawn. */
export function positionsView(journeys: Journeys, dimensions: readonly Dimension[]): ResultView {
  const [names, ...parts] = positionTable(journeys);
  const heading: CreditWord = { code: 'dimensions', values: { dimensions } };
  return {
    id: 'positions',
    columns: [
      { ...names, heading },
      ...parts.map((column, i) => ({
        ...column,
        dashed: true as const,
        ...(i % 2 === 0 && { with: [i + 2] }),
      })),
    ],
    footRows: hasUnattributed(journeys) ? 1 : 0,
    chart: {
      kind: 'bars',
      label: 0,
      // The value of opened, assisted and closed.
      series: [2, 6, 4].map((column) => ({ column })),
    },
    notes: [],
  };
}
