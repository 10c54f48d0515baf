import { parseAddress } from '../model/address';
import { axesXml, axisIds } from './chartAxesXml';
import { dataXml } from './chartDataXml';
import { groupOf, kindOfType } from './chartKinds';
import type { ChartKind } from './chartKinds';
import { lineXml, markerXml, solid } from './chartLookXml';
import type { CellsOf } from './fileBook';
import type { FileChart, FileSeries } from './fileCharts';
import { escaped, namespaces, tag } from './markup';
import { type PointLabel, pointLabels } from '../model/pointLabels';

type Settings = FileChart['settings'];

const flag = (name: string, val: boolean | string | number) => tag(`c:${name}`, { val });

/** A chart's own part, as Excel draws it: series in groups of one kind, axes, title and legend. */
export function chartXml(chart: FileChart, cellsOf: CellsOf): string {
  const { settings } = chart;
  const groups = groupsOf(chart);
  const title = settings['title.visible'] === false ? '' : String(settings['title.text'] ?? '');
  const legend = legendOf(chart);
  const plot = groups.map((group) => groupXml(group, cellsOf));
  return tag(
    'c:chartSpace',
    { 'xmlns:c': namespaces.chart, 'xmlns:a': namespaces.drawing, 'xmlns:r': namespaces.office },
    flag('roundedCorners', false),
    tag(
      'c:chart',
      {},
      title && titleXml(title),
      flag('autoTitleDeleted', !title),
      tag('c:plotArea', {}, tag('c:layout'), ...plot, axesXml(kindOfType(chart.type), settings, titleXml)),
      legend && tag('c:legend', {}, flag('legendPos', legend), flag('overlay', false)),
      flag('plotVisOnly', true),
      flag('dispBlanksAs', 'gap'),
    ),
  );
}

interface Placed {
  series: FileSeries;
  kind: ChartKind;
  /** Among all series of the chart. */
  index: number;
}

function groupsOf({ type, series }: FileChart): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const [index, each] of series.entries()) {
    const kind = kindOfType(String(each.settings.chartType ?? type));
    const group = groups.get(groupOf(kind)) ?? [];
    groups.set(groupOf(kind), [...group, { series: each, kind, index }]);
  }
  return [...groups.values()];
}

const legendPositions: Record<string, string> = {
  Right: 'r',
  Left: 'l',
  Top: 't',
  Bottom: 'b',
  Corner: 'tr',
};

/** A chart of one series has none unless it is asked for. */
function legendOf({ type, series, settings }: FileChart): string {
  const { element } = kindOfType(type);
  const usual = series.length > 1 || element === 'pieChart' || element === 'doughnutChart';
  if (!(settings['legend.visible'] ?? usual)) return '';
  return legendPositions[String(settings['legend.position'] ?? 'Right')] ?? 'r';
}

function titleXml(text: string, turned = false): string {
  const body = turned ? { rot: -5_400_000, vert: 'horz' } : {};
  const run = tag('a:r', {}, tag('a:t', {}, escaped(text)));
  const rich = tag('c:rich', {}, tag('a:bodyPr', body), tag('a:lstStyle'), tag('a:p', {}, run));
  return tag('c:title', {}, tag('c:tx', {}, rich), flag('overlay', false));
}

function groupXml(group: readonly Placed[], cellsOf: CellsOf): string {
  const [{ kind, series: first }] = group;
  const { element, barDir, grouping } = kind;
  const isRound = element === 'pieChart' || element === 'doughnutChart';
  const isBar = element === 'barChart';
  return tag(
    `c:${element}`,
    {},
    barDir ? flag('barDir', barDir) : '',
    grouping ? flag('grouping', grouping) : '',
    element === 'scatterChart' ? flag('scatterStyle', kind.smooth ? 'smoothMarker' : 'lineMarker') : '',
    flag('varyColors', isRound),
    ...group.map((placed) => seriesXml(placed, cellsOf)),
    isBar ? flag('gapWidth', Number(first.settings.gapWidth ?? 150)) : '',
    isBar && grouping !== 'clustered' ? flag('overlap', 100) : '',
    element === 'lineChart' ? flag('marker', true) : '',
    element === 'pieChart' ? flag('firstSliceAng', 0) : '',
    element === 'doughnutChart' ? flag('holeSize', 50) : '',
    isRound ? '' : flag('axId', axisIds.category) + flag('axId', axisIds.value),
  );
}

function seriesXml({ series, kind, index }: Placed, cellsOf: CellsOf): string {
  const { name, settings, categories, values } = series;
  const isScatter = kind.element === 'scatterChart';
  const isLine = kind.element === 'lineChart' || isScatter;
  return tag(
    'c:ser',
    {},
    flag('idx', index),
    flag('order', index),
    tag('c:tx', {}, tag('c:v', {}, escaped(name))),
    lookXml(settings, kind),
    kind.element === 'barChart' ? flag('invertIfNegative', false) : '',
    isLine ? markerXml(settings, kind) : '',
    labelsXml(settings, cellsOf),
    categories ? tag(isScatter ? 'c:xVal' : 'c:cat', {}, dataXml(categories, cellsOf, true)) : '',
    values ? tag(isScatter ? 'c:yVal' : 'c:val', {}, dataXml(values, cellsOf, false)) : '',
    isLine ? flag('smooth', kind.smooth) : '',
  );
}

/** Colours that are not chosen are left to Excel. */
function lookXml(settings: Settings, kind: ChartKind): string {
  const isFilled = kind.element !== 'lineChart' && kind.element !== 'scatterChart';
  const color = settings['format.fill.color'];
  const fill = isFilled && typeof color === 'string' && color ? solid(color) : '';
  const line = lineXml(settings, kind);
  return fill || line ? tag('c:spPr', {}, fill, line) : '';
}

/** Labels of all points with their figures, or of single ones with what stands in a cell or was typed in. */
function labelsXml(settings: Settings, cellsOf: CellsOf): string {
  const named = pointLabels(settings);
  if (named.length === 0) return settings.hasDataLabels === true ? tag('c:dLbls', {}, shownXml(true)) : '';
  return tag(
    'c:dLbls',
    {},
    ...named.map((each) => labelXml(each, cellsOf)),
    shownXml(settings.hasDataLabels === true),
  );
}

function labelXml({ point, text, formula, isLeft }: PointLabel, cellsOf: CellsOf): string {
  const run = tag('a:p', {}, tag('a:r', {}, tag('a:t', {}, escaped(text ?? ''))));
  const cell = formula === undefined ? null : parseAddress(formula.slice(1));
  const words = !cell?.sheet
    ? tag('c:rich', {}, tag('a:bodyPr'), tag('a:lstStyle'), run)
    : dataXml({ sheet: cell.sheet, area: cell.area }, cellsOf, true);
  return tag(
    'c:dLbl',
    {},
    flag('idx', point),
    tag('c:tx', {}, words),
    flag('dLblPos', isLeft ? 'l' : 'r'),
    shownXml(true),
  );
}

const shownXml = (isShown: boolean): string =>
  [
    flag('showLegendKey', false),
    flag('showVal', isShown),
    flag('showCatName', false),
    flag('showSerName', false),
    flag('showPercent', false),
    flag('showBubbleSize', false),
  ].join('');
