import fc from 'fast-check';
import { choose, nameKey } from '../../src/cells';
import { cellErrorOf } from '../support/worksheet';

const rules = [{ name: 'Last non-direct' }, { name: 'J shaped' }];

test.each([
  'Last non-direct',
  'last non-direct',
  'LASTNONDIRECT',
  'last_non_direct',
  '\tLast  non—direct'.replace('—', '-'),
])('a name is found by its letters: %p', (name) => expect(choose(rules, name, 'model')).toBe(rules[0]));

test.each([['last direct'], [''], [5], [null], [true], [undefined]])(
  '%p is answered with the known names',
  (cell) => {
    const { code, message } = cellErrorOf(() => choose(rules, cell, 'model'));
    expect(code).toBe('#VALUE!');
    expect(message).toMatch(/is not a model\. Known are: Last non-direct, J shaped\.$/);
  },
);

test('spelling a name with other case and separators does not change its key', () => {
  const separator = fc.constantFrom('', ' ', '-', '_', '/', '  ', '-_ ');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('last', 'touch', 'p10', 'day'), { minLength: 1 }),
      separator,
      (words, by) => {
        expect(nameKey(words.join(by).toUpperCase())).toBe(words.join(''));
      },
    ),
  );
});
