import { emuPerPixel } from './chartKinds';
import { chartXml } from './chartXml';
import type { CellsOf } from './fileBook';
import type { Corner, FileChart } from './fileCharts';
import { namespaces, tag } from './markup';
import { addPart, Relations } from './packageParts';
import type { Editor, Numbering } from './packageParts';

const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Adds the charts of one sheet, each a part of its own, and the drawing that places them; answers where that lies. */
export function addDrawing(
  file: Editor,
  numbers: Numbering,
  charts: readonly FileChart[],
  cellsOf: CellsOf,
): string {
  const relations = new Relations();
  const anchors = charts.map((chart, index) => {
    const path = `/xl/charts/chart${numbers.next('chart')}.xml`;
    addPart(file, path, chartType, chartXml(chart, cellsOf));
    return anchorXml(chart, index, relations.add('chart', path));
  });
  const path = `/xl/drawings/drawing${numbers.next('drawing')}.xml`;
  const spaces = { 'xmlns:xdr': namespaces.onSheet, 'xmlns:a': namespaces.drawing };
  addPart(file, path, drawingType, tag('xdr:wsDr', spaces, ...anchors));
  relations.write(file, path);
  return path;
}

const corner = (name: string, { column, x, row, y }: Corner): string =>
  tag(
    `xdr:${name}`,
    {},
    tag('xdr:col', {}, String(column)),
    tag('xdr:colOff', {}, String(Math.round(x * emuPerPixel))),
    tag('xdr:row', {}, String(row)),
    tag('xdr:rowOff', {}, String(Math.round(y * emuPerPixel))),
  );

function anchorXml({ name, from, to }: FileChart, index: number, id: string): string {
  const called = { 'xmlns:c': namespaces.chart, 'xmlns:r': namespaces.office, 'r:id': id };
  const frame = tag(
    'xdr:graphicFrame',
    { macro: '' },
    // The drawing itself is the first thing in it.
    tag('xdr:nvGraphicFramePr', {}, tag('xdr:cNvPr', { id: index + 2, name }), tag('xdr:cNvGraphicFramePr')),
    tag('xdr:xfrm', {}, tag('a:off', { x: 0, y: 0 }), tag('a:ext', { cx: 0, cy: 0 })),
    tag('a:graphic', {}, tag('a:graphicData', { uri: namespaces.chart }, tag('c:chart', called))),
  );
  return tag('xdr:twoCellAnchor', {}, corner('from', from), corner('to', to), frame, tag('xdr:clientData'));
}
