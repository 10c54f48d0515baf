import { dashes, emuPerPoint } from './chartKinds';
import type { ChartKind } from './chartKinds';
import type { FileChart } from './fileCharts';
import { tag } from './markup';

type Settings = FileChart['settings'];

export const solid = (color: string): string =>
  tag('a:solidFill', {}, tag('a:srgbClr', { val: color.replace('#', '').toUpperCase() }));

/** The line of a series; '' where all of it is left to Excel. */
export function lineXml(settings: Settings, kind: ChartKind): string {
  const style = settings['format.line.lineStyle'];
  const isOff = style === 'None' || (kind.element === 'scatterChart' && !kind.lines);
  if (isOff) return tag('a:ln', {}, tag('a:noFill'));
  const color = settings['format.line.color'];
  const weight = settings['format.line.weight'];
  const [dash] = dashes.find(([, name]) => name === style) ?? [];
  if (!color && !weight && !dash) return '';
  return tag(
    'a:ln',
    { w: weight ? Math.round(Number(weight) * emuPerPoint) : undefined, cap: 'rnd' },
    typeof color === 'string' && color ? solid(color) : '',
    dash ? tag('a:prstDash', { val: dash }) : '',
    tag('a:round'),
  );
}

/** The marks at the points of a line; '' where they are those of the kind of chart. */
export function markerXml(settings: Settings, { markers }: ChartKind): string {
  const style = String(settings.markerStyle ?? 'Automatic');
  if (style === 'None' || (style === 'Automatic' && !markers))
    return tag('c:marker', {}, tag('c:symbol', { val: 'none' }));
  const [fill, edge] = [settings.markerBackgroundColor, settings.markerForegroundColor].map((color) =>
    typeof color === 'string' && color ? solid(color) : '',
  );
  const parts = [
    style === 'Automatic' ? '' : tag('c:symbol', { val: style.toLowerCase() }),
    settings.markerSize ? tag('c:size', { val: Number(settings.markerSize) }) : '',
    fill || edge ? tag('c:spPr', {}, fill, edge && tag('a:ln', {}, edge)) : '',
  ].join('');
  return parts && tag('c:marker', {}, parts);
}
