import type { Limits, ResultView, TableColumn } from '../../blueprint/views';
import { notListed } from '../../functions/scorecard/buyers';
import { type Parts, scorecardTable } from '../../functions/scorecard/scorecardTable';
import { noWaiting, segmentKey, type Waiting } from '../../functions/scorecard/waitingBySegment';
import type { ValueLimits } from './limits';
import type { Sides } from './messages';
import { codeOf, placeOf } from './columns';
import { chartOf } from './charts';
import type { ScorecardWord } from './tableWords';

export interface Scored {
  parts: Parts;
  sides: Sides;
  /** The customers are those of the orders: all of them have bought. */
  isOfOrders: boolean;
  /** Of revenue; `null`: none are known. */
  limits: ValueLimits | null;
}

type Codes = readonly string[];
/** What each answer, or two of them together, fill. */
const ofValue: Codes = [
  'ttv',
  'aov',
  'earnedSoFar',
  'expected',
  'clv',
  'meanAge',
  'firstYearValue',
  'repeatRate',
];
const ofBoth: Codes = ['clvToCac', 'firstYearToCac', 'paybackMonths', 'paybackSoFar', 'paybackExpected'];
const ofTime: Codes = ['medianDaysToValue', 'shareByDay'];

/** The columns of the worksheet function, those that the tables given cannot fill left out, and what only the pane has. */
export function scorecardColumns(scored: Scored): TableColumn[] {
  const { parts, sides, isOfOrders } = scored;
  // The last column holds notes, which the pane shows in their own place.
  const made: TableColumn[] = scorecardTable(parts).slice(0, -1);
  const left = new Set([
    ...(sides.cost ? [] : ['cost', 'cac']),
    ...(sides.value ? [] : ofValue),
    ...(sides.value && !isOfOrders ? [] : ['conversionRate']),
    ...(sides.cost && sides.value ? [] : ofBoth),
    ...(sides.time ? [] : ofTime),
  ]);
  const [names] = made;
  const kept = made.filter((column) => !left.has(codeOf(column)));
  const columns = kept.flatMap((column): TableColumn[] => {
    switch (codeOf(column)) {
      case 'cac':
        return [sides.value ? column : { ...column, cells: costOfListed(made) }];
      case 'clv':
        return [column, ...valueLimitColumns(scored, names)];
      case 'clvToCac':
      case 'firstYearToCac':
        return [{ ...column, format: 'ratio' }];
      case 'medianDaysToValue':
        return [column, ...waitColumns(scored, names)];
      default:
        return [column];
    }
  });
  return withSmallOnes(
    columns.map((column) => (addUp.includes(codeOf(column)) ? { ...column, addsUp: true } : column)),
  );
}

const addUp: Codes = ['customers', 'cost', 'ttv', 'stillWaiting'];

/** Nobody knows who of those listed has bought, so the cost is shared by all. */
function costOfListed(columns: readonly TableColumn[]): Float64Array {
  const cells = (code: string) => columns[placeOf(columns, code)].cells;
  const [cost, customers] = [cells('cost'), cells('customers')];
  return Float64Array.from(cost, (each, row) =>
    Number(customers[row]) > 0 ? Number(each) / Number(customers[row]) : NaN,
  );
}

const unknown: Limits = { lower: NaN, upper: NaN };

function valueLimitColumns({ parts, limits }: Scored, names: TableColumn): TableColumn[] {
  const all = Array.from<TableColumn['cells'][number], Limits>(names.cells, (name) =>
    typeof name === 'string'
      ? (limits?.each.get(name) ?? unknown)
      : ((isAll(name) ? limits?.all : limits?.each.get(notListed)) ?? unknown),
  );
  const column = (code: ScorecardWord['code'], of: keyof Limits): TableColumn => ({
    heading: { code },
    format: 'money',
    cells: Float64Array.from(all, (each) => parts.margin * each[of]),
  });
  return limits ? [column('clvLower95', 'lower'), column('clvUpper95', 'upper')] : [];
}

function waitColumns({ parts: { waiting } }: Scored, names: TableColumn): TableColumn[] {
  const all = Array.from<TableColumn['cells'][number], Waiting>(names.cells, (name) =>
    isAll(name) ? waiting.all : (waiting.each.get(segmentKey(String(name))) ?? noWaiting),
  );
  const column = (
    code: ScorecardWord['code'],
    format: TableColumn['format'],
    of: keyof Waiting,
  ): TableColumn => ({ heading: { code }, format, cells: Float64Array.from(all, (each) => each[of]) });
  return [
    column('medianLower95', 'days', 'lower'),
    column('medianUpper95', 'days', 'upper'),
    column('stillWaiting', 'count', 'waiting'),
  ];
}

export const isAll = (name: TableColumn['cells'][number]): boolean =>
  typeof name === 'object' && name.code === 'all';

/** Limits stand small beneath their figure in the pane, and so does how far payback has come. */
function withSmallOnes(columns: TableColumn[]): TableColumn[] {
  const place = (code: string) => placeOf(columns, code);
  const limits = (lower: string, upper: string) =>
    place(lower) < 0 ? [] : [{ lower: place(lower), upper: place(upper) }];
  const small: Record<string, NonNullable<TableColumn['with']>> = {
    clv: limits('clvLower95', 'clvUpper95'),
    medianDaysToValue: limits('medianLower95', 'medianUpper95'),
    paybackMonths: [place('paybackSoFar')],
  };
  return columns.map((column) => {
    const beneath = small[codeOf(column)] ?? [];
    return beneath.length > 0 ? { ...column, with: beneath } : column;
  });
}

/** The table with its drawing: cost against value where both are known. */
export function scorecardView(columns: TableColumn[], keys: readonly string[], opens: boolean): ResultView {
  const [{ cells: names }] = columns;
  const footRows = Array.from<unknown>(names).filter((name) => typeof name === 'object').length;
  return {
    id: 'scorecard',
    columns,
    footRows,
    chart: chartOf(columns, names.length - footRows),
    ...(opens && { opens: [{ id: 'customers', name: { code: 'customers' } }], keys }),
    notes: [],
  };
}
