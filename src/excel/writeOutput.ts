import { addInputs, askForInputs, formulaOver } from './addInputs';
import { attemptChart, attemptSecond } from './attemptChart';
import { emptyCells } from './outputObjects';
import { addSpill, formatRoom, needSpills } from './spill';
import { addPivot, needPivots } from './addPivot';
import { addTable } from './addTable';
import { dressReport } from './dressReport';
import { dressSheet } from './dressSheet';
import { namePivotStyle, nameStyles } from './namedStyles';
import { fullAddress } from './address';
import type { BareCode, Failure } from './failure';
import { filledParts } from './layout';
import { toWorkbookError } from './faults';
import { asOneUndoStep } from './oneUndoStep';
import { shade } from './shade';
import { rollBackWrite } from './rollBackWrite';
import { linesOf } from './reportLayout';
import { chooseTarget, type Target } from './target';
import type { Destination, FaultKind, Form, Output, Written } from './types';
import { WorkbookError } from './workbookError';
import { writeRows } from './writeRows';

export interface WriteOptions {
  /** The user agreed that cells in the way are replaced. */
  overwrite?: boolean;
  /** Told what is going to be there, before the first cell is written. */
  onBegin?(written: Written): void;
  onProgress?(fraction: number): void;
  signal?: AbortSignal;
}

/** The finish (table, formats, chart) counts as the last tenth. */
export const valuesShare = 0.9;

/**
 * Writes an output as native table with title, answer, chart and note. If anything fails or it is cancelled, all that has
 * been written so far is taken back; what cannot be taken back comes as `details.remains` of the error. Only the chart,
 * which comes last, may be missing: `chartRefused`.
 */
export async function writeOutput(
  output: Output,
  destination: Destination,
  options: WriteOptions = {},
): Promise<Written> {
  if (output.formula !== undefined) needSpills();
  if (output.pivot) needPivots();
  const target = await chooseTarget(output, destination, options.overwrite ?? false);
  const written = describe(output, target);
  const state = { begun: false };
  options.onBegin?.(written);
  try {
    const write = (context: Excel.RequestContext) =>
      writeAll(context, output, target, written, state, options);
    written.tableId = await asOneUndoStep(write, () => rollBackWrite(target, written));
  } catch (error) {
    throw await undone(toWorkbookError(error), target, written, state.begun);
  }
  if (output.inputs && target.layout.inputs)
    await askForInputs(target.sheet, output.inputs, target.layout.inputs);
  if (target.newSheet) await nameStyles(target.sheet, target.layout, output.inputs);
  if (written.pivot) await namePivotStyle(written.pivot.sheet);
  // Columns get their widths before charts are laid over them.
  if (output.report) await dressReport(target.sheet, target.layout);
  const first = await attemptChart(output, target.layout, written);
  const drawn = await attemptSecond(output, target.layout, first);
  if (target.newSheet && !output.report) await dressSheet(target.sheet, target.layout);
  options.onProgress?.(1);
  return drawn;
}

function describe(output: Output, target: Target): Written {
  const { sheet, newSheet, tableName, inputsName, ratiosName, pivotSheet, layout } = target;
  return {
    form: formOf(output),
    sheet,
    address: fullAddress(sheet, layout.table),
    tableName,
    tableId: null,
    headings: output.table.headings,
    newSheet,
    above: layout.above,
    note: layout.lines,
    chart: layout.chart && output.chart ? `${tableName}_chart` : null,
    drawn: layout.chart && output.chart,
    shading: output.shading ?? null,
    ...(layout.chart && output.chart?.ratios && { ratioCells: ratiosName }),
    ...(output.report && {
      lines: linesOf(layout),
      second:
        layout.second && output.report.second
          ? { name: `${tableName}_chart2`, drawn: output.report.second }
          : null,
    }),
    ...(layout.inputs && { inputs: inputsName }),
    ...(output.pivot && {
      pivot: {
        sheet: pivotSheet,
        name: `${tableName}_pivot`,
        slicer: `${tableName}_slicer`,
        made: output.pivot,
      },
    }),
  };
}

