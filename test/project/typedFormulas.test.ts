import { customFunctions } from '../../src/functions';
import { typedFormulas } from '../fixtures/formulas';

/** The workbooks that each release leaves to later ones hold every function it has. */

test('every function is among the formulas that are typed into a workbook', () => {
  const typed = Object.values(typedFormulas)
    .flat()
    .flatMap((formula) => [...formula.matchAll(/TOUCH\.([A-Z.]+)\(/gi)].map(([, id]) => id.toUpperCase()));
  expect(customFunctions.map(({ id }) => id).filter((id) => !typed.includes(id))).toEqual([]);
});
