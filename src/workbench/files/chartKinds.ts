/** What a file says of a type of chart: the element its series stand in, and what is special about them. */
export interface ChartKind {
  element: 'barChart' | 'lineChart' | 'areaChart' | 'scatterChart' | 'pieChart' | 'doughnutChart';
  /** Whether bars lie or stand. */
  barDir?: 'bar' | 'col';
  grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  /** Of a line or a scatter chart. */
  lines: boolean;
  markers: boolean;
  smooth: boolean;
}

const plain = { lines: true, markers: false, smooth: false };

/** A type such as `BarStacked100`, as the add-in names it; those not known here are columns, as the grid draws them. */
export function kindOfType(type: string): ChartKind {
  const stacking = /Stacked100/.test(type) ? 'percentStacked' : /Stacked/.test(type) ? 'stacked' : undefined;
  if (type.startsWith('Line'))
    return {
      ...plain,
      element: 'lineChart',
      grouping: stacking ?? 'standard',
      markers: /Markers/.test(type),
    };
  if (type.startsWith('Area')) return { ...plain, element: 'areaChart', grouping: stacking ?? 'standard' };
  if (type.startsWith('XYScatter'))
    return {
      element: 'scatterChart',
      lines: type !== 'XYScatter',
      markers: !/NoMarkers/.test(type),
      smooth: /Smooth/.test(type),
    };
  if (type.startsWith('Pie')) return { ...plain, element: 'pieChart' };
  if (type.startsWith('Doughnut')) return { ...plain, element: 'doughnutChart' };
  const barDir = type.startsWith('Bar') ? 'bar' : 'col';
  return { ...plain, element: 'barChart', barDir, grouping: stacking ?? 'clustered' };
}

export function typeOfKind({ element, barDir, grouping, lines, markers, smooth }: ChartKind): string {
  const stacking = grouping === 'percentStacked' ? 'Stacked100' : grouping === 'stacked' ? 'Stacked' : '';
  switch (element) {
    case 'lineChart':
      return `Line${markers ? 'Markers' : ''}${stacking}`;
    case 'areaChart':
      return `Area${stacking}`;
    case 'scatterChart':
      return !lines ? 'XYScatter' : `XYScatter${smooth ? 'Smooth' : 'Lines'}${markers ? '' : 'NoMarkers'}`;
    case 'pieChart':
      return 'Pie';
    case 'doughnutChart':
      return 'Doughnut';
    case 'barChart':
      return `${barDir === 'bar' ? 'Bar' : 'Column'}${stacking || 'Clustered'}`;
  }
}

/** Series of one group share the element they stand in. */
export const groupOf = ({ element, barDir, grouping }: ChartKind): string =>
  [element, barDir, grouping].join(' ');

/** Dashes of lines as files name them; the first of several is written. */
export const dashes: readonly (readonly [file: string, name: string])[] = [
  ['solid', 'Continuous'],
  ['dash', 'Dash'],
  ['lgDash', 'Dash'],
  ['dashDot', 'DashDot'],
  ['lgDashDot', 'DashDot'],
  ['sysDashDot', 'DashDot'],
  ['sysDashDotDot', 'DashDotDot'],
  ['lgDashDotDot', 'DashDotDot'],
  ['sysDash', 'Dot'],
  ['dot', 'Dot'],
  ['sysDot', 'RoundDot'],
];

/** A file measures in these units. */
export const emuPerPoint = 12_700;
export const emuPerPixel = 9525;