const formOf = ({ formula, report, pivot }: Output): Form =>
  formula !== undefined ? 'formula' : report ? 'report' : pivot ? 'pivot' : 'values';

/** Answers the id of the table; a formula has none. */
async function writeAll(
  context: Excel.RequestContext,
  output: Output,
  target: Target,
  written: Written,
  state: { begun: boolean },
  { onProgress, signal }: WriteOptions,
): Promise<string | null> {
  const { sheet: name, newSheet, tableName, layout } = target;
  const { worksheets } = context.workbook;
  const sheet = newSheet ? worksheets.add(name) : worksheets.getItem(name);
  const { body, table, above, note, lines } = layout;
  if (!newSheet) for (const part of filledParts(layout)) emptyCells(sheet, part);
  await context.sync();
  state.begun = true;

  await writeRows(
    context,
    sheet,
    body,
    above.map((text) => [text]),
  );
  await writeRows(
    context,
    sheet,
    note,
    lines.map((text) => [text]),
  );
  if (output.inputs && layout.inputs && written.inputs)
    addInputs(context, sheet, output.inputs, layout.inputs, written.inputs);
  const added = await addFigures(context, sheet, output, target, { onProgress, signal });
  if (output.shading) {
    shade(sheet, { shading: output.shading, table, headings: output.table.headings });
    // Shades must not be taken for bands.
    if (added) added.showBandedRows = false;
  }
  const title = sheet.getRangeByIndexes(body.row, body.column, 1, 1);
  title.format.font.bold = true;
  title.format.font.size = 14;
  if (newSheet) sheet.activate();
  title.select();
  await context.sync();
  if (written.pivot) await addPivot(context, tableName, written.pivot);
  return added?.id ?? null;
}

/** The table with its rows, or the formula that gives it. */
async function addFigures(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { formula, inputs, table: { headings, rows, formats } }: Output,
  { tableName: name, newSheet, layout }: Target,
  { onProgress, signal }: WriteOptions,
): Promise<Excel.Table | null> {
  const at = layout.table;
  if (formula !== undefined) {
    const live = inputs && layout.inputs ? formulaOver(inputs, layout.inputs) : formula;
    addSpill(context, sheet, at, { name, formula: live, headings, formats });
    // What a formula may yet give below has its format already, for there is nothing else.
    if (newSheet) formatRoom(sheet, at, formats, inputs?.room ?? 0);
    return null;
  }
  await writeRows(context, sheet, at, [headings]);
  await writeRows(context, sheet, { ...at, row: at.row + 1 }, rows, {
    signal,
    onRows: (done) => onProgress?.((done / rows.length) * valuesShare),
  });
  const added = addTable(sheet, at, name, formats);
  added.load('id');
  return added;
}

/** The error to show after a failure, once what had been written is gone again. */
async function undone(
  cause: WorkbookError,
  target: Target,
  written: Written,
  begun: boolean,
): Promise<WorkbookError> {
  const { kind, failure } = asWriteFailure(cause, 'writingStopped');
  try {
    await rollBackWrite(target, written);
    return new WorkbookError(kind, { code: 'takenBack', values: { cause: failure } }, cause.details);
  } catch {
    // A first step that was refused changed nothing, so there was nothing to take back.
    if (!begun && target.before.length === 0) return cause;
    const left: Failure = target.newSheet
      ? { code: 'sheetLeft', values: { cause: failure, sheet: written.sheet } }
      : { code: 'cellsLeft', values: { cause: failure, address: written.address } };
    return new WorkbookError('write failed', left, { ...cause.details, remains: written });
  }
}

/** What to tell of a cause: where Excel gave no reason, at least what was under way. */
export const asWriteFailure = (
  cause: WorkbookError,
  stopped: BareCode,
): { kind: FaultKind; failure: Failure } =>
  cause.kind === 'unexpected' ? { kind: 'write failed', failure: { code: stopped } } : cause;
