import { type ChannelRule, channelRule, ruleFields, ruleTests } from '../../analytics/channels/channelRule';
import { isBlankKey, isBlankName, nameKey, passOnError, tidy } from '../../cells';
import { refusedRule, type RowOfRulesProblem } from './ruleSentences';

/** What people write above the fields. */
const fieldHeadings = ['field', '字段'];

/**
 * Reads a team's own rules: rows of field, match, text and channel, with or without headings; blank rows are passed over. Throws the
 * `CellError` that names the first row that cannot be used.
 *
 * @param rows the cells as they stand in the sheet.
 * @param firstRow what the first of them is called where one is refused.
 */
export function readRules(rows: readonly (readonly unknown[])[], firstRow = 1): ChannelRule[] {
  const columns = rows[0]?.length ?? 4;
  if (columns !== 4) throw refusedRule({ code: 'notFourColumns', values: { columns } });
  return rows.flatMap((cells, i) => {
    cells.forEach((cell) => passOnError(cell, `rules, row ${firstRow + i},`));
    if (cells.every(isNothing) || (i === 0 && isHeading(cells))) return [];
    const rule = ruleIn(cells);
    if ('problem' in rule) {
      throw refusedRule({ code: 'badRule', values: { row: firstRow + i, problem: rule.problem } });
    }
    return [rule];
  });
}

function ruleIn(cells: readonly unknown[]): ChannelRule | { problem: RowOfRulesProblem } {
  const [field, test, text, channel] = cells.map((cell) => (isNothing(cell) ? '' : tidy(String(cell))));
  const knownField = named(ruleFields, field);
  if (knownField === undefined) {
    return { problem: { code: 'noField', values: { cell: field, known: ruleFields } } };
  }
  const knownTest = named(ruleTests, test);
  if (knownTest === undefined) {
    return { problem: { code: 'noTest', values: { cell: test, known: ruleTests } } };
  }
  if (text === '') return { problem: { code: 'noText' } };
  if (channel === '') return { problem: { code: 'noChannel' } };
  return channelRule({ field: knownField, test: knownTest, text, channel });
}

/** Some Excels deliver empty cells as 0. */
const isNothing = (cell: unknown): boolean => isBlankKey(cell) || isBlankName(cell);

const isHeading = ([field]: readonly unknown[]): boolean =>
  typeof field === 'string' && fieldHeadings.includes(nameKey(tidy(field)));

const named = <T extends string>(names: readonly T[], cell: string): T | undefined =>
  names.find((name) => nameKey(name) === nameKey(cell));
