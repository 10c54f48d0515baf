import type { Reduction, Reductions } from '../../src/blueprint/reductions';
import { columnsBy } from '../../src/blueprint/reductions';
import type { Source } from '../../src/excel/types';
import { answersIn } from '../../src/taskpane/actions/answersInTables';
import { Refused } from '../../src/taskpane/flow/fault';
import type { Workbook } from '../../src/taskpane/services';
import { source } from './fakes';

/** Answers of statements are found among the tables of a workbook by their headings. */

const paths: Reduction = {
  id: 'paths',
  table: 'main',
  columns: columnsBy(['path', 'conversions']),
  statement: () => '',
};
const ofPeriod: Reduction = {
  ...paths,
  columns: columnsBy(['path', 'conversions', 'first_day', 'last_day']),
};

function workbookWith(tables: Readonly<Record<string, readonly string[]>>, selected?: string) {
  const sourceOf = (name: string): Source => {
    const headings = tables[name];
    return source({ address: name, name, rows: 2, columns: headings.length, head: [[...headings], []] });
  };
  const workbook: Pick<Workbook, 'selectedSource' | 'listTables' | 'sourceAt'> = {
    selectedSource: () =>
      selected === undefined
        ? Promise.reject(new Error('Nothing is selected.'))
        : Promise.resolve(sourceOf(selected)),
    listTables: () =>
      Promise.resolve(Object.keys(tables).map((name) => ({ name, address: name, rows: 2, columns: 2 }))),
    sourceAt: (name) => Promise.resolve(sourceOf(name)),
  };
  return workbook as Workbook;
}

const asked = (first: Reduction): Reductions => ({ eachRow: 'path', all: [first], notes: [] });
const found = async (first: Reduction, ...given: Parameters<typeof workbookWith>) =>
  (await answersIn(workbookWith(...given), asked(first))).get(first)?.name;

const both = {
  All: ['PATH', 'CONVERSIONS'],
  May: ['PATH', 'CONVERSIONS', 'FIRST_DAY', 'LAST_DAY'],
};

test('an answer about a period is not taken for one about all, nor the other way round', async () => {
  expect(await found(paths, both)).toBe('All');
  expect(await found(ofPeriod, both)).toBe('May');
  expect(await found(paths, both, 'May')).toBe('May');
});

test('of several alike one has to be selected', async () => {
  const twice = { ...both, Again: both.May };
  await expect(found(ofPeriod, twice)).rejects.toThrow(Refused);
  expect(await found(ofPeriod, twice, 'Again')).toBe('Again');
});
