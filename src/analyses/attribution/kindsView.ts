import type { Credit } from '../../analytics/attribution/attribute';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { TouchKinds, TouchLog } from '../../analytics/attribution/touchLog';
import { stepsOfPane } from '../../analytics/numerics/work';
import type { ResultView } from '../../blueprint/views';
import { kindsOfConversion, kindTable, saidOfKinds } from '../../functions/attribution/kindsOfConversion';
import { saidOfSales } from './notes';
import { measured, type MeasuredOptions } from './measure';
import type { CreditWord } from './tableWords';

/**
 * What each touchpoint brought of each kind of conversion under one model: conversions, with their value beneath where they have any.
 * The conversions are drawn. `null`: there are none.
 *
 * @param creditOf the journeys of a log in which the conversions of one kind alone count, and their credit under the model.
 */
export function kindsView(
  log: TouchLog,
  names: TouchKinds,
  model: AttributionModel,
  { dimensions = ['touchpoint'], measure }: Pick<MeasuredOptions, 'dimensions' | 'measure'>,
  creditOf: (part: TouchLog) => { journeys: Journeys; credit: Credit },
): ResultView | null {
  const kinds = kindsOfConversion(log, names, model, creditOf, { left: stepsOfPane });
  if (kinds.length === 0) return null;
  const [touchpoints, ...figures] = measured(kindTable(log.touchpoints, model, kinds), measure);
  const heading: CreditWord = { code: 'dimensions', values: { dimensions } };
  const counts = figures.flatMap(({ format }, i) => (format === 'money' ? [] : [i + 1]));
  return {
    id: 'kinds',
    columns: [
      { ...touchpoints, heading },
      ...figures.map((column, i) => ({
        ...column,
        ...(column.format === 'number' && { format: 'parts' as const }),
        ...(figures[i + 1]?.format === 'money' && { with: [i + 2] }),
        dashed: true as const,
      })),
    ],
    footRows: touchpoints.cells.length - log.touchpoints.length,
    chart: { kind: 'bars', label: 0, series: counts.map((column) => ({ column })) },
    notes: saidOfSales(saidOfKinds(kinds)),
  };
}
