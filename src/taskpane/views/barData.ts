import { othersOf } from '../../blueprint/others';
import type { BarsSpec, SpokenView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import { resultTexts as say } from '../texts/result';
import type { BarData, BarGroup } from './barShape';
import { bodyCount, numberAt } from '../../blueprint/viewCells';
import { briefHeading, cellText, limitsAt } from './cells';

/** Groups a narrow chart has room for, and those it shows if asked; there can be a million more. */
const fewGroups = 8;
const mostGroups = 100;

/**
 * The first rows of a view as bars, those at its foot and rows without a figure left out. The others are one more where they add up
 * to something.
 */
export function barData(view: SpokenView, spec: BarsSpec, format: Format, isWhole = false): BarData {
  const { label, series, isInOrder = false } = spec;
  const { columns } = view;
  const looked = Math.min(bodyCount(view), mostGroups);
  const rows = Array.from({ length: looked }, (_, row) => row).filter((row) => hasFigures(view, spec, row));
  const count = rows.length + bodyCount(view) - looked;
  const most = isWhole || isInOrder ? mostGroups : fewGroups;
  const addUp = series.every(({ column }) => columns[column].addsUp);
  const drawn = count > most ? rows.slice(0, addUp ? most - 1 : most) : rows;
  const others =
    addUp && count > most ? othersOf(view, drawn, (left) => say.others(format.count(left))) : null;
  const group = (of: SpokenView, row: number): BarGroup => ({
    name: cellText(of.columns[label], row, format),
    figures: series.map(({ column, interval }) => ({
      value: numberAt(of.columns[column], row),
      interval: interval ? limitsAt(of, interval, row) : null,
    })),
    isOthers: of === others,
  });
  return {
    series: series.map(({ column }) => briefHeading(columns[column])),
    groups: [...drawn.map((row) => group(view, row)), ...(others ? [group(others, 0)] : [])],
    more: others ? 0 : count - drawn.length,
    most: count > fewGroups && !isInOrder ? Math.min(count, mostGroups) : null,
    isAll: count <= mostGroups,
  };
}

const hasFigures = ({ columns }: SpokenView, { series }: BarsSpec, row: number): boolean =>
  series.every(({ column }) => !Number.isNaN(numberAt(columns[column], row)));

/** Groups that have no bar, and would otherwise seem not to be there. */
export function namesWithoutFigure(view: SpokenView, spec: BarsSpec, format: Format): string[] {
  return Array.from({ length: Math.min(bodyCount(view), mostGroups) }, (_, row) => row)
    .filter((row) => !hasFigures(view, spec, row))
    .map((row) => cellText(view.columns[spec.label], row, format));
}
