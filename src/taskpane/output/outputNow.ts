import type { Form, Output } from '../../excel/types';
import type { Format } from '../../language/format';
import { inLanguage } from '../../languages/inLanguage';
import type { Shown } from '../flow/shown';
import type { Workbook } from '../services';
import type { WhatIsWritten } from './formulaOf';
import { outputOf } from './output';
import { withPresentHeadings } from './presentHeadings';

/**
 * What is in sight as it is written now: a formula names the columns as they are headed by now, and a
 * PivotTable has all the rows behind a figure.
 */
export async function outputNow(
  workbook: Pick<Workbook, 'sourceAt'>,
  shown: WhatIsWritten & Pick<Shown, 'analysis'>,
  { form, language }: { form: Form; language: string },
  format: Format,
): Promise<Output> {
  const now =
    form === 'formula'
      ? await withPresentHeadings(workbook, shown)
      : form === 'pivot'
        ? await withWholeList(shown)
        : shown;
  return inLanguage(language, () => outputOf(now, format, form));
}

/** The pane lists the first rows behind a figure alone. */
async function withWholeList<T extends Pick<Shown, 'analysis' | 'behind'>>(shown: T): Promise<T> {
  const { behind, analysis } = shown;
  if (!behind) return shown;
  const { figure } = behind;
  return {
    ...shown,
    behind: { figure, answer: { view: await analysis.behind({ ...figure, whole: true }) } },
  };
}
