import type { Rectangle } from './address';
import type { OutputShading } from './types';

/**
 * From nothing to much in one hue, so that nothing hangs on telling colours apart; on the strongest the black of the
 * figures has a contrast of 8 : 1.
 */
const faint = '#FFFFFF';
const strong = '#6FA7D7';

/** A table whose cells are shaded. */
export interface Shaded {
  shading: OutputShading;
  table: Rectangle;
  headings: readonly string[];
}

/** Shades cells by their size with a native colour scale, which follows when a figure changes. */
export function shade(sheet: Excel.Worksheet, shaded: Shaded): void {
  const { conditionalFormats } = cellsOf(sheet, shaded);
  const { colorScale } = conditionalFormats.add('ColorScale');
  colorScale.criteria = {
    minimum: { type: 'Number', formula: '0', color: faint },
    maximum: { type: 'HighestValue', color: strong },
  };
}

/** Lets the colour scale of an output cover its new table. One that the user removed or changed stays as it is. */
export async function shadeAnew(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: Shaded,
  now: Shaded,
): Promise<void> {
  if (await unshade(context, sheet, before)) shade(sheet, now);
  await context.sync();
}

/** Removes the colour scale of an output, and answers whether there was one. */
export async function unshade(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  shaded: Shaded,
): Promise<boolean> {
  const { conditionalFormats } = cellsOf(sheet, shaded);
  conditionalFormats.load('items/type');
  await context.sync();
  const scales = conditionalFormats.items.filter(({ type }) => type === 'ColorScale');
  for (const { colorScale } of scales) colorScale.load('criteria');
  await context.sync();
  const own = scales.filter(({ colorScale }) => colorScale.criteria.maximum.color === strong);
  for (const format of own) format.delete();
  return own.length > 0;
}

/** The columns stand side by side, unless the user has put others between them. */
function cellsOf(sheet: Excel.Worksheet, { shading, table, headings }: Shaded): Excel.Range {
  const places = shading.columns.map((heading) => headings.indexOf(heading)).filter((place) => place >= 0);
  const first = Math.min(...places);
  return sheet.getRangeByIndexes(
    table.row + 1,
    table.column + first,
    Math.min(shading.rows, table.rows - 1),
    Math.max(...places) - first + 1,
  );
}
