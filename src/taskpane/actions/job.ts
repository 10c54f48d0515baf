import type { Analysis, RequestOf, ResultWords } from '../../blueprint/analysis';
import type { nameOfFigure } from '../../blueprint/figureNames';
import { problemsOf } from '../../blueprint/problems';
import type { TableResult } from '../../blueprint/request';
import type { Run } from '../../blueprint/run';
import type { Settings } from '../../blueprint/settings';
import { tablesIn } from '../../blueprint/tables';
import type { Format } from '../../language/format';
import { moneyFormat } from '../../reading/moneyFormat';
import type { Services } from '../services';
import type { FinishedAnalysis } from '../../worker/client';
import type { Fresh, Job } from './perform';
import { readRows } from './readRows';

/** The job the settings ask for; `null` while they cannot be used. */
export function jobOf(
  { analyse, now, version, workbook }: Services,
  analysis: Analysis,
  requestOf: RequestOf,
  settings: Settings,
  format: Format,
): Job | null {
  const run = runOf(analysis, requestOf, settings, now(), version);
  if (!run) return null;
  return async ({ onProgress, signal, readBlocks }) => {
    const [words, { nameOfFigure }, { inMoneyFormat }, { amountFormat }] = await Promise.all([
      analysis.loadWords(),
      import('../../blueprint/figureNames'),
      import('../../reading/inMoneyFormat'),
      import('../../blueprint/amountFormat'),
    ]);
    const done = await analyse<TableResult>(
      run.request,
      feedOf(analysis, run, { readBlocks, hiddenRows: workbook.hiddenRows }),
      { onProgress },
      signal,
    );
    const inMoney = inMoneyFormat(format, amountFormat(run, done.result));
    return shownOf(run, words, done, inMoney, nameOfFigure, signal);
  };
}

/** Hands all that a run reads to the worker. */
export const feedOf =
  (analysis: Analysis, run: Run, workbook: Reading): Parameters<Services['analyse']>[1] =>
  (push, signal) =>
    readTables(sourcesOf(analysis, run), push, workbook, signal);

/** A result as it is shown at first. Its worker stays where there is something more to ask of it. */
function shownOf(
  run: Run,
  words: ResultWords,
  analysis: FinishedAnalysis<TableResult>,
  format: Format,
  nameOf: typeof nameOfFigure,
  { aborted }: AbortSignal,
): Fresh {
  const { result } = analysis;
  if (aborted || !result.views.some(({ opens }) => opens)) analysis.close();
  return {
    run,
    result,
    words,
    answer: () => words.answer(result, format),
    nameOf: (figure) => nameOf(result.views, figure),
    view: result.views[0].id,
    behind: null,
    analysis,
  };
}

/** The run the settings ask for; `null` while they cannot be used. */
export function runOf(
  analysis: Analysis,
  requestOf: RequestOf,
  settings: Settings,
  at: Date,
  version: string,
): Run | null {
  const { main, ...others } = settings.tables;
  const { source, outside } = main;
  if (!source || outside || problemsOf(analysis, settings).length > 0) return null;
  const request = requestOf(settings);
  if (!request) return null;
  const read = Object.entries(others).flatMap(([id, table]) =>
    // A table may be chosen and yet have no part in what is asked.
    table?.source && request.beside?.[id] ? [[id, { source: table.source, columns: table.columns }]] : [],
  );
  return {
    source,
    others: Object.fromEntries(read) as Run['others'],
    request,
    // Converted, amounts are no longer in what their column is formatted in.
    valueFormat: settings.tables.rates ? null : sourceFormat(analysis, settings),
    ...(settings.options.query && { query: String(settings.options.query) }),
    at,
    version,
  };
}

/** The number format of the amounts, in whichever table they stand. */
function sourceFormat({ tables }: Analysis, settings: Settings): string | null {
  for (const { shape, table } of tablesIn(tables, settings.tables)) {
    const role = shape.roles(settings).find(({ isAmount }) => isAmount);
    const column = role ? (table.columns[role.id] ?? null) : null;
    if (column !== null && table.source) return moneyFormat(table.source, table.hasHeadings, column);
  }
  return null;
}

type Reading = Parameters<typeof readRows>[0];

interface Read {
  id: string;
  address: string;
  rows: number;
  visibleOnly: boolean;
}

/** The tables of a run in the order in which the worker takes them. */
function sourcesOf({ tables }: Analysis, { source, others, request }: Run): Read[] {
  const isFirst = (id: string) => tables.find((shape) => shape.id === id)?.beside?.isReadFirst ?? false;
  return tables
    .flatMap(({ id }) => {
      const read = id === 'main' ? source : others[id]?.source;
      const { visibleOnly = false } = (id === 'main' ? request : request.beside?.[id])?.reading ?? {};
      return read ? [{ id, address: read.address, rows: read.rows, visibleOnly }] : [];
    })
    .sort((a, b) => Number(isFirst(b.id)) - Number(isFirst(a.id)));
}

/** Hands the rows of one table after the other to the worker; each takes the part of the time that its rows are. */
async function readTables(
  tables: readonly Read[],
  push: (rows: unknown[][], fraction: number, table: string) => Promise<void>,
  workbook: Reading,
  signal: AbortSignal,
): Promise<void> {
  const all = tables.reduce((sum, { rows }) => sum + rows, 0);
  let before = 0;
  for (const table of tables) {
    const done = before;
    await readRows(
      workbook,
      table,
      (block, _offset, fraction) => push(block, (done + fraction * table.rows) / all, table.id),
      signal,
    );
    before += table.rows;
  }
}
