import type { Area } from '../model/area';
import type { Chart, ChartSeries } from '../model/book';

/** A chart on its way from or to a file: it lies between cells and names the sheets it draws. */
export interface FileChart extends Pick<Chart, 'name' | 'type' | 'settings'> {
  from: Corner;
  to: Corner;
  series: FileSeries[];
}

/** A place on a sheet: a cell, and pixels from its upper left. */
export interface Corner {
  column: number;
  x: number;
  row: number;
  y: number;
}

export interface FileSeries extends Pick<ChartSeries, 'name' | 'settings'> {
  values: FileRange | null;
  categories: FileRange | null;
}

export interface FileRange {
  /** By its name. */
  sheet: string;
  area: Area;
}
