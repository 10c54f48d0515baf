import { pivotTitle } from './addPivot';
import type { Rectangle } from './address';
import { attemptDress } from './dressSheet';
import type { Layout } from './layout';
import type { OutputInputs } from './types';

/**
 * Gives title, note and the cells to be filled in the cell styles every workbook has, on a sheet of the output's own: how they look is
 * then the workbook's to say, and people find what they may change by its style. Elsewhere cells keep the user's look.
 */
export const nameStyles = (
  name: string,
  { body, note, inputs }: Pick<Layout, 'body' | 'note' | 'inputs'>,
  filledIn: OutputInputs | undefined,
): Promise<void> =>
  attemptDress(name, '1.7', (sheet) => {
    const range = ({ row, column, rows, columns }: Rectangle) =>
      sheet.getRangeByIndexes(row, column, rows, columns);
    const style = (cells: Rectangle, named: 'Title' | 'ExplanatoryText' | 'Input') => {
      range(cells).style = named;
    };
    const title = { ...body, rows: 1, columns: 1 };
    style(title, 'Title');
    if (note.rows > 0) style(note, 'ExplanatoryText');
    if (inputs)
      filledIn?.rows.forEach(({ values }, i) =>
        style(
          { row: inputs.row + 1 + i, column: inputs.column + 1, rows: 1, columns: values.length },
          'Input',
        ),
      );
    range(title).format.autofitRows();
  });

/** The same of the title over a PivotTable. */
export const namePivotStyle = (name: string): Promise<void> =>
  nameStyles(name, { body: pivotTitle, note: { ...pivotTitle, rows: 0 }, inputs: null }, undefined);
