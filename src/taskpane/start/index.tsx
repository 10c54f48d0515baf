import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { displayLanguage, startOffice, WorkbookError } from '../../excel';
import { attributionModelsForPane } from '../../functions';
import { analyse } from '../../worker/client';
import '../pane.css';
import { Pane } from '../Pane';
import type { Services } from '../services';
import { texts } from '../texts';
import { insertSample } from './insertSample';
import { recall, remember } from './settings';
import { workbook } from './workbook';
import { startWorksheetFunctions } from './worksheetFunctions';

declare const VERSION: string;

/** Puts the add-in together: Office first, then the worksheet functions, which may be waited for, then the pane. */
async function start(root: HTMLElement): Promise<void> {
  await startOffice();
  startWorksheetFunctions();
  const services: Services = {
    workbook,
    analyse,
    models: attributionModelsForPane,
    insertSample,
    now: () => new Date(),
    version: VERSION,
    language: displayLanguage(),
    remember,
    recall,
  };
  createRoot(root).render(
    <StrictMode>
      <Pane services={services} />
    </StrictMode>,
  );
}

/** Before there is a pane, the page's own text says what is wrong. */
function explain(error: unknown): void {
  const text = document.getElementById('fallback');
  if (text) text.textContent = error instanceof WorkbookError ? error.message : texts.unexpectedAdvice;
}

const root = document.getElementById('root');
if (root) start(root).catch(explain);
