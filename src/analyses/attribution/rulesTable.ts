import type { ChannelRule } from '../../analytics/channels/channelRule';
import type { TableRequest } from '../../blueprint/request';
import type { CellBlock } from '../../blueprint/session';
import { errorCodeOf } from '../../cells';
import { readRules } from '../../functions/channels/readRules';
import { refusedRule } from '../../functions/channels/ruleSentences';

/** A team's own rules of channels, in a table of the workbook. They are read once all its rows are there. */
export class RulesTable {
  private readonly rows: (readonly unknown[])[] = [];
  private read: readonly ChannelRule[] | null = null;

  constructor(private readonly table: TableRequest | undefined) {}

  add(block: CellBlock): void {
    for (const row of block) this.rows.push(row);
  }

  /** Throws what is wrong with the first row, in the sheet, that cannot be used. */
  get rules(): readonly ChannelRule[] {
    return (this.read ??= this.table ? rulesOf(this.table, this.rows) : []);
  }
}

function rulesOf({ hasHeadings, firstSheetRow }: TableRequest, rows: CellBlock): ChannelRule[] {
  const below = hasHeadings ? 1 : 0;
  const firstRow = firstSheetRow + below;
  const body = rows.slice(below);
  body.forEach((cells, place) => {
    const error = cells.map(errorCodeOf).find((code) => code !== null);
    if (error)
      throw refusedRule({
        code: 'badRule',
        values: { row: firstRow + place, problem: { code: 'holdsError', values: { cell: error } } },
      });
  });
  return readRules(body, firstRow);
}
