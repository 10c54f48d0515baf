import { IRenderManagerService } from '@univerjs/engine-render';
import {
  SetScrollOperation,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from '@univerjs/sheets-ui';
import { chartSvg } from '../charts/chartSvg';
import type { GridServices } from '../grid/services';
import type { Book } from '../model/book';
import type { Slicer } from '../model/pivots';
import { byId, element } from './element';
import { slicerBox } from './slicerBox';

const pixelsPerPoint = 4 / 3;
/** The canvas begins under the formula bar; charts lie under the headings of rows and columns. */
const delay = 60;

/** Draws the charts and slicers of the sheet in view over the grid and moves them with it. */
export function drawCharts(book: Book, grid: GridServices): void {
  const layer = byId('charts');
  const inner = element('div', { class: 'chart-origin' });
  layer.append(inner);
  let timer = 0;
  const draw = () => {
    const sheet = grid.workbook.getActiveSheet().getSheetId();
    const charts = book.charts.filter((chart) => chart.sheet === sheet);
    const slicers = book.slicers.filter((slicer) => slicer.sheet === sheet);
    inner.replaceChildren(
      ...charts.map((chart) => {
        const figure = element('figure', { class: 'chart', 'aria-label': chart.name });
        const { width, height } = lay(figure, chart);
        figure.append(chartSvg(chart, book.sheets, Math.max(80, width), Math.max(60, height)));
        return figure;
      }),
      ...slicers.map((slicer) => {
        const box = slicerBox(book, slicer);
        const { width, height } = lay(box, slicer);
        Object.assign(box.style, { width: `${width}px`, height: `${height}px` });
        return box;
      }),
    );
    place();
  };
  const place = () => {
    const origin = viewOrigin(grid);
    if (!origin) return;
    const canvas = byId('grid').querySelector('canvas[id^="univer-sheet-main-canvas"]');
    const box = canvas?.getBoundingClientRect();
    const host = layer.parentElement?.getBoundingClientRect();
    if (!box || !host) return;
    const { left, top, zoom, x, y } = origin;
    Object.assign(layer.style, {
      left: `${box.left - host.left + left * zoom}px`,
      top: `${box.top - host.top + top * zoom}px`,
      width: `${box.width - left * zoom}px`,
      height: `${box.height - top * zoom}px`,
    });
    inner.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`;
  };
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(draw, delay);
  };
  book.onChange(soon);
  book.sheets.onSheet(soon);
  window.addEventListener('resize', soon);
  grid.commands.onCommandExecuted(({ id }) => {
    if (id === SetScrollOperation.id) place();
    else if (
      book.charts.length + book.slicers.length > 0 &&
      /col-width|row-height|zoom|set-range-values|worksheet-active/.test(id)
    )
      soon();
  });
}

/** Puts a box where it lies on the sheet; its size in pixels. */
function lay(box: HTMLElement, at: Pick<Slicer, 'left' | 'top' | 'width' | 'height'>) {
  box.style.left = `${at.left * pixelsPerPoint}px`;
  box.style.top = `${at.top * pixelsPerPoint}px`;
  return { width: at.width * pixelsPerPoint, height: at.height * pixelsPerPoint };
}

interface Origin {
  left: number;
  top: number;
  zoom: number;
  x: number;
  y: number;
}

/** Where A1 would be drawn: behind the headings, less what is scrolled away. */
function viewOrigin(grid: GridServices): Origin | null {
  const render = grid.univer.__getInjector().get(IRenderManagerService).getRenderById(grid.unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!render || !skeleton) return null;
  const scroll = render.with(SheetScrollManagerService).getCurrentScrollState();
  const sum = (sizes: number[], index: number) => (index > 0 ? (sizes[index - 1] ?? 0) : 0);
  return {
    left: skeleton.rowHeaderWidth,
    top: skeleton.columnHeaderHeight,
    zoom: render.scene.scaleX,
    x: sum(skeleton.columnWidthAccumulation, scroll?.sheetViewStartColumn ?? 0) + (scroll?.offsetX ?? 0),
    y: sum(skeleton.rowHeightAccumulation, scroll?.sheetViewStartRow ?? 0) + (scroll?.offsetY ?? 0),
  };
}
