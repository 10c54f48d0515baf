/** Functions that are younger than the format of the file. */
const younger = new Set(
  (
    'ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DROP EXPAND FILTER GROUPBY HSTACK IFNA IFS MAKEARRAY MAP ' +
    'MAXIFS MINIFS PERCENTOF PIVOTBY RANDARRAY REDUCE SCAN SEQUENCE SORT SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE ' +
    'TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH'
  ).split(' '),
);
const ofWorksheets = new Set(['FILTER', 'SORT']);

/**
 * A file spells functions that are not Excel's own in its own way: `TOUCH.CLV.FIT` is `_xldudf_TOUCH_CLV_FIT`
 * there, and newer functions carry the prefix `_xlfn.`.
 */
export class FunctionNames {
  private readonly spelled = new Map<string, string>();

  constructor(private readonly namespace: string) {}

  know(names: string[]): void {
    for (const name of names) this.spelled.set(name.replaceAll('.', '_').toUpperCase(), name);
  }

  fromFile(formula: string): string {
    return formula
      .replace(/_xlfn\.|_xlws\./g, '')
      .replace(
        /_xldudf_(\w+)/gi,
        (_, name: string) => this.spelled.get(name.toUpperCase()) ?? name.replaceAll('_', '.'),
      );
  }

  toFile(formula: string): string {
    const ours = new RegExp(`^${this.namespace}\\.`, 'i');
    return formula.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]|(?<![\w.])[A-Z][\w.]*(?=\()/gi, (word) => {
      const name = word.toUpperCase();
      if (ours.test(name)) return `_xldudf_${name.replaceAll('.', '_')}`;
      if (!younger.has(name)) return word;
      return `_xlfn.${ofWorksheets.has(name) ? '_xlws.' : ''}${word}`;
    });
  }
}
