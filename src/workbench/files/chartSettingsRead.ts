import { elements } from './archive';
import { child, numberOf, valueOf } from './chartElements';
import type { FileChart } from './fileCharts';

type Settings = FileChart['settings'];

const legends: Record<string, string> = { r: 'Right', l: 'Left', t: 'Top', b: 'Bottom', tr: 'Corner' };
const positions: Record<string, string> = { min: 'Minimum', max: 'Maximum' };

/** Title, legend and axes of a chart, in the words of the workbook. */
export function readSettings(chart: Element | undefined, plot: Element | undefined): Settings {
  const settings: Settings = {};
  const title = child(chart, 'title');
  if (title) settings['title.text'] = textOf(title);
  else settings['title.visible'] = false;
  const legend = child(chart, 'legend');
  settings['legend.visible'] = legend !== undefined;
  if (legend) settings['legend.position'] = legends[valueOf(legend, 'legendPos') ?? 'r'];
  const axes = Array.from(plot?.children ?? []).filter(({ localName }) =>
    /^(cat|date|val)Ax$/.test(localName),
  );
  const [category, value] = axes;
  for (const [name, axis, other] of [
    ['categoryAxis', category, value],
    ['valueAxis', value, category],
  ] as const) {
    if (axis) readAxis(`axes.${name}.`, axis, other, settings);
  }
  return settings;
}

function readAxis(prefix: string, axis: Element, other: Element | undefined, settings: Settings): void {
  const scaling = child(axis, 'scaling');
  const format = child(axis, 'numFmt');
  const title = child(axis, 'title');
  const position = positions[valueOf(other, 'crosses') ?? ''];
  const [low, high] = [numberOf(scaling, 'min'), numberOf(scaling, 'max')];
  if (title) settings[`${prefix}title.text`] = textOf(title);
  if (low !== undefined) settings[`${prefix}minimum`] = low;
  if (high !== undefined) settings[`${prefix}maximum`] = high;
  if (valueOf(scaling, 'orientation') === 'maxMin') settings[`${prefix}reversePlotOrder`] = true;
  if (position) settings[`${prefix}position`] = position;
  if (format && !/^(1|true)$/.test(format.getAttribute('sourceLinked') ?? '0'))
    settings[`${prefix}numberFormat`] = format.getAttribute('formatCode');
}

/** The words of a title, typed in or taken from a cell. */
const textOf = (title: Element): string =>
  elements(title, elements(title, 't').length > 0 ? 't' : 'v')
    .map(({ textContent }) => textContent ?? '')
    .join('');
