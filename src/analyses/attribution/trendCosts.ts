import { type CountedPeriods, placeOf } from '../../analytics/attribution/countedPeriods';
import type { GroupCredit, GroupTotals, Measure } from '../../analytics/attribution/creditByGroup';
import { CompensatedSums } from '../../analytics/numerics/compensatedSums';
import type { ResultView, TableColumn } from '../../blueprint/views';
import { tidy } from '../../cells';
import { ranked } from '../../functions/attribution/creditTable';
import { costFigures, costKey, type CostLedger } from './costs';
import type { CostFigures } from './messages';
import type { AttributionNote } from './sayings';
import type { CreditWord } from './tableWords';

/** A narrow chart has room for so many lines. */
const mostLines = 4;

const own = (word: CreditWord): CreditWord => word;

/** What was earned and counted in each period, of each touchpoint and in all. */
export interface EarnedInPeriods {
  measure: Measure;
  touchpoints: readonly string[];
  /** What touchpoint t earned in period p stands at `p · touchpoints + t`. */
  value: GroupCredit;
  conversions: GroupCredit;
  totals: GroupTotals;
  conversionTotals: GroupTotals;
}

/** What was spent in each period, on each touchpoint and in all. */
export class SpentInPeriods {
  private readonly sums: CompensatedSums;
  private readonly byTouchpoint = new Map<string, { name: string; sums: CompensatedSums }>();
  private readonly count: number;
  /** Something was spent before the first of the periods or after the last one. */
  hasOutside = false;

  constructor(costs: CostLedger, periods: CountedPeriods, touchpoints: readonly string[]) {
    this.count = periods.begins.length - 1;
    this.sums = new CompensatedSums(this.count);
    const keys = costs.keys();
    const areOfTouchpoints = touchpoints.some((name) => keys.has(costKey(name)));
    for (const { touchpoint, cost, moment } of costs.dated()) {
      const place = placeOf(periods, moment);
      if (place < 0) {
        this.hasOutside ||= cost !== 0;
        continue;
      }
      this.sums.add(place, cost);
      if (!areOfTouchpoints) continue;
      const key = costKey(touchpoint);
      const known = this.byTouchpoint.get(key) ?? {
        name: tidy(String(touchpoint)),
        sums: new CompensatedSums(this.count),
      };
      if (key !== '') this.byTouchpoint.set(key, known);
      known.sums.add(place, cost);
    }
  }

  get all(): Float64Array {
    return this.sums.toArray();
  }

  /** By touchpoint, the one that cost most first; those that were never met are among them. None where costs name none that was. */
  each(touchpoints: readonly string[]): { name: string; touchpoint: number; cost: Float64Array }[] {
    const place = new Map(touchpoints.map((name, t) => [costKey(name), t]));
    const spent = [...this.byTouchpoint].map(([key, { name, sums }]) => ({
      touchpoint: place.get(key) ?? -1,
      name: touchpoints[place.get(key) ?? -1] ?? name,
      cost: sums.toArray(),
    }));
    const totals = Float64Array.from(spent, ({ cost }) => cost.reduce((sum, each) => sum + each, 0));
    return ranked(
      spent.map(({ name }) => name),
      totals,
    ).map((i) => spent[i]);
  }
}

/** What all transactions of each period cost and brought, beside what they are worth. */
export function costColumns(
  spent: SpentInPeriods,
  { measure, totals, conversionTotals, touchpoints }: EarnedInPeriods,
): TableColumn[] {
  const { all: cost } = spent;
  const conversions = conversionTotals.all;
  const figures = Array.from(cost, (each, p) => costFigures(each, totals.all[p], conversions[p]));
  const besides = touchpoints;
  return [
    { heading: own({ code: 'conversions', besides }), format: 'parts', cells: conversions, addsUp: true },
    { heading: own({ code: 'cost', besides }), format: 'money', cells: cost, addsUp: true },
    {
      heading: own({ code: 'costPerAcquisition', besides }),
      format: 'money',
      cells: figures.map(({ costPerAcquisition }) => costPerAcquisition ?? NaN),
      dashed: true,
    },
    ...returns(measure, own({ code: 'roas', besides }), figures),
  ];
}

/** Conversions return no money. */
const returns = (measure: Measure, heading: CreditWord, figures: readonly CostFigures[]): TableColumn[] =>
  measure === 'conversions'
    ? []
    : [{ heading, format: 'ratio', cells: figures.map(({ roas }) => roas ?? NaN), dashed: true }];

/** What to know of costs by period. */
export const notesOf = ({ hasOutside }: SpentInPeriods): AttributionNote[] => [
  { code: 'costBasis' },
  ...(hasOutside ? [{ code: 'costsOutside' } as const] : []),
];

/**
 * What a conversion of each touchpoint cost, period by period, with the return beneath where there is one, and what these are made of. `null`: costs name
 * none of the touchpoints.
 *
 * @param period the column of the periods, and the mark of the last one where it is open.
 */
export function trendCostsView(
  period: TableColumn,
  isLastOpen: boolean,
  spent: SpentInPeriods,
  { measure, touchpoints, value, conversions }: EarnedInPeriods,
): ResultView | null {
  const each = spent.each(touchpoints);
  if (each.every(({ touchpoint }) => touchpoint < 0)) return null;
  const earned = (credit: GroupCredit, touchpoint: number, p: number) =>
    touchpoint < 0 ? 0 : credit[p * touchpoints.length + touchpoint];
  const hasReturn = measure === 'value';
  /** Columns of each touchpoint. */
  const width = hasReturn ? 4 : 3;
  const columns = each.flatMap(({ name, touchpoint, cost }, i): TableColumn[] => {
    const counts = cost.map((_, p) => earned(conversions, touchpoint, p));
    const figures = Array.from(cost, (spending, p) =>
      costFigures(spending, earned(value, touchpoint, p), counts[p]),
    );
    const of = { values: { touchpoint: name } };
    const first = 1 + i * width;
    return [
      {
        heading: own({ code: 'costPerAcquisitionOf', ...of }),
        format: 'money',
        cells: figures.map(({ costPerAcquisition }) => costPerAcquisition ?? NaN),
        dashed: true,
        ...(hasReturn && { with: [first + 1] }),
      },
      ...returns(measure, own({ code: 'roasOf', ...of }), figures),
      {
        heading: own({ code: 'costOf', ...of }),
        format: 'money',
        cells: cost,
        addsUp: true,
        with: [first + width - 1],
      },
      {
        heading: own({ code: 'conversionsOfTouchpoint', ...of }),
        format: 'parts',
        cells: counts,
        addsUp: true,
      },
    ];
  });
  return {
    id: 'trendCosts',
    columns: [period, ...columns],
    footRows: 0,
    chart: {
      kind: 'lines',
      x: 0,
      steps: false,
      series: each.slice(0, mostLines).map(({ name }, i) => ({ column: 1 + i * width, dashed: false, name })),
      ...(isLastOpen && { isLastOpen }),
    },
    notes: notesOf(spent),
  };
}
