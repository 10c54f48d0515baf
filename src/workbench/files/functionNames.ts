import { isDynamic } from './dynamicFormula';
import { formulaForFile } from './formulaForFile';
import { formulaFromFile } from './formulaFromFile';

const stored = '_xldudf_';

/** A file spells functions that are not Excel's own in its own way: `TOUCH.CLV.FIT` is `_xldudf_TOUCH_CLV_FIT` there. */
export class FunctionNames {
  private readonly spelled = new Map<string, string>();

  constructor(private readonly namespace: string) {}

  know(names: string[]): void {
    for (const name of names) this.spelled.set(name.replaceAll('.', '_').toUpperCase(), name);
  }

  /** Formulas without their equals sign, as both sides take them. */
  fromFile(formula: string): string {
    return formulaFromFile(formula, (name) => {
      if (!name.toLowerCase().startsWith(stored)) return undefined;
      const own = name.slice(stored.length);
      return this.spelled.get(own.toUpperCase()) ?? own.replaceAll('_', '.');
    });
  }

  toFile(formula: string): string {
    return formulaForFile(formula, this.ownName);
  }

  /** Whether a file has to mark the formula, lest Excel reads it as one that gives a single value. */
  isDynamic(formula: string): boolean {
    return isDynamic(formula, this.ownName);
  }

  private readonly ownName = (name: string): string | undefined =>
    name.toUpperCase().startsWith(`${this.namespace}.`)
      ? stored + name.toUpperCase().replaceAll('.', '_')
      : undefined;
}
