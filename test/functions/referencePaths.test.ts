import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expectClose, halfLastDigit } from '../support/close';
import { describeIf } from '../support/needs';
import { column, figure, figuresOf, type Matrix, tableFrom } from '../support/worksheet';

/** reference/attribution.md, "Real aggregated paths", where the reference data are at hand; skipped where they are not. */

const file = path.resolve(__dirname, '../../../shared/reference/data/paths.csv');
const available = existsSync(file);

/** The four columns as a worksheet holds them, headings included. */
function columns(): [Matrix, Matrix, Matrix, Matrix] {
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const cells = lines.map((line, i) =>
    line.split(',').map((cell, c) => (i === 0 || c === 0 ? cell : Number(cell))),
  );
  return [0, 1, 2, 3].map((c) => column(cells.map((row) => row[c]))) as [Matrix, Matrix, Matrix, Matrix];
}

const removalEffects = {
  alpha: '0.558399',
  beta: '0.264039',
  delta: '0.000481996',
  epsilon: '0.0626386',
  eta: '0.349026',
  gamma: '0.01788',
  iota: '0.405835',
  kappa: '0.0286634',
  lambda: '0.134022',
  mi: '0.000179946',
  theta: '0.20601',
  zeta: '0.0398105',
};

describeIf(available, '../shared/reference/data/paths.csv is missing')('real paths', () => {
  const ranges = available ? columns() : null;
  const credited = (models: readonly string[], withValue: boolean) => {
    const [paths, conversions, value, lost] = ranges ?? [];
    const args = [paths, conversions, withValue ? value : null, lost] as const;
    return figuresOf(tableFrom('ATTRIBUTION.PATHS', ...args, column(models)));
  };

  test('are the 10,000 rows described', () => {
    const [paths, ...counts] = ranges ?? [];
    expect(paths).toHaveLength(10_001);
    const totals = counts.map((cells) => cells.slice(1).reduce((sum, [cell]) => sum + Number(cell), 0));
    expect([totals[0], totals[2]]).toEqual([19_785, 68_602]);
    expectClose(totals[1], 74_802.97158721, 1e-12);
  });

  test('have the removal effects of order 1', () => {
    const figures = credited(['Removal effect'], false);
    expect([...figures.keys()].sort()).toEqual(Object.keys(removalEffects));
    for (const [name, printed] of Object.entries(removalEffects)) {
      // 1e-6 relative, or half a unit of the last printed digit where that is coarser (six digits are).
      const tolerance = Math.max(1e-6 * Number(printed), halfLastDigit(printed) * (1 + 1e-9));
      const effect = figure(figures, name, 'Removal effect');
      expect(Math.abs(effect - Number(printed))).toBeLessThanOrEqual(tolerance);
    }
  });

  test('have the first touches and linear credit given', () => {
    const figures = credited(['First touch', 'Linear'], false);
    const first = ['alpha', 'beta', 'iota', 'eta'].map((name) => figure(figures, name, 'First touch'));
    expect(first).toEqual([6308, 2831, 4606, 3164]);
    expect(Math.abs(figure(figures, 'alpha', 'Linear') - 7574.72)).toBeLessThanOrEqual(0.005);
    expect(Math.abs(figure(figures, 'beta', 'Linear') - 2083.5)).toBeLessThanOrEqual(0.05);
  });

  test.each([false, true])('credit adds up (value: %p)', (withValue) => {
    const models = ['First touch', 'Linear', 'Position based', 'Markov', 'Shapley'];
    const figures = credited(models, withValue);
    for (const model of models) {
      const total = [...figures.keys()].reduce((sum, name) => sum + figure(figures, name, model), 0);
      expectClose(total, withValue ? 74_802.97158721 : 19_785, 1e-9);
    }
  });
});
