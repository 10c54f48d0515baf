import { learnDateSystem } from '../../excel/dateSystem';
import { displayLanguage } from '../../excel/language';
import { startOffice } from '../../excel/start';
import { learnWorkbook } from '../../excel/workbookKey';
import { currentLanguage } from '../../language/current';
import { helpFile } from '../../language/helpFile';
import { adviceOf } from '../flow/fault';
import { insertSample } from './insertSample';
import { paneStands, startCommands } from './commands';
import { later } from './later';
import { forgetWrite, interruptedWrite } from './journal';
import { recall, remember } from './settings';
import { workbook } from './workbook';
import { loadFunctionCode, startWorksheetFunctions } from './worksheetFunctions';

declare const VERSION: string;
/** Where the add-in's own files lie. */
declare const __webpack_public_path__: string;

/** Puts the add-in together. A workbook full of formulas does not wait for the pane. */
async function start(root: HTMLElement): Promise<void> {
  const pane = import(/* webpackChunkName: "pane" */ './renderPane');
  await startOffice();
  startWorksheetFunctions();
  startCommands();
  const [{ renderPane }] = await Promise.all([pane, learnWorkbook()]);
  await renderPane(root, paneStands, {
    workbook,
    analyse: async (...args) => (await worker()).analyse(...args),
    look: async (...args) => (await worker()).look(...args),
    loadFunctions: async () => (await loadFunctionCode()).functions,
    helpUrl: (id) => `${__webpack_public_path__}${helpFile(currentLanguage())}${id ? `#${id}` : ''}`,
    insertSample,
    insertInput: async (input) => (await later(import('../../excel/insertInput'))).insertInput(input),
    now: () => new Date(),
    version: VERSION,
    language: displayLanguage(),
    remember,
    recall,
    interruptedWrite,
    forgetWrite,
  });
}

/** What asks the worker, with the words for its answers. */
async function worker() {
  // Another setting of the workbook since the start must not shift a result by four years.
  await learnDateSystem();
  const [asking] = await Promise.all([import('../../worker/analyse'), import('../texts/worker')]);
  return asking;
}

/** Before there is a pane, the page's own text says what is wrong. */
function explain(error: unknown): void {
  const text = document.getElementById('fallback');
  if (text) text.textContent = adviceOf(error);
}

const root = document.getElementById('root');
if (root) start(root).catch(explain);
