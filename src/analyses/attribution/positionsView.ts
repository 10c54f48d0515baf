import { hasUnattributed } from '../../analytics/attribution/attribute';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { ResultView } from '../../blueprint/views';
import { positionTable } from '../../functions/attribution/positions';
import { measured, type MeasuredOptions } from './measure';
import type { CreditWord } from './tableWords';

/** What part each touchpoint had in journeys: conversions, with their value beneath where they have one. Opened, assisted and closed are drawn. */
export function positionsView(
  journeys: Journeys,
  { dimensions = ['touchpoint'], measure }: Pick<MeasuredOptions, 'dimensions' | 'measure'>,
): ResultView {
  const [names, ...parts] = measured(positionTable(journeys), measure);
  const hasValue = measure === 'value';
  const heading: CreditWord = { code: 'dimensions', values: { dimensions } };
  return {
    id: 'positions',
    columns: [
      { ...names, heading },
      ...parts.map((column, i) => ({
        ...column,
        dashed: true as const,
        ...(hasValue && i % 2 === 0 && { with: [i + 2] }),
      })),
    ],
    footRows: hasUnattributed(journeys) ? 1 : 0,
    chart: {
      kind: 'bars',
      label: 0,
      // Opened, assisted and closed.
      series: (hasValue ? [2, 6, 4] : [1, 3, 2]).map((column) => ({ column })),
    },
    notes: [],
  };
}
