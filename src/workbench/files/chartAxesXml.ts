import type { ChartKind } from './chartKinds';
import type { FileChart } from './fileCharts';
import { tag } from './markup';

/** Axes call each other by these. */
export const axisIds = { category: 1, value: 2 } as const;

const crossings: Record<string, string> = { Automatic: 'autoZero', Minimum: 'min', Maximum: 'max' };

type TitleXml = (text: string, isTurned: boolean) => string;

/** Both axes of a chart; pies have none. */
export function axesXml(kind: ChartKind, settings: FileChart['settings'], titleXml: TitleXml): string {
  if (kind.element === 'pieChart' || kind.element === 'doughnutChart') return '';
  return axisXml('category', kind, settings, titleXml) + axisXml('value', kind, settings, titleXml);
}

function axisXml(
  which: keyof typeof axisIds,
  kind: ChartKind,
  settings: FileChart['settings'],
  titleXml: TitleXml,
): string {
  const own = (name: string) => settings[`axes.${which}Axis.${name}`];
  const end = (name: string, value: unknown) => (typeof value === 'number' ? tag(name, { val: value }) : '');
  const other = which === 'category' ? 'value' : 'category';
  const isAcross = (which === 'value') === (kind.barDir === 'bar');
  const isMeasured = which === 'value' || kind.element === 'scatterChart';
  const title = own('title.visible') === false ? '' : String(own('title.text') ?? '');
  // Where this axis stands is a setting of the one it crosses.
  const crosses = crossings[String(settings[`axes.${other}Axis.position`] ?? 'Automatic')] ?? 'autoZero';
  const isBetween = kind.element === 'barChart' || kind.element === 'lineChart';
  return tag(
    isMeasured ? 'c:valAx' : 'c:catAx',
    {},
    tag('c:axId', { val: axisIds[which] }),
    tag(
      'c:scaling',
      {},
      tag('c:orientation', { val: own('reversePlotOrder') === true ? 'maxMin' : 'minMax' }),
      end('c:max', own('maximum')),
      end('c:min', own('minimum')),
    ),
    tag('c:delete', { val: false }),
    tag('c:axPos', { val: isAcross ? 'b' : 'l' }),
    which === 'value' ? tag('c:majorGridlines') : '',
    title && titleXml(title, !isAcross),
    tag('c:numFmt', {
      formatCode: String(own('numberFormat') ?? 'General'),
      sourceLinked: own('numberFormat') === undefined,
    }),
    tag('c:majorTickMark', { val: 'none' }),
    tag('c:minorTickMark', { val: 'none' }),
    tag('c:tickLblPos', { val: 'nextTo' }),
    tag('c:crossAx', { val: axisIds[other] }),
    tag('c:crosses', { val: crosses }),
    isMeasured ? tag('c:crossBetween', { val: isBetween ? 'between' : 'midCat' }) : categoriesXml,
  );
}

const categoriesXml =
  tag('c:auto', { val: true }) +
  tag('c:lblAlgn', { val: 'ctr' }) +
  tag('c:lblOffset', { val: 100 }) +
  tag('c:noMultiLvlLbl', { val: false });
