import type { Limits, ResultView, TableColumn } from '../../blueprint/views';
import { creditFormat } from './measure';
import type { AttributionRow, AttributionSummary, CostFigures } from './messages';
import { modelId } from './modelId';
import type { Dimension } from './options';
import type { CreditWord } from './tableWords';
import { pulse } from '../../analytics/numerics/pulse';

/** A column with what stands in its rows, and in the two at the foot: what no touchpoint earned, and all together. */
interface Column extends Omit<TableColumn, 'cells'> {
  of(row: AttributionRow): number | null;
  unattributed: Foot;
  total: Foot;
}

/** `null`: the figure has no meaning; `none`: it is no sum, and there is none. */
type Foot = number | null | typeof none;
const none = '';
const noSum = { unattributed: none, total: none } as const;

/**
 * One row a touchpoint, then *Unattributed* and *Total* as ordinary rows, so that each column of value, transactions
 * or cost adds up on the sheet itself. What has no sum (shares, limits, ratios) has none there either.
 */
export function creditView(summary: AttributionSummary, dimensions: readonly Dimension[]): ResultView {
  const { models, rows, bootstrap, isOfPaths } = summary;
  const width = bootstrap ? 4 : 2;
  const values = models.map((_, model) => 1 + model * width);
  const intervalOf = (value: number): Limits => ({ lower: value + 1, upper: value + 2 });
  const columns = [
    ...values.flatMap((value, model) => modelColumns(summary, model, value, bootstrap && intervalOf(value))),
    ...orderColumns(summary),
    ...costColumns(summary),
  ];
  const names = rows.map(({ touchpoint }) => touchpoint);
  return {
    id: 'credit',
    columns: [
      {
        heading: own({ code: 'dimensions', values: { dimensions } }),
        format: 'text',
        cells: [
          ...names,
          own({ code: 'notAttributed', besides: names }),
          own({ code: 'total', besides: names }),
        ],
      },
      ...columns.map((column) => columnOf(rows, column)),
    ],
    footRows: 2,
    chart:
      rows.length === 0
        ? null
        : {
            kind: 'bars',
            label: 0,
            series: values.map((column) => ({ column, ...(bootstrap && { interval: intervalOf(column) }) })),
          },
    ...(models.length > 1 && rows.length > 1 && { ranks: values }),
    // Of counted journeys nobody knows whose they are.
    ...(!isOfPaths && {
      opens: models.map((model) => ({
        id: modelId(model),
        name: own({ code: 'credited', values: { model } }),
      })),
    }),
    notes: [],
  };
}

const columnOf = (
  rows: readonly AttributionRow[],
  { of, unattributed, total, ...column }: Column,
): TableColumn => {
  pulse();
  return { ...column, cells: [...rows.map(of), unattributed, total].map((cell) => cell ?? NaN) };
};

/** A model that exceeds the total by design has no total to add up to. */
function modelColumns(
  { measure, models, unattributed, total, exceedsTotal }: AttributionSummary,
  model: number,
  value: number,
  interval: Limits | undefined,
): Column[] {
  const values = { model: models[model] };
  const format = creditFormat(measure);
  const adding = exceedsTotal[model] ? {} : ({ addsUp: true } as const);
  const limit = (end: 'lower' | 'upper'): Column => ({
    heading: own({ code: end === 'lower' ? 'lowerOf' : 'upperOf', values }),
    format,
    of: ({ [end]: limits }) => limits?.[model] ?? null,
    ...noSum,
  });
  return [
    {
      heading: own({ code: 'ttvOf', values: { ...values, measure } }),
      short: own({ code: 'credited', values }),
      format,
      of: ({ credit }) => credit[model],
      ...adding,
      unattributed: unattributed.value,
      total: exceedsTotal[model] ? null : total.value,
      dashed: true,
      with: interval ? [value + 3, interval] : [value + 1],
    },
    ...(interval ? [limit('lower'), limit('upper')] : []),
    {
      heading: own({ code: 'shareOf', values }),
      format: 'share',
      of: ({ share }) => share[model],
      ...adding,
      ...noSum,
    },
  ];
}

function orderColumns({ measure, unattributed, total }: AttributionSummary): Column[] {
  const average = ({ value, transactions }: typeof total) => (transactions > 0 ? value / transactions : none);
  const conversions: Column = {
    heading: own({ code: 'conversions' }),
    format: 'parts',
    of: ({ conversions }) => conversions,
    addsUp: true,
    unattributed: unattributed.transactions,
    total: total.transactions,
  };
  if (measure === 'conversions') return [conversions];
  return [
    conversions,
    {
      heading: own({ code: 'averageOrderValue' }),
      short: own({ code: 'averageOrder' }),
      format: 'money',
      of: ({ averageOrderValue }) => averageOrderValue,
      unattributed: average(unattributed),
      total: average(total),
      dashed: true,
    },
  ];
}

/** The total's ratios are those of all cost and all value; they are no sums of the rows above. Conversions return no money. */
function costColumns({ measure, totalCost }: AttributionSummary): Column[] {
  if (!totalCost) return [];
  const column = (code: keyof CostFigures, format: TableColumn['format']): Column => ({
    heading: own({ code }),
    format,
    ...(code === 'cost' && { addsUp: true }),
    of: ({ cost }) => cost?.[code] ?? null,
    unattributed: code === 'cost' ? totalCost.withoutTouchpoint : none,
    total: totalCost[code],
    dashed: true,
  });
  return [
    column('cost', 'money'),
    column('costPerAcquisition', 'money'),
    ...(measure === 'value' ? [column('roas', 'ratio'), column('roi', 'percent')] : []),
  ];
}

const own = (word: CreditWord): CreditWord => word;
