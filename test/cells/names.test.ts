import fc from 'fast-check';
import { customerIds, errorForName, nameIds, noName, tidy } from '../../src/cells';

const read = (cells: readonly unknown[], names = nameIds('touchpoint')) => {
  const column = names.finish(Int32Array.from(cells, (cell) => names.idOf(cell)));
  return {
    names: column.names,
    cells: column.cells,
    each: Array.from(column.ids, (id) => (id < 0 ? null : column.names[id])),
  };
};

describe('names', () => {
  test('are one whatever their case, their blanks and the composition of their letters', () => {
    const spellings = [
      'LinkedIn',
      'linkedin',
      'LinkedIn ',
      'Linked\u00a0In',
      ' LINKEDIN',
      'linked  in',
      'Linked In',
    ];
    expect(read(spellings).names).toEqual(['LinkedIn', 'Linked In']);
    expect(read(['Caf\u00e9', 'Cafe\u0301']).names).toEqual(['Caf\u00e9']);
  });

  test('are shown in their most frequent spelling, of equals in the first', () => {
    expect(read(['email', 'Email', 'Email ']).names).toEqual(['Email']);
    expect(read(['email', 'Email']).names).toEqual(['email']);
    expect(read(['Search ']).names).toEqual(['Search']);
  });

  test('may be kept apart by their case, but not by what nobody sees', () => {
    const asWritten = nameIds('touchpoint', { areNamesAsWritten: true });
    expect(read(['Email', 'email', 'Email '], asWritten).names).toEqual(['Email', 'email']);
  });

  test('are none where a cell is empty or holds blanks alone; 0 is one', () => {
    expect(read(['', null, undefined, ' ', '\u00a0', 0, 'a']).each).toEqual([
      null,
      null,
      null,
      null,
      null,
      '0',
      'a',
    ]);
    const zeroIsBlank = nameIds('touchpoint', { zeroIsBlankIn: ['touchpoint'] });
    expect(read([0, '0'], zeroIsBlank).each).toEqual([null, '0']);
  });

  test('may be called (none), (not set) or NULL', () => {
    expect(read(['(none)', '(not set)', 'NULL']).names).toEqual(['(none)', '(not set)', 'NULL']);
  });

  test('are no errors', () => {
    const names = nameIds('touchpoint');
    expect(['#N/A', { code: '#REF!' }, {}, null].map((cell) => names.idOf(cell))).toEqual([
      errorForName,
      errorForName,
      errorForName,
      noName,
    ]);
  });

  test('that no row has are left out, and the others keep their order', () => {
    const names = nameIds('event');
    const [, second, third] = ['first', 'second', 'third'].map((name) => names.idOf(name));
    const column = names.finish(Int32Array.from([third, second]));
    expect(column.names).toEqual(['second', 'third']);
    expect([...column.ids]).toEqual([1, 0]);
  });

  test('agree with folding one by one, whatever is written', () => {
    const spelling = fc.stringMatching(/^[ \u00a0]{0,2}[aAbB\u00e9]{1,2} {0,2}[aB]?[ \u00a0]?$/);
    fc.assert(
      fc.property(fc.array(spelling, { maxLength: 30 }), (cells) => {
        const plain = cells.map((cell) => cell.normalize('NFC').replace(/\s+/g, ' ').trim());
        const keys = plain.map((name) => name.toLowerCase());
        const { each, names } = read(cells);
        expect(names).toHaveLength(new Set(keys).size);
        keys.forEach((key, i) => {
          const alike = plain.filter((_, k) => keys[k] === key);
          const count = (name: string) => alike.filter((other) => other === name).length;
          const most = Math.max(...alike.map(count));
          expect(each[i]).toBe(alike.find((name) => count(name) === most));
        });
      }),
    );
  });
});

test.each([
  [
    'plain ids',
    ['A-1', 'A-2', 7],
    [
      ['A-1', 0],
      ['7', 2],
      ['a-1', -1],
    ],
  ],
  [
    'ids of letters alone',
    ['abc', 'xyz'],
    [
      ['xyz', 1],
      [' abc ', 0],
      ['none', -1],
    ],
  ],
  [
    'e-mail addresses',
    ['Ann@Example.com', 'bob'],
    [
      ['ann@example.COM', 0],
      ['bob', 1],
      ['Bob', -1],
    ],
  ],
  [
    'ids behind cells without any',
    ['', 'NULL', 'bob'],
    [
      ['bob', 0],
      ['NULL', -1],
    ],
  ],
])('a name is found in a column however it is spelt: %s', (_, cells, sought) => {
  const names = customerIds();
  const column = names.finish(Int32Array.from(cells, (cell) => names.idOf(cell)));
  const placeOf = names.placesIn(column);
  expect(sought.map(([name]) => placeOf(String(name)))).toEqual(sought.map(([, place]) => place));
});

test('a name is tidy where tidying would change nothing', () => {
  const letters = fc.constantFrom(...'ab ~!\t\u007f\u00a0\u200bé', 'e\u0301');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: letters, maxLength: 5 }), fc.string()), (name) => {
      expect(tidy(name)).toBe(
        name
          .replace(/[\s\u200b]+/g, ' ')
          .trim()
          .normalize('NFC'),
      );
    }),
  );
});

describe('customers', () => {
  const customers = (cells: readonly unknown[]) => read(cells, customerIds()).each;

  test('differ by case, but for e-mail addresses', () => {
    expect(customers(['aB1', 'AB1', 'ab1'])).toEqual(['aB1', 'AB1', 'ab1']);
    expect(customers(['ann@x.org', 'Ann@x.org', 'ANN@X.ORG ', 'Ann@x.org'])).toEqual(
      Array(4).fill('Ann@x.org'),
    );
  });

  test('are none where a text says so', () => {
    const nothing = ['NULL', 'null', 'N/A', '-', '(blank)', 'undefined', 'None', ' none '];
    expect(customers(nothing)).toEqual(nothing.map(() => null));
    expect(customers(['(none)', 'Nuller', '-1'])).toEqual(['(none)', 'Nuller', '-1']);
  });

  test('stay numbers where the sheet holds nothing but numbers', () => {
    expect(read([1007, 1007, 7], customerIds()).cells).toEqual([1007, 7]);
    expect(read([1007, '1007'], customerIds()).cells).toEqual(['1007']);
    expect(read([1007, '1007 '], customerIds()).cells).toEqual(['1007']);
  });

  test('of letters, digits and signs of ids alone are one or several like those that are looked at further', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'aAbN1209_.-'), minLength: 1, maxLength: 4 });
    const odd = fc.constantFrom(' a1', 'A1\u00a0', '#N/A', 'null', 'a@b.c1', 'é1');
    for (const ids of [() => customerIds(), () => nameIds('touchpoint')])
      fc.assert(
        fc.property(fc.array(plain), (cells) => {
          // An untidy name among them makes all be looked at.
          const among = read([...cells, ' untidy '], ids());
          const alone = read(cells, ids());
          expect(alone.each).toEqual(among.each.slice(0, -1));
          expect(alone.names).toEqual(among.names.filter((name) => name !== 'untidy'));
        }),
      );
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, odd)), (cells) => {
        const { each } = read(cells, customerIds());
        expect(each.map((name) => name === null)).toEqual(
          cells.map((cell) => ['#N/A', 'null', '-'].includes(cell)),
        );
      }),
    );
  });
});
