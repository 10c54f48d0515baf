import { displayLanguage } from '../../excel/language';
import { startOffice } from '../../excel/start';
import { WorkbookError } from '../../excel/workbookError';
import { analyse } from '../../worker/analyse';
import { texts } from '../texts';
import { insertSample } from './insertSample';
import { forgetWrite, interruptedWrite } from './journal';
import { recall, remember } from './settings';
import { workbook } from './workbook';

declare const VERSION: string;
/** Where the add-in's own files lie. */
declare const __webpack_public_path__: string;

/** The worksheet functions, and the models that come with their code. */
const loadFunctions = () => import(/* webpackChunkName: "functions" */ './worksheetFunctions');

/**
 * Puts the add-in together. A workbook full of formulas waits for the worksheet functions, and the user for the pane:
 * both are fetched at once, and neither waits for the other.
 */
async function start(root: HTMLElement): Promise<void> {
  const functions = loadFunctions();
  const pane = import(/* webpackChunkName: "pane" */ './renderPane');
  await startOffice();
  const associated = functions.then(({ startWorksheetFunctions }) => startWorksheetFunctions());
  // Told by the pane, which needs the models that come with the functions.
  associated.catch(() => undefined);
  const { renderPane } = await pane;
  await renderPane(root, {
    workbook,
    analyse,
    loadModels: async () => {
      await associated.catch(associateLate);
      return (await loadFunctions()).models;
    },
    loadFunctions: async () => (await loadFunctions()).functions,
    helpUrl: (id) => `${__webpack_public_path__}help.html#${id}`,
    insertSample,
    now: () => new Date(),
    version: VERSION,
    language: displayLanguage(),
    remember,
    recall,
    interruptedWrite,
    forgetWrite,
  });
}

/** What could not be fetched at the start may be there when it is tried again. */
async function associateLate(): Promise<void> {
  const { startWorksheetFunctions } = await loadFunctions();
  startWorksheetFunctions();
}

/** Before there is a pane, the page's own text says what is wrong. */
function explain(error: unknown): void {
  const text = document.getElementById('fallback');
  if (text) text.textContent = error instanceof WorkbookError ? error.message : texts.unexpectedAdvice;
}

const root = document.getElementById('root');
if (root) start(root).catch(explain);
