import type { Failure } from '../../../src/excel/failure';
import { failureText, learnTexts } from '../../../src/taskpane/texts/workbook';
import { writingTexts } from '../../../src/taskpane/texts/writing';

learnTexts(writingTexts);

/** What src/excel does in the page; where it fails, with what the pane would say of it for a message. */
export const inWords = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: Error) => {
    const [failure] = /\{.*\}/s.exec(error.message) ?? [];
    throw failure === undefined ? error : new Error(failureText(JSON.parse(failure) as Failure));
  });
