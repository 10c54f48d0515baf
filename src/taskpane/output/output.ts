import type { Form, Output, OutputCell, OutputTable } from '../../excel/types';
import { uniqueHeadings } from '../../excel/uniqueHeadings';
import { amountFormat } from '../../blueprint/amountFormat';
import type { Report } from '../../blueprint/report';
import type { Figure } from '../../blueprint/session';
import { besideLines } from '../../blueprint/besideLines';
import { readingLines } from '../../blueprint/readingLines';
import type { ResultView, SpokenView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import { resultTexts } from '../texts/result';
import { rowCount } from '../../blueprint/viewCells';
import { wordsOf } from '../../blueprint/sentences';
import { chartOf, shadingOf } from './outputChart';
import { countedLines } from '../views/countedLines';
import { leftOutOf, notesOf, rawViewOf, spokenView, viewToWrite } from '../views/inSight';
import { numberFormat } from './numberFormat';
import { formulaOf, type WhatIsWritten } from './formulaOf';
import { withPivot } from './pivot';
import { spillOf } from './spill';

/** What is in sight writes into the workbook: its table and chart, and the note that says how it came about. */
export function outputOf(shown: WhatIsWritten, format: Format, form: Form = 'values'): Output {
  const { behind } = shown;
  if (form === 'report' && shown.words.report)
    return reportOf(shown, shown.words.report(shown.result), format);
  const values =
    behind?.answer && 'view' in behind.answer
      ? behindValues(shown, behind.figure, behind.answer.view, format)
      : valuesOf(shown, format);
  if (form === 'pivot') return withPivot(values, viewToWrite(shown));
  return form === 'formula' ? spillOf(values, formulaOf(shown), shown, format) : values;
}

function valuesOf(shown: WhatIsWritten, format: Format): Output {
  const view = tableView(rawViewOf(shown), format);
  const { words, run, result } = shown;
  const { title, chartTitle, sheetName } = words.view(view.id, run, result);
  const [tried, ...more] = words.trial?.view === view.id ? words.trial.said(run, result, format) : [];
  return {
    title,
    answer: tried ?? words.answer(result, format).headline,
    sheetName,
    note: [...more, ...noteOf(shown, view, format)],
    table: tableOf(view, amountFormat(run, result)),
    chart: chartOf(view, chartTitle, amountFormat(run, result)),
    shading: shadingOf(view),
  };
}

/** The whole answer with its charts and a table for one page. */
function reportOf(shown: WhatIsWritten, report: Report, format: Format): Output {
  const { words, run, result } = shown;
  const view = tableView(report.view, format);
  const { headline, details } = words.answer(result, format);
  const money = amountFormat(run, result);
  const note = noteOf(shown, view, format);
  return {
    title: report.title,
    answer: headline,
    sheetName: report.sheetName,
    // When it was made stands at its head.
    note: note.slice(0, -1),
    table: tableOf(view, money),
    chart: chartOf(view, report.chartTitle, money),
    report: {
      made: note[note.length - 1],
      details,
      second: report.second && chartOf({ ...view, chart: report.second.chart }, report.second.title, money),
    },
  };
}

/** The rows behind a figure; what the list leaves out is one row, so that they add up. */
function behindValues(shown: WhatIsWritten, figure: Figure, found: ResultView, format: Format): Output {
  const { words, run, result } = shown;
  const say = words.behind?.(figure, result, found, format);
  if (!say) throw new Error('There are no words for what is behind a figure.');
  const view = tableView(found, format);
  return {
    title: say.title,
    answer: say.sentence,
    sheetName: say.sheetName,
    note: noteOf(shown, view, format),
    table: tableOf(view, amountFormat(run, result)),
    chart: null,
  };
}

/** A view as a table takes it: its headings may be names from the data, and Excel would change those that are alike. */
function tableView(raw: ResultView, format: Format): SpokenView {
  const view = spokenView(raw, format);
  const headings = uniqueHeadings(view.columns.map(({ heading }) => heading));
  return { ...view, columns: view.columns.map((column, i) => ({ ...column, heading: headings[i] })) };
}

function noteOf(shown: WhatIsWritten, view: SpokenView, format: Format): string[] {
  const say = resultTexts.output;
  const { run, result, words } = shown;
  const notes = notesOf(shown);
  return [
    ...(words.sources?.(run) ?? [say.source(run.source.address)]),
    ...countedLines(run, format),
    ...besideLines(run),
    ...words.method(run, result, format),
    ...readingLines(run),
    say.rows(format.count(result.rowsUsed), format.count(result.rowsRead)),
    ...leftOutOf(shown).map((rows) =>
      say.skipped(format.count(rows.count), rows, rows.isMain ? null : rows.source.address),
    ),
    ...(words.remarks?.(result, notes, format) ?? notes),
    ...wordsOf(view.notes),
    say.made(run.version, format.dateTime(run.at)),
  ];
}

/** Rows are made when they are written: a million of them at once would hold up the page. */
function tableOf(view: SpokenView, valueFormat: string | null): OutputTable {
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
