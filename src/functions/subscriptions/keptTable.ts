import { type KeptCurve, keptCurve, plansTest } from '../../analytics/subscriptions/keptCurve';
import type { PlanGroup } from '../../analytics/subscriptions/planGroups';
import type { CustomerStay } from '../../analytics/subscriptions/stays';
import { blankSegment, ownName } from '../../cells';
import { noteHeading } from '../lifetime/notes';
import type { TableColumn } from '../table';
import type { PlainWord, Word } from '../words';

/** Columns of the table below. */
export const columnsOfPlans = 11;
/** Columns of each plan where they stand side by side. */
export const columnsOfEach = 3;

/** One row an age, block by block; no groups: of all customers alone. */
export function keptTable(
  groups: readonly PlanGroup[],
  stays: readonly CustomerStay[],
  says: readonly string[],
): TableColumn[] {
  const blocks = [
    ...groups.map((group) => ({ plan: group.name ?? blankSegment, curve: keptCurve(group.stays) })),
    { plan: null, curve: keptCurve(stays) },
  ];
  const rows = blocks.flatMap(({ plan, curve }) =>
    Array.from(curve.kept, (_, age) => ({ plan, curve, age })),
  );
  const test = groups.length === 0 ? null : plansTest(groups);
  const names = groups.map(({ name }) => name ?? blankSegment);
  const column = (code: PlainWord, format: TableColumn['format'], of: keyof KeptCurve): TableColumn => ({
    heading: { code },
    format,
    cells: Float64Array.from(rows, ({ curve, age }) => curve[of][age]),
  });
  const atFoot = (code: PlainWord, format: TableColumn['format'], figure = NaN): TableColumn => ({
    heading: { code },
    format,
    cells: Float64Array.from(rows, (_, i) => (i === rows.length - 1 ? figure : NaN)),
  });
  const plan: TableColumn = {
    heading: { code: 'plan' },
    format: 'text',
    cells: rows.map((row) => row.plan ?? { code: 'all', besides: names }),
  };
  return [
    ...(groups.length > 0 ? [plan] : []),
    { heading: { code: 'age' }, format: 'count', cells: Float64Array.from(rows, ({ age }) => age) },
    column('atRisk', 'count', 'atRisk'),
    column('lost', 'count', 'lost'),
    column('shareKept', 'share', 'kept'),
    column('lower95', 'share', 'lower'),
    column('upper95', 'share', 'upper'),
    ...(groups.length > 0
      ? [
          atFoot('logRank', 'number', test?.chiSquare),
          atFoot('degreesOfFreedom', 'count', test?.degreesOfFreedom),
          atFoot('pValue', 'number', test?.p),
        ]
      : []),
    { heading: noteHeading(says), format: 'text', cells: rows.map(() => '') },
  ];
}

/**
 * One row an age: those at risk of all, then the share kept and its limits of each plan, and of all customers; no groups: of these
 * alone. A figure is empty where nobody of a plan was observed so long.
 */
export function keptSideBySide(
  groups: readonly PlanGroup[],
  stays: readonly CustomerStay[],
  says: readonly string[],
): TableColumn[] {
  const all = keptCurve(stays);
  const names = groups.map(({ name }) => name ?? blankSegment);
  const ages = all.kept.length;
  const column = (
    heading: string | Word,
    format: TableColumn['format'],
    cells: Float64Array,
  ): TableColumn => {
    const padded = new Float64Array(ages).fill(NaN);
    padded.set(cells);
    return { heading, format, cells: padded };
  };
  const called = ownName('All', names);
  const total: (string | Word)[] =
    called === 'All' ? [{ code: 'all' }, { code: 'allLower' }, { code: 'allUpper' }] : headingsOf(called);
  const blocks: { headings: readonly (string | Word)[]; curve: KeptCurve }[] = [
    ...groups.map((group, i) => ({ headings: headingsOf(names[i]), curve: keptCurve(group.stays) })),
    { headings: total, curve: all },
  ];
  return [
    column(
      { code: 'age' },
      'count',
      Float64Array.from(all.kept, (_, age) => age),
    ),
    column({ code: 'atRisk' }, 'count', all.atRisk),
    ...blocks.flatMap(({ headings: [kept, lower, upper], curve }) => [
      column(kept, 'share', curve.kept),
      column(lower, 'share', curve.lower),
      column(upper, 'share', curve.upper),
    ]),
    { heading: noteHeading(says), format: 'text', cells: Array.from({ length: ages }, () => '') },
  ];
}

const headingsOf = (name: string): (string | Word)[] => [
  name,
  { code: 'valueLower', values: { name } },
  { code: 'valueUpper', values: { name } },
];
