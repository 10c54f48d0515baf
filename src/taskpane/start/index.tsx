import { displayLanguage, startOffice, WorkbookError } from '../../excel';
import { attributionModelsForPane } from '../../functions';
import { analyse } from '../../worker/client';
import { texts } from '../texts';
import { insertSample } from './insertSample';
import { recall, remember } from './settings';
import { workbook } from './workbook';
import { startWorksheetFunctions } from './worksheetFunctions';

declare const VERSION: string;

/**
 * Puts the add-in together. A workbook full of formulas waits for the worksheet functions, so they are ready before
 * the pane, whose code is fetched meanwhile.
 */
async function start(root: HTMLElement): Promise<void> {
  const pane = import(/* webpackChunkName: "pane" */ './renderPane');
  await startOffice();
  startWorksheetFunctions();
  const { renderPane } = await pane;
  renderPane(root, {
    workbook,
    analyse,
    models: attributionModelsForPane,
    insertSample,
    now: () => new Date(),
    version: VERSION,
    language: displayLanguage(),
    remember,
    recall,
  });
}

/** Before there is a pane, the page's own text says what is wrong. */
function explain(error: unknown): void {
  const text = document.getElementById('fallback');
  if (text) text.textContent = error instanceof WorkbookError ? error.message : texts.unexpectedAdvice;
}

const root = document.getElementById('root');
if (root) start(root).catch(explain);
