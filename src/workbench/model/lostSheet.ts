import { parseAddress } from './address';
import type { Book } from './book';
import { mapReferences } from './formulaReferences';
import { sameName } from './tableCells';

/** Formulas and names that refer to a sheet that is gone are errors for good. */
export function forgetSheetName({ sheets, names }: Pick<Book, 'sheets' | 'names'>, gone: string): void {
  const lost = (formula: string) =>
    mapReferences(formula, {
      sheet: (name, text) => (sameName(name, gone) ? '#REF!' : text),
      spill: (address) => (sameName(parseAddress(address)?.sheet ?? '', gone) ? '#REF!' : `${address}#`),
    });
  sheets.reword(lost);
  for (const item of names) item.formula = lost(item.formula);
}
