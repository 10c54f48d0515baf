import fc from 'fast-check';
import { Identities } from '../../src/cells';
import { customerIds } from '../../src/cells/readingOptions';

type Pair = readonly [id: unknown, customer: unknown];

function identitiesOf(pairs: readonly Pair[]) {
  const identities = new Identities();
  const problems = pairs.map(([id, customer], place) => identities.add(id, customer, place + 2));
  return { identities, problems };
}

/** Who the ids of a column are. */
function owners(pairs: readonly Pair[], cells: readonly unknown[]) {
  const { identities } = identitiesOf(pairs);
  const customers = customerIds({ ownersOf: identities.ownersOf });
  const column = customers.finish(Int32Array.from(cells, (cell) => customers.idOf(cell)));
  return {
    names: Array.from(column.ids, (id) => column.names[id]),
    owned: column.owned,
    cells: column.cells,
    said: identities.said,
  };
}

test('ids become the customer they belong to, and those of others stay who they are', () => {
  expect(
    owners(
      [
        ['cookie 1', 'Ann'],
        ['cookie 2', 'Ann'],
        ['never met', 'Ben'],
      ],
      ['cookie 1', 'Cem', 'cookie 2', 'Ann'],
    ),
  ).toEqual({
    names: ['Ann', 'Cem', 'Ann', 'Ann'],
    owned: { ids: 2, customers: 1, rows: 2 },
    cells: ['Ann', 'Cem'],
    said: [],
  });
});

test('an id that belongs to another one is whoever stands at the end', () => {
  const chain: Pair[] = [
    ['a', 'b'],
    ['c', 'd'],
    ['b', 'c'],
  ];
  expect(owners(chain, ['a', 'b', 'c', 'd']).names).toEqual(['d', 'd', 'd', 'd']);
});

test('ids match as customers do: in their case but for e-mail addresses, and whatever blanks nobody sees', () => {
  const pairs: Pair[] = [
    ['Ann@Example.org ', 'Ann'],
    ['x1', 'Ben'],
    [1007, 'Cem'],
  ];
  expect(owners(pairs, ['ann@example.org', ' x1', 'X1', '1007']).names).toEqual(['Ann', 'Ben', 'X1', 'Cem']);
});

test('a customer stays the number that the identity table holds', () => {
  expect(owners([['a', 17]], ['a']).cells).toEqual([17]);
});

test('of several customers the one written first counts, and the row of the first other one is told', () => {
  const pairs: Pair[] = [
    ['a', 'Ann'],
    ['b', 'Ben'],
    ['a', 'Cem'],
    ['b', 'Ben'],
    ['a', 'Dee'],
  ];
  const { names, said } = owners(pairs, ['a', 'b']);
  expect(names).toEqual(['Ann', 'Ben']);
  expect(said).toEqual([{ code: 'idsOfSeveral', values: { ids: 1, row: 4 } }]);
});

test('two ways to one customer are no conflict', () => {
  expect(
    owners(
      [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ],
      ['a'],
    ),
  ).toMatchObject({ names: ['c'], said: [] });
});

test('of ids that go round in a circle the one written first is the customer', () => {
  const { names, said } = owners(
    [
      ['z', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'b'],
    ],
    ['z', 'c', 'd', 'b'],
  );
  expect(names).toEqual(['b', 'b', 'b', 'b']);
  expect(said).toEqual([{ code: 'idsInCircles', values: { circles: 1, row: 3 } }]);
});

test('an id that is its own customer is no circle', () => {
  expect(
    owners(
      [
        ['a', 'a'],
        ['b', 'a'],
      ],
      ['b', 'a'],
    ),
  ).toMatchObject({ names: ['a', 'a'], said: [] });
});

test('rows without an id or a customer are told, blank ones passed over', () => {
  const { problems } = identitiesOf([
    ['', 'Ann'],
    ['a', 'NULL'],
    ['', ''],
    ['#N/A', 'Ben'],
    ['b', 'Ben'],
  ]);
  expect(problems.map((problem) => problem && [problem.column, problem.reason])).toEqual([
    ['id', 'empty'],
    ['customer', 'empty'],
    null,
    ['id', 'error'],
    null,
  ]);
});

test('who is who is the same however often it is asked, and whoever is asked for', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, name), { maxLength: 12 }),
      fc.array(name, { minLength: 1 }),
      (pairs, cells) => {
        const { names, said } = owners(pairs, cells);
        expect(owners(pairs, cells)).toMatchObject({ names, said });
        // Who somebody is does not hang on who else stands in the data.
        cells.forEach((cell, place) => expect(owners(pairs, [cell]).names).toEqual([names[place]]));
        // A customer is who they are.
        expect(owners(pairs, names).names).toEqual(names);
      },
    ),
  );
});
