import type { Form, Output, OutputCell, OutputTable } from '../../excel/types';
import type { ResultView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import { tableSpill } from './spill';
import { resultTexts } from '../texts/result';
import { type Column, rowCount } from '../views/cells';
import { chartOf, shadingOf } from './outputChart';
import { leftOutOf, notesOf, viewOf } from '../views/inSight';
import type { TableShown } from '../flow/tabState';

/** What the view in sight writes into the workbook: its table and chart, and the note that says how it came about. */
export function outputOf(shown: TableShown, format: Format, form: Form = 'values'): Output {
  const values = valuesOf(shown, format);
  const { words, run, result, view } = shown;
  return form === 'values' ? values : tableSpill(values, words.formula(run, result, view), run.at, format);
}

function valuesOf(shown: TableShown, format: Format): Output {
  const view = viewOf(shown);
  const { title, chartTitle, sheetName } = shown.words.view(view.id);
  return {
    title,
    sheetName,
    note: noteOf(shown, view, format),
    table: tableOf(view, shown.run.valueFormat),
    chart: chartOf(view, chartTitle, shown.run.valueFormat),
    shading: shadingOf(view),
  };
}

function noteOf(shown: TableShown, view: ResultView, format: Format): string[] {
  const say = resultTexts.output;
  const { run, result, words } = shown;
  return [
    words.answer(result, format).headline,
    resultTexts.tableOutput.source(run.source.address),
    ...words.method(run, result, format),
    say.rows(format.count(result.rowsUsed), format.count(result.rowsRead)),
    ...leftOutOf(shown).map((rows) => say.skipped(format.count(rows.count), rows, null)),
    ...notesOf(shown),
    ...view.notes,
    say.made(run.version, format.dateTime(run.at)),
  ];
}

/** Rows are made when they are written: a million of them at once would hold up the page. */
function tableOf(view: ResultView, valueFormat: string | null): OutputTable {
  const { columns } = view;
  const rowAt = (row: number): OutputCell[] =>
    columns.map(({ cells }) => {
      const cell = cells[row];
      return cell === '' || Number.isNaN(cell) ? null : cell;
    });
  return {
    headings: columns.map(({ heading }) => heading),
    rows: {
      length: rowCount(view),
      slice: (from, to) =>
        Array.from({ length: Math.max(0, Math.min(to, rowCount(view)) - from) }, (_, i) => rowAt(from + i)),
    },
    formats: columns.map((column) => numberFormat(column, valueFormat)),
  };
}

function numberFormat({ format, cells }: Column, valueFormat: string | null): string {
  switch (format) {
    case 'text':
      return 'General';
    case 'count':
      return '#,##0';
    case 'number':
      return hasSmall(cells) ? '#,##0.0000' : '#,##0.00';
    case 'money':
      return valueFormat ?? '#,##0.00';
    case 'share':
      return '0.0%';
    case 'days':
    case 'parts':
      return '#,##0.0';
    case 'ratio':
      return '0.00';
    case 'percent':
      return '0%';
    case 'date':
      return 'yyyy-mm-dd';
    case 'moment':
      return 'yyyy-mm-dd hh:mm';
  }
}

/** Numbers that two decimals would make nothing of. */
function hasSmall(cells: Column['cells']): boolean {
  for (const cell of cells) if (typeof cell === 'number' && cell !== 0 && Math.abs(cell) < 0.05) return true;
  return false;
}
