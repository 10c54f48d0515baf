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
    const ours = new RegExp(`("[^"]*")|\\b(${this.namespace}(?:\\.\\w+)+)(?=\\()`, 'gi');
    return formula.replace(ours, (all, text: string | undefined, name: string) =>
      text === undefined ? `_xldudf_${name.toUpperCase().replaceAll('.', '_')}` : all,
    );
  }
}
