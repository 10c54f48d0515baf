import type { Form, Output } from '../../excel/types';
import type { Format } from '../../language/format';
import { inLanguage } from '../../languages/inLanguage';
import type { Workbook } from '../services';
import type { WhatIsWritten } from './formulaOf';
import { outputOf } from './output';
import { withPresentHeadings } from './presentHeadings';

/** What is in sight as it is written now: a formula names the columns as they are headed by now. */
export async function outputNow(
  workbook: Pick<Workbook, 'sourceAt'>,
  shown: WhatIsWritten,
  { form, language }: { form: Form; language: string },
  format: Format,
): Promise<Output> {
  const now = form === 'formula' ? await withPresentHeadings(workbook, shown) : shown;
  return inLanguage(language, () => outputOf(now, format, form));
}
