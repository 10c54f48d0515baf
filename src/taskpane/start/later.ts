import { learnTexts } from '../texts/workbook';

/** Code of src/excel that is loaded when it is called for the first time, with the words for what only it may meet. */
export async function later<Code>(code: Promise<Code>): Promise<Code> {
  const [loaded, { writingTexts }] = await Promise.all([code, import('../texts/writing')]);
  learnTexts(writingTexts);
  return loaded;
}
