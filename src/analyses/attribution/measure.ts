import type { Measure } from '../../analytics/attribution/creditByGroup';
import type { ColumnFormat, TableColumn } from '../../blueprint/views';
import type { Format } from '../../language/format';
import type { AttributionOptions } from './messages';

/** What credit counts, and how that is written. */

/** What views of credit are made by. */
export interface MeasuredOptions extends AttributionOptions {
  measure: Measure;
}

/** Of credit in tables; a conversion may be shared by several. */
export const creditFormat = (measure: Measure): ColumnFormat => (measure === 'value' ? 'money' : 'parts');

/** Of credit in words. */
export const creditText = (measure: Measure, format: Format): ((credit: number) => string) =>
  measure === 'value' ? format.money : format.number;

/** Counts with their value behind them; where that counts the same once more, the counts alone. */
export function measured(columns: readonly TableColumn[], measure: Measure): TableColumn[] {
  if (measure === 'value') return [...columns];
  return columns.flatMap((column, i) => {
    const { heading, format } = columns[i + 1] ?? column;
    if (column.format === 'money') return [];
    return [{ ...column, ...(format === 'money' && { repeatedAs: heading }) }];
  });
}
