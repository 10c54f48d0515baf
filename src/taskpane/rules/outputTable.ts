import { ownName } from '../../cells/ownName';
import type { OutputCell, OutputTable } from '../../excel/types';
import type { AttributionResult, AttributionRow, CostFigures } from '../../analyses/attribution/messages';
import { resultTexts } from '../texts/result';
import { texts } from '../texts';
import { intervalOf } from '../../analyses/attribution/intervals';
import type { Run } from './run';

interface Column {
  heading: string;
  format: string;
  of(row: AttributionRow): OutputCell;
  unattributed: OutputCell;
  total: OutputCell;
}

/**
 * One row a touchpoint, then *Unattributed* and *Total* as ordinary rows, so that each column of value, transactions
 * or cost adds up on the sheet itself. What has no sum (shares, limits, ratios) has none there either.
 */
export function tableOf({ dimension, valueFormat }: Run, result: AttributionResult): OutputTable {
  const money = valueFormat ?? '#,##0.00';
  const names = result.rows.map(({ touchpoint }) => touchpoint);
  const columns = [
    ...result.models.flatMap((_, model) => modelColumns(result, model, money)),
    ...orderColumns(result, money),
    ...costColumns(result, money),
  ];
  return {
    headings: [dimension, ...columns.map(({ heading }) => heading)],
    rows: [
      ...result.rows.map((row) => [row.touchpoint, ...columns.map((column) => column.of(row))]),
      [ownName(texts.unattributed, names), ...columns.map(({ unattributed }) => unattributed)],
      [ownName(texts.total, names), ...columns.map(({ total }) => total)],
    ],
    formats: ['General', ...columns.map(({ format }) => format)],
  };
}

const noSum = { unattributed: null, total: null };

/** A model that exceeds the total by design has no total to add up to. */
function modelColumns(result: AttributionResult, model: number, money: string): Column[] {
  const say = resultTexts.output;
  const { models, unattributed, total, exceedsTotal, bootstrap } = result;
  const name = models[model];
  const limit = (end: 'lower' | 'upper'): Column => ({
    heading: say[end](name),
    format: money,
    of: (row) => intervalOf(row, model)?.[end] ?? null,
    ...noSum,
  });
  return [
    {
      heading: say.value(name),
      format: money,
      of: ({ credit }) => credit[model],
      unattributed: unattributed.value,
      total: exceedsTotal[model] ? null : total.value,
    },
    ...(bootstrap ? [limit('lower'), limit('upper')] : []),
    { heading: say.share(name), format: '0.0%', of: ({ share }) => share[model], ...noSum },
  ];
}

function orderColumns({ unattributed, total }: AttributionResult, money: string): Column[] {
  const average = ({ value, transactions }: typeof total) => (transactions > 0 ? value / transactions : null);
  return [
    {
      heading: resultTexts.output.conversions,
      format: '#,##0.0',
      of: ({ conversions }) => conversions,
      unattributed: unattributed.transactions,
      total: total.transactions,
    },
    {
      heading: resultTexts.output.averageOrderValue,
      format: money,
      of: ({ averageOrderValue }) => averageOrderValue,
      unattributed: average(unattributed),
      total: average(total),
    },
  ];
}

/** The total's ratios are those of all cost and all value; they are no sums of the rows above. */
function costColumns({ totalCost }: AttributionResult, money: string): Column[] {
  if (!totalCost) return [];
  const column = (figure: keyof CostFigures, format: string): Column => ({
    heading: resultTexts.output.cost[figure],
    format,
    of: ({ cost }) => cost?.[figure] ?? null,
    unattributed: figure === 'cost' ? totalCost.withoutTouchpoint : null,
    total: totalCost[figure],
  });
  return [
    column('cost', money),
    column('costPerAcquisition', money),
    column('roas', '0.00'),
    column('roi', '0%'),
  ];
}
