import { FunctionNames } from '../files/functionNames';
import { Transfer } from '../files/transfer';
import { Dispatcher } from '../functions/dispatcher';
import { fetchMetadata, namespace } from '../functions/metadata';
import { Notes } from '../functions/notes';
import { registerFunctions } from '../functions/register';
import { Results } from '../functions/results';
import { PlainFormulas } from '../grid/plainFormulas';
import { GridServices } from '../grid/services';
import { Touched } from '../grid/touched';
import { startUniver } from '../grid/univer';
import { UniverSheets } from '../grid/univerSheets';
import { Host } from '../host/host';
import { watchedSwitches } from '../host/switches';
import type { Switches } from '../host/switches';
import { Book } from '../model/book';
import { showBar } from './bar';
import { drawCharts } from './chartLayer';
import { watchKeys } from './keys';
import { excelLanguage } from './language';
import { offerCommands } from './commands';
import { showErrorTip } from './errorTip';
import { openPane, paneDoor } from './paneFrame';
import { Reset } from './reset';
import { openSample } from './sample';
import { drawTables } from './tables';
import { askedState } from './states/address';
import { reachAskedState } from './states/reach';
import { isOfBlank } from './states/states';
import { requirementSets } from '../host/requirementSets';
import { showStatus } from './status';
import { TestApi } from './testApi';
import { currentTheme, officeTheme } from './theme';

declare global {
  interface Window {
    workbench: TestApi;
    touchstoneHost: {
      connect(deliver: (text: string) => void): (text: string) => void;
      officeTheme(): object;
      language(): string;
      documentName(): string;
      requirementSets(): Record<string, string>;
    };
  }
}

const changesResults: readonly (keyof Switches)[] = ['blanks', 'date1904', 'functionLimit5MB'];

/** Puts grid, host and pane together. */
export async function startWorkbench(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const { univer, workbook } = startUniver('grid', currentTheme() === 'dark');
  const grid = new GridServices(univer, workbook);
  if (asked.has('headless')) grid.stopPainting();
  const sheets = new UniverSheets(grid);
  const book = new Book(sheets);
  new PlainFormulas(book, sheets).begin();
  const notes = new Notes();
  const switches = watchedSwitches((name) => {
    if (changesResults.includes(name)) sheets.recalculate();
    if (typeof switches[name] === 'number') host.countAnew();
  });
  const dispatcher: Dispatcher = new Dispatcher((entries) => host.send(entries));
  const host: Host = new Host(book, switches, dispatcher, paneDoor);
  const results = new Results(dispatcher, (cells) => sheets.calculation.cells(cells));
  sheets.calculation.awaiting = () => results.waiting;
  sheets.beforeRecalculation = () => results.forget();
  const names = new FunctionNames(namespace);
  const transfer = new Transfer(book, switches, names);
  const touched = new Touched(grid, sheets);
  const api = new TestApi({ book, sheets, host, switches, transfer, notes, dispatcher });
  window.workbench = api;
  api.stateReached = reachAskedState(api);
  window.touchstoneHost = {
    connect: (deliver) => host.connect(deliver),
    officeTheme,
    language: excelLanguage,
    documentName: () => book.name,
    requirementSets: () => requirementSets(switches),
  };

  showBar({ transfer, dispatcher, host, sheets, switches, univer, book });
  watchKeys(sheets);
  offerCommands(univer, (name) => host.commands.call(name));
  showStatus({ sheets, notes, dispatcher });
  showErrorTip(sheets, notes);
  drawCharts(book, grid);
  drawTables(book, sheets);

  const metadata = await fetchMetadata(excelLanguage());
  names.know(metadata.functions.map(({ name }) => `${namespace}.${name}`));
  registerFunctions(univer.__getInjector(), metadata, {
    results,
    switches,
    allowErrors: metadata.allowErrorForDataTypeAny === true,
    sheetName: (id) => sheets.list().find((sheet) => sheet.id === id)?.name ?? '',
    lastUsedRow: (id) => lastRow(sheets, id),
    note: (sheet, row, column, message) => notes.set(sheet, row, column, message),
  });
  // As in Excel, the workbook is open before the pane is; `?blank` is a new one.
  const start = asked.has('blank') || isOfBlank(askedState()) ? 'blank' : 'sample';
  if (start === 'sample') await openSample(transfer);
  const reset = new Reset({ transfer, dispatcher, host, switches, sheets, touched }, start);
  openPane();
  api.started((wanted) => reset.run(wanted));
}

function lastRow(sheets: UniverSheets, sheet: string): number {
  const used = sheets.used(sheet);
  return used ? used.row + used.rows - 1 : 0;
}
